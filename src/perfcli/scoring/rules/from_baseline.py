"""Progress from a baseline toward the target."""

from __future__ import annotations

from typing import TYPE_CHECKING

from perfcli.core.figures import ZERO
from perfcli.core.language import N_, message
from perfcli.scoring.rule import Case, Points, Rule, RulePage, nothing, whole

if TYPE_CHECKING:
    from collections.abc import Mapping


def points(case: Case, parameters: Mapping[str, object]) -> Points:  # noqa: ARG001
    """Return W(B-base)/(A-base), clipped to 0..W; it holds in either direction."""
    if case.target is None or case.actual is None or case.baseline is None:
        return nothing(case)
    way, gone = case.target - case.baseline, case.actual - case.baseline
    if not way:  # inside a range, at the figure that it began with
        return whole(case)
    reached = case.weight * gone / way
    return Points(
        min(max(ZERO, reached), case.weight),
        message(
            N_("{weight} × ({actual} - {baseline}) ÷ ({target} - {baseline})"),
            weight=case.weight,
            actual=case.actual,
            baseline=case.baseline,
            target=case.target,
        ),
    )


RULE = Rule(
    name="from-baseline",
    judges=frozenset({"figures"}),
    points=points,
    parameters={},
    required=frozenset(),
    page=RulePage(
        what=N_(
            "Measures the way from `baseline` to the target, for targets that move a level; no "
            "progress is worth nothing."
        ),
        formula=N_("W·(B - base)/(A - base), between 0 and W"),
        example="""
name = "登记失业率"
category = "social"
baseline = "8%"
target = "≤5%"
actual = "6.5%"
weight = 10
rule = "from-baseline"
""",
        points="5.00",
        document=N_("results frameworks of international practice"),
    ),
)
