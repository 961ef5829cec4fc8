"""An indicator that the source only plans."""

from __future__ import annotations

from typing import TYPE_CHECKING

from perfcli.core.finding import Check, Found, Page
from perfcli.core.language import N_, message

if TYPE_CHECKING:
    from collections.abc import Iterator

    from perfcli.checks.context import Context, ProjectContext
    from perfcli.scoring.result import Row


def find(context: Context, project: ProjectContext, row: Row) -> Iterator[Found]:  # noqa: ARG001
    """Yield a finding for a row marked as planned; it is the only one such a row gets.

    With an `actual` the row contradicts itself, which is a finding of reading it: D004.
    """
    if row.indicator.planned and row.indicator.actual is None:
        yield Found(
            project.row_key(row, "planned"),
            message(
                N_("{name} is only planned: nothing was reported as done"), name=row.indicator.name
            ),
            message(N_("once something is reported, give the `actual` and take `planned` out")),
        )


CHECK = Check(
    code="I015",
    name="planned-only",
    severity="info",
    scope="row",
    find=find,
    concerns=lambda kind: "planned" in kind.given,
    reads=frozenset({"planned", "actual"}),
    page=Page(
        what=N_("The source speaks of an indicator as a plan and reports no result."),
        why=N_("A plan is not a result: the row gets no score and counts against the coverage."),
        bad="""
[[projects]]
name = "城市管理"

[[projects.indicators]]
name = "老旧小区提质改造居民楼栋数"
category = "数量"
target = "8栋"
planned = true
""",
        good="""
[[projects]]
name = "城市管理"

[[projects.indicators]]
name = "老旧小区提质改造居民楼栋数"
category = "数量"
target = "8栋"
actual = "8栋"
""",
        document=N_("the declaration, format 1: `planned`"),
    ),
)
