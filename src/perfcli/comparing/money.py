"""The money of a project, or of all projects, in two years."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from perfcli.comparing.change import change_of, rate_change
from perfcli.comparing.difference import Money
from perfcli.values.units import convert

if TYPE_CHECKING:
    from collections.abc import Mapping
    from decimal import Decimal

    from perfcli.scoring.result import ProjectResult, Totals

BUDGETS = ("original", "revised", "received")
_NONE: Mapping[str, Decimal | None] = dict.fromkeys(BUDGETS)


class Amounts(NamedTuple):
    """One year's money; nothing where a project is not in that year.

    `budget` is what spending is divided by and `basis` its name; `budgets` holds every kind.
    """

    basis: str | None = None
    budget: Decimal | None = None
    spending: Decimal | None = None
    rate: Decimal | None = None
    budgets: Mapping[str, Decimal | None] = _NONE

    def counted(self, given: str, currency: str) -> Amounts:
        """Return the amounts, which are given in one currency unit, counted in another."""
        if given == currency:
            return self
        return self._replace(
            budget=_converted(self.budget, given, currency),
            spending=_converted(self.spending, given, currency),
            budgets={
                name: _converted(amount, given, currency) for name, amount in self.budgets.items()
            },
        )


def of_project(result: ProjectResult | None) -> Amounts:
    """Return the money of a project."""
    if result is None:
        return Amounts()
    row, budget = result.execution, result.project.budget
    return Amounts(
        None if row.budget is None else row.basis,
        row.budget,
        row.spending,
        row.rate,
        {"original": budget.original, "revised": budget.revised, "received": budget.received},
    )


def of_totals(totals: Totals) -> Amounts:
    """Return the money of all projects."""
    return Amounts(totals.basis, totals.budget, totals.spending, totals.execution_rate)


def money(old: Amounts, new: Amounts) -> Money:
    """Return the money in both years, counted in one currency unit."""
    shown = {old.basis, new.basis} - {None}
    return Money(
        basis=(old.basis, new.basis),
        budget=change_of(old.budget, new.budget),
        spending=change_of(old.spending, new.spending),
        execution_rate=rate_change(old.rate, new.rate),
        others={
            name: change_of(old.budgets[name], new.budgets[name])
            for name in BUDGETS
            if shown != {name} and not (old.budgets[name] is None and new.budgets[name] is None)
        },
    )


def _converted(amount: Decimal | None, given: str, currency: str) -> Decimal | None:
    counted = None if amount is None else convert(amount, given, currency)
    return None if counted is None else counted.normalize()
