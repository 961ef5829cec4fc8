"""Scores that were multiplied by the weight a second time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from perfcli.checks.damage import SCORED
from perfcli.checks.published import given_weight, weight_applied_twice
from perfcli.core.finding import Check, Found, Page
from perfcli.core.language import N_, message

if TYPE_CHECKING:
    from collections.abc import Iterator

    from perfcli.checks.context import Context, ProjectContext
    from perfcli.scoring.result import Row


def find(context: Context, project: ProjectContext, row: Row) -> Iterator[Found]:
    """Yield a finding where the score is the weight times the weight in percent."""
    if weight_applied_twice(context, project, row):
        yield Found(
            project.row_key(row, "reported_score"),
            message(
                N_("{name} has {score} points, which is {weight} × {weight}%"),
                name=row.indicator.name,
                score=row.indicator.reported_score,
                weight=given_weight(context, row),
            ),
            message(N_("the points of a row are its score already: do not weight them again")),
        )


CHECK = Check(
    code="S007",
    name="weight-applied-twice",
    severity="error",
    scope="indicator",
    find=find,
    concerns=lambda kind: "reported_score" in kind.given,
    reads=SCORED,
    page=Page(
        what=N_(
            "The published score is W·W/100 in every row of the project that has points: the full "
            "score of the row multiplied by its weight in percent once more."
        ),
        why=N_("Rows that were fully met then add up to a fraction of the full marks."),
        bad="""
[[projects]]
name = "高龄津贴"

[[projects.indicators]]
name = "对象覆盖率"
category = "质量"
target = "≥98%"
actual = "100%"
weight = 25
reported_score = 6.25

[[projects.indicators]]
name = "服务对象满意度"
category = "满意度"
target = "≥95%"
actual = "100%"
weight = 10
reported_score = 1.00
""",
        good="""
[[projects]]
name = "高龄津贴"

[[projects.indicators]]
name = "对象覆盖率"
category = "质量"
target = "≥98%"
actual = "100%"
weight = 25
reported_score = 25

[[projects.indicators]]
name = "服务对象满意度"
category = "满意度"
target = "≥95%"
actual = "100%"
weight = 10
reported_score = 10
""",
        document=N_("财预〔2020〕10号: the weight of a row is the most points it can have"),
    ),
)
