"""Only a result inside a window around the target counts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from perfcli.core.figures import ZERO
from perfcli.core.language import N_, message
from perfcli.scoring.parameters import figure
from perfcli.scoring.rule import Case, Points, Rule, RulePage

if TYPE_CHECKING:
    from collections.abc import Mapping


def points(case: Case, parameters: Mapping[str, object]) -> Points:
    """Return W where the actual is between `low` and `high` percent of the target, else 0."""
    low, high = figure(parameters, "low"), figure(parameters, "high")
    if case.target is not None and case.actual is not None:
        # Compared as products: a quotient could round onto the edge of the window.
        ends = sorted((case.target * low, case.target * high))
        inside = ends[0] <= case.actual * 100 <= ends[1]
        reached = case.actual * 100 / case.target if case.target else ZERO
    else:
        reached = case.completion if case.completion is not None else ZERO
        inside = low <= reached <= high
    template = (
        N_("{reached}% of the target is inside {low}% to {high}%: {weight}")
        if inside
        else N_("{reached}% of the target is outside {low}% to {high}%: 0 of {weight}")
    )
    return Points(
        case.weight if inside else ZERO,
        message(template, reached=reached, low=low, high=high, weight=case.weight),
    )


RULE = Rule(
    name="window",
    judges=frozenset({"figures", "completion"}),
    points=points,
    parameters={"low": "percent-of-target", "high": "percent-of-target"},
    required=frozenset({"low", "high"}),
    page=RulePage(
        what=N_("Counts a result only between `low` and `high` percent of the target."),
        formula=N_("low ≤ B/A ≤ high: W; else 0"),
        example="""
name = "补助户数"
category = "quantity"
target = "≥100户"
actual = "131户"
weight = 10
rule = { type = "window", low = 100, high = 130 }
""",
        points="0.00",
        document=N_("Sichuan's department rubric of 2020: 100% to 130%"),
    ),
)
