"""Nothing below a pass line; from there in proportion."""

from __future__ import annotations

from typing import TYPE_CHECKING

from perfcli.core.figures import HUNDRED, ZERO
from perfcli.core.language import N_, message
from perfcli.scoring.completion import shortfall_ratio
from perfcli.scoring.parameters import figure
from perfcli.scoring.rule import Case, Points, Rule, RulePage, whole

if TYPE_CHECKING:
    from collections.abc import Mapping
    from decimal import Decimal


def points(case: Case, parameters: Mapping[str, object]) -> Points:
    """Return W(c-p)/(100-p) for a completion c from the pass line p on, else nothing."""
    line = figure(parameters, "pass")
    done = case.completion if case.completion is not None else ZERO
    if done >= HUNDRED:
        return whole(case)
    if done < line:
        return Points(
            ZERO,
            message(
                N_("completion {completion}% is below the pass line {line}%: 0"),
                completion=done,
                line=line,
            ),
        )
    part, base = _share(case, done)
    # Divided once and last: what is exactly half a hundredth stays that, and is rounded up.
    return Points(
        case.weight * (part * HUNDRED - line * base) / (base * (HUNDRED - line)),
        message(
            N_("{weight} × ({completion}% - {line}%) ÷ (100% - {line}%)"),
            weight=case.weight,
            completion=done,
            line=line,
        ),
    )


def _share(case: Case, done: Decimal) -> tuple[Decimal, Decimal]:
    """Return the two figures whose ratio the completion is."""
    if case.target is None or case.actual is None or case.target <= ZERO:
        return done, HUNDRED
    return shortfall_ratio(case.direction, case.target, case.actual)


RULE = Rule(
    name="pass-line",
    judges=frozenset({"figures", "completion"}),
    points=points,
    parameters={"pass": "percent"},
    required=frozenset({"pass"}),
    page=RulePage(
        what=N_("Gives nothing below the pass line, and from there on in proportion to the rest."),
        formula=N_("c completion, p pass line. c < p: 0; else W·(c - p)/(1 - p)"),
        example="""
name = "任务完成率"
category = "quality"
target = "≥100%"
actual = "80%"
weight = 10
rule = { type = "pass-line", pass = 60 }
""",
        points="5.00",
        document=N_("财预〔2021〕101号, given there as an example with a pass line of 60%"),
    ),
)
