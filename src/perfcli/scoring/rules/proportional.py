"""Points in proportion to how much of the target was reached."""

from __future__ import annotations

from typing import TYPE_CHECKING

from perfcli.core.language import N_
from perfcli.scoring.ratio import in_proportion
from perfcli.scoring.rule import Case, Points, Rule, RulePage

if TYPE_CHECKING:
    from collections.abc import Mapping


def points(case: Case, parameters: Mapping[str, object]) -> Points:  # noqa: ARG001
    """Return W where the target is met, else W times the ratio of the two figures."""
    return in_proportion(case)


RULE = Rule(
    name="proportional",
    judges=frozenset({"figures", "completion"}),
    points=points,
    parameters={},
    required=frozenset(),
    page=RulePage(
        what=N_(
            "Gives the whole weight when the target is met, else the weight times the ratio of "
            "actual to target; for a target not to be exceeded, of target to actual."
        ),
        formula=N_("A target, B actual, W weight. At least: W·B/A; at most: W·A/B; never above W"),
        example="""
name = "培训人数"
category = "quantity"
target = "≥200人"
actual = "150人"
weight = 10
rule = "proportional"
""",
        points="7.50",
        document=N_("财预〔2020〕10号 and the notes of the forms in use under it"),
    ),
)
