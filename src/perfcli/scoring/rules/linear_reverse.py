"""As proportional, but a target not to be exceeded loses its points in a straight line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from perfcli.core.language import N_, message
from perfcli.scoring.ratio import in_proportion
from perfcli.scoring.rule import Case, Points, Rule, RulePage, nothing, whole

if TYPE_CHECKING:
    from collections.abc import Mapping


def points(case: Case, parameters: Mapping[str, object]) -> Points:  # noqa: ARG001
    """Return W where the target is met; at most: W(1-(B-A)/A), 0 from twice the target on."""
    target, actual = case.target, case.actual
    if case.direction == "exactly":
        return in_proportion(case._replace(direction="at-least"))
    if target is None or actual is None or target <= 0 or case.direction == "at-least":
        return in_proportion(case)
    if actual <= target:
        return whole(case)
    if actual >= 2 * target:
        return nothing(case)
    return Points(
        case.weight * (2 * target - actual) / target,
        message(
            N_("{weight} × (1 - ({actual} - {target}) ÷ {target})"),
            weight=case.weight,
            actual=actual,
            target=target,
        ),
    )


RULE = Rule(
    name="linear-reverse",
    judges=frozenset({"figures", "completion"}),
    points=points,
    parameters={},
    required=frozenset(),
    page=RulePage(
        what=N_(
            "Scores like `proportional`, except that a target not to be exceeded loses points in "
            "a straight line and is worth nothing from twice the target on."
        ),
        formula=N_("At most: W·(1 - (B - A)/A), 0 from B ≥ 2A; at least and exactly: W·B/A"),
        example="""
name = "单位成本"
category = "cost"
target = "≤100元"
actual = "125元"
weight = 10
rule = "linear-reverse"
""",
        points="7.50",
        document=N_("the computation of some provincial systems; 10号 itself names no formula"),
    ),
)
