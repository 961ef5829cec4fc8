"""Done on or before the day it was due."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from perfcli.core.figures import ZERO
from perfcli.core.language import N_, message
from perfcli.scoring.completion import is_met
from perfcli.scoring.parameters import COUNTS, counted, deducted, figure
from perfcli.scoring.rule import Case, Points, Rule, RulePage, nothing, whole

if TYPE_CHECKING:
    from collections.abc import Mapping


def points(case: Case, parameters: Mapping[str, object]) -> Points:
    """Return W in time, else 0; with `points`, that much less for every `per_days` late."""
    if is_met(case):
        return whole(case)
    if case.target_day is None or case.actual_day is None or "points" not in parameters:
        return nothing(case)
    late = abs((case.actual_day - case.target_day).days)
    each, per = figure(parameters, "points"), figure(parameters, "per_days", Decimal(1))
    units = counted(Decimal(late), per, parameters)
    return Points(
        max(case.weight - deducted(each, Decimal(late), per, parameters), ZERO),
        message(
            N_("{weight} - {each} × {units} ({late} days late)"),
            weight=case.weight,
            each=each,
            units=units,
            late=late,
        ),
    )


RULE = Rule(
    name="date",
    judges=frozenset({"days"}),
    points=points,
    parameters={"points": "points", "per_days": "above-zero", "count": COUNTS},
    required=frozenset(),
    page=RulePage(
        what=N_(
            "Gives the whole weight for what was done on or before its day, else nothing; with "
            "`points`, that much less for every `per_days` days late."
        ),
        formula=N_("in time: W; late: 0, or W - points × days/per_days, not below 0"),
        example="""
name = "完工时间"
category = "timeliness"
target = "11月30日前"
actual = "12月20日"
weight = 10
rule = { type = "date", points = 1, per_days = 10 }
""",
        points="8.00",
        document=N_("timeliness indicators of the forms; deductions as in target tables of 2023"),
    ),
)
