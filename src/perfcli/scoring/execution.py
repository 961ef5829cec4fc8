"""The money row: how much of the budget was spent, and what that earns."""

from __future__ import annotations

from typing import TYPE_CHECKING

from perfcli.core.figures import percent, round_half_up
from perfcli.core.language import N_, message
from perfcli.scoring.registry import rule
from perfcli.scoring.result import ExecutionRow
from perfcli.scoring.rule import Case, Points

if TYPE_CHECKING:
    from decimal import Decimal

    from perfcli.model.declaration import Budget, Project
    from perfcli.scheme.scheme import Bands, Execution, Scheme


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
    plan = scheme.execution
    basis, budget = basis_of(project.budget, "revised" if plan is None else plan.basis)
    spending = project.spending.total
    weight = None if plan is None or scheme.weights == "none" else plan.weight
    if not budget or spending is None:
        return ExecutionRow(basis, budget, spending, None, weight, None)
    rate = percent(spending, budget)
    if plan is None or weight is None:
        return ExecutionRow(basis, budget, spending, rate, weight, None)
    value, formula = _earned(plan, weight, spending, budget, scheme.bands)
    score = round_half_up(value, scheme.decimals)
    if value <= weight:
        # A weight with more decimals than a score could be rounded beyond itself.
        score = min(score, weight)
    return ExecutionRow(basis, budget, spending, rate, weight, score, formula)


def _earned(
    plan: Execution, weight: Decimal, spending: Decimal, budget: Decimal, bands: Bands
) -> Points:
    if plan.rule is not None:
        rate = percent(spending, budget)
        case = Case("actual", weight, "at-least", bands, actual=rate, unit="%", completion=rate)
        return rule(plan.rule.type).points(case, plan.rule.parameters)
    if plan.capped and spending >= budget:
        return Points(
            weight, message(N_("spent in full: the whole weight {weight}"), weight=weight)
        )
    return Points(
        weight * spending / budget,
        message(N_("{weight} × {part} ÷ {base}"), weight=weight, part=spending, base=budget),
    )
