"""Points taken off for each unit by which the target is missed."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from perfcli.core.figures import ZERO
from perfcli.core.language import N_, message
from perfcli.scoring.parameters import COUNTS, counted, deducted, figure
from perfcli.scoring.rule import Case, Points, Rule, RulePage, whole

if TYPE_CHECKING:
    from collections.abc import Mapping


def points(case: Case, parameters: Mapping[str, object]) -> Points:
    """Return W less `points` for every `per` units of the miss, not below 0."""
    reached = case.actual if case.actual is not None else case.completion
    start = case.target if case.target is not None and case.actual is not None else Decimal(100)
    start = figure(parameters, "from", start)
    missed = _miss(case, start, ZERO if reached is None else reached)
    if missed <= 0:
        return whole(case)
    each, per = figure(parameters, "points"), figure(parameters, "per", Decimal(1))
    units = counted(missed, per, parameters)
    return Points(
        max(case.weight - deducted(each, missed, per, parameters), ZERO),
        message(
            N_("{weight} - {each} × {units} ({missed} off {start})"),
            weight=case.weight,
            each=each,
            units=units,
            missed=missed,
            start=start,
        ),
    )


def _miss(case: Case, start: Decimal, reached: Decimal) -> Decimal:
    if case.direction == "at-least":
        return start - reached
    return reached - start if case.direction == "at-most" else abs(reached - start)


RULE = Rule(
    name="deduction",
    judges=frozenset({"figures", "actual", "completion"}),
    points=points,
    parameters={"from": "figure", "points": "points", "per": "above-zero", "count": COUNTS},
    required=frozenset({"points"}),
    page=RulePage(
        what=N_(
            "Takes `points` off for every `per` units by which the figure misses `from` (the "
            "target where `from` is not given), not below 0. `count` says how a part of a unit "
            "counts: `exact` in proportion, `started` as a whole one, `full` not at all."
        ),
        formula=N_("W - points × miss/per, not below 0"),
        example="""
name = "财政供养人员控制率"
category = "quality"
target = "≤100%"
actual = "103%"
weight = 5
rule = { type = "deduction", from = 100, points = 0.5, per = 1 }
""",
        points="3.50",
        document=N_("Hunan's department rubric and target tables of 2023"),
    ),
)
