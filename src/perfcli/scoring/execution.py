"""The money row: how much of the budget was spent, and what that earns."""

from __future__ import annotations

from typing import TYPE_CHECKING

from perfcli.core.figures import HUNDRED, percent, round_half_up
from perfcli.core.language import N_, message
from perfcli.scoring.registry import rule
from perfcli.scoring.result import ExecutionRow
from perfcli.scoring.rule import Case

if TYPE_CHECKING:
    from decimal import Decimal

    from perfcli.model.declaration import Budget, Project
    from perfcli.scheme.scheme import Scheme


def basis_of(budget: Budget, wanted: str) -> tuple[str, Decimal | None]:
    """Return the name and the amount of the budget that spending is divided by.

    `revised` falls back on `original` where no revised budget is given; the others stand alone.
    """
    if wanted == "revised" and budget.revised is None and budget.original is not None:
        return "original", budget.original
    amounts = {
        "revised": budget.revised,
        "original": budget.original,
        "received": budget.received,
    }
    return wanted, amounts[wanted]


def execution(project: Project, scheme: Scheme) -> ExecutionRow:
    """Return the money row; the score is W times the unrounded ratio, then rounded."""
    wanted = "revised" if scheme.execution is None else scheme.execution.basis
    basis, budget = basis_of(project.budget, wanted)
    spending = project.spending.total
    weight = None if scheme.execution is None else scheme.execution.weight
    if budget is None or budget == 0 or spending is None:
        return ExecutionRow(basis, budget, spending, None, weight, None)
    rate = percent(spending, budget)
    row = ExecutionRow(basis, budget, spending, rate, weight, None)
    return row if scheme.execution is None else _scored(row, scheme)


def _scored(row: ExecutionRow, scheme: Scheme) -> ExecutionRow:
    plan = scheme.execution
    if plan is None or row.rate is None or row.budget is None or row.spending is None:
        return row
    weight = plan.weight
    if scheme.weights == "none":
        return row._replace(weight=None)
    if plan.rule is not None:
        case = Case("actual", weight, "at-least", scheme.bands, actual=row.rate, unit="%")
        earned = rule(plan.rule.type).points(case, plan.rule.parameters)
        return row._replace(score=round_half_up(earned.value), formula=earned.formula)
    if plan.capped and row.rate >= HUNDRED:
        return row._replace(
            score=round_half_up(weight),
            formula=message(N_("spent in full: the whole weight {weight}"), weight=weight),
        )
    return row._replace(
        score=round_half_up(weight * row.spending / row.budget),
        formula=message(
            N_("{weight} × {part} ÷ {base}"), weight=weight, part=row.spending, base=row.budget
        ),
    )
