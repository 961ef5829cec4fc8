"""A table of thresholds, each worth its points."""

from __future__ import annotations

from typing import TYPE_CHECKING

from perfcli.core.figures import ZERO
from perfcli.core.language import N_, message
from perfcli.scoring.parameters import figure, pairs
from perfcli.scoring.rule import Case, Points, Rule, RulePage

if TYPE_CHECKING:
    from collections.abc import Mapping
    from decimal import Decimal


def points(case: Case, parameters: Mapping[str, object]) -> Points:
    """Return the points of the first threshold reached; at most: of the first not exceeded."""
    reached = case.actual if case.actual is not None else case.completion
    if reached is None:
        reached = ZERO
    at_most = case.direction == "at-most"
    for threshold, worth in pairs(parameters, "steps"):
        if reached <= threshold if at_most else reached >= threshold:
            template = (
                N_("{reached} is within the step {threshold}: {worth} points")
                if at_most
                else N_("{reached} reaches the step {threshold}: {worth} points")
            )
            return _capped(case, worth, template, reached, threshold)
    rest = figure(parameters, "else", ZERO)
    return _capped(case, rest, N_("{reached} reaches no step: {worth} points"), reached, ZERO)


def _capped(
    case: Case, worth: Decimal, template: str, reached: Decimal, threshold: Decimal
) -> Points:
    return Points(
        min(worth, case.weight),
        message(template, reached=reached, threshold=threshold, worth=worth),
    )


RULE = Rule(
    name="steps",
    judges=frozenset({"figures", "actual", "completion"}),
    points=points,
    parameters={"steps": "steps", "else": "points"},
    required=frozenset({"steps"}),
    page=RulePage(
        what=N_(
            "Gives the points of the first step that the figure reaches; for a figure that should "
            "stay low, of the first step that it does not exceed."
        ),
        formula=N_("B ≥ threshold: its points (at most: B ≤ threshold); no step: `else`, or 0"),
        example="""
name = "群众满意度"
category = "beneficiary"
target = "≥90%"
actual = "89.9%"
weight = 10
rule = { type = "steps", steps = [[90, 10], [80, 8], [60, 5]], else = 0 }
""",
        points="8.00",
        document=N_("财预〔2021〕101号, as examples; rubrics of departments, such as Hunan's"),
    ),
)
