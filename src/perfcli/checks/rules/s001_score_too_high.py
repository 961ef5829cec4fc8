"""A published score above what the rule gives."""

from __future__ import annotations

from typing import TYPE_CHECKING

from perfcli.checks.damage import SCORED
from perfcli.checks.published import disagreement, open_band
from perfcli.core.finding import Check, Found, Page
from perfcli.core.language import N_, message

if TYPE_CHECKING:
    from collections.abc import Iterator

    from perfcli.checks.context import Context, ProjectContext
    from perfcli.scoring.result import Row


def find(context: Context, project: ProjectContext, row: Row) -> Iterator[Found]:
    """Yield a finding where neither rounding nor cutting off leads up to the score."""
    seen = disagreement(context, project, row)
    if seen is None or seen.verdict != "above":
        return
    name, printed = row.indicator.name, seen.printed
    if open_band(row):
        said = message(
            N_("{name} has {printed} points; the band of `{achieved}` ends at {most}"),
            name=name,
            printed=printed,
            achieved=row.indicator.achieved,
            most=seen.shown(seen.most),
        )
    else:
        said = message(
            N_("{name} has {printed} points; the rule gives {computed} ({formula})"),
            name=name,
            printed=printed,
            computed=seen.shown(seen.most),
            formula=row.formula,
        )
    yield Found(
        project.row_key(row, "reported_score"),
        said,
        message(N_("correct the score, or give the `rule` by which it was computed")),
    )


CHECK = Check(
    code="S001",
    name="score-too-high",
    severity="error",
    scope="indicator",
    find=find,
    concerns=lambda kind: "reported_score" in kind.given,
    reads=SCORED,
    page=Page(
        what=N_(
            "A published score is above what the rule gives, and neither rounding half up nor "
            "cutting off to the decimals printed explains it. A result of `partial` or `none` "
            "without a rating is compared with the upper end of its band."
        ),
        why=N_("Points that the figures do not earn make the total and the grade too good."),
        bad="""
[[projects]]
name = "基本公共卫生服务"

[[projects.indicators]]
name = "糖尿病规范管理数"
category = "数量"
target = "863人"
actual = "695人"
weight = 2
reported_score = 1.8
reason = "外出务工人员多"
""",
        good="""
[[projects]]
name = "基本公共卫生服务"

[[projects.indicators]]
name = "糖尿病规范管理数"
category = "数量"
target = "863人"
actual = "695人"
weight = 2
reported_score = 1.6
reason = "外出务工人员多"
""",
        document=N_("the scheme in use: its rule for the row, with the figures of the row"),
    ),
)
