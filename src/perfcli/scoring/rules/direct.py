"""All or nothing: the target is met, or it is not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from perfcli.core.language import N_
from perfcli.scoring.completion import is_met
from perfcli.scoring.rule import Case, Points, Rule, RulePage, nothing, whole

if TYPE_CHECKING:
    from collections.abc import Mapping


def points(case: Case, parameters: Mapping[str, object]) -> Points:  # noqa: ARG001
    """Return the whole weight where the target is met, else nothing."""
    return whole(case) if is_met(case) else nothing(case)


RULE = Rule(
    name="direct",
    judges=frozenset({"figures", "completion", "days", "quality"}),
    points=points,
    parameters={},
    required=frozenset(),
    page=RulePage(
        what=N_("Gives the whole weight when the target is met and nothing when it is not."),
        formula=N_("met: W; not met: 0"),
        example="""
name = "验收合格"
category = "quality"
target = "≥100%"
actual = "99%"
weight = 10
rule = "direct"
""",
        points="0.00",
        document=N_("财预〔2021〕101号, as one of its methods for yes-or-no indicators"),
    ),
)
