"""A score that only rounding to whole points explains."""

from __future__ import annotations

from typing import TYPE_CHECKING

from perfcli.checks.damage import SCORED
from perfcli.checks.published import disagreement
from perfcli.core.finding import Check, Found, Page
from perfcli.core.language import N_, message

if TYPE_CHECKING:
    from collections.abc import Iterator

    from perfcli.checks.context import Context, ProjectContext
    from perfcli.scoring.result import Row


def find(context: Context, project: ProjectContext, row: Row) -> Iterator[Found]:
    """Yield a finding where the score is the computed one rounded half up to whole points."""
    seen = disagreement(context, project, row)
    if seen is not None and seen.verdict == "whole":
        computed = seen.most if seen.printed > seen.most else seen.least
        yield Found(
            project.row_key(row, "reported_score"),
            message(
                N_("{name} earns {computed} points, printed {printed}: rounded to whole points"),
                name=row.indicator.name,
                computed=seen.shown(computed),
                printed=seen.printed,
            ),
            message(N_("print scores with two decimals, so that rows and total can be recomputed")),
        )


CHECK = Check(
    code="S009",
    name="whole-points",
    severity="info",
    scope="indicator",
    find=find,
    concerns=lambda kind: "reported_score" in kind.given,
    reads=SCORED,
    page=Page(
        what=N_(
            "A published score is the computed one rounded half up to whole points, and nothing "
            "finer explains it. Cutting off to whole points does not count: that is S002."
        ),
        why=N_("Up to half a point appears or disappears in every row."),
        bad="""
[[projects]]
name = "基本公共卫生服务"

[[projects.indicators]]
name = "疫苗接种率"
category = "质量"
target = "100%"
actual = "96.8%"
weight = 5
reported_score = 5
""",
        good="""
[[projects]]
name = "基本公共卫生服务"

[[projects.indicators]]
name = "疫苗接种率"
category = "质量"
target = "100%"
actual = "96.8%"
weight = 5
reported_score = 4.84
""",
        document=N_("common practice: scores with two decimals"),
    ),
)
