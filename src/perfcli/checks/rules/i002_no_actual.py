"""A target, and nothing reported against it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from perfcli.checks.damage import JUDGED
from perfcli.core.finding import Check, Found, Page
from perfcli.core.language import N_, message

if TYPE_CHECKING:
    from collections.abc import Iterator

    from perfcli.checks.context import Context, ProjectContext
    from perfcli.scoring.result import Row


def find(context: Context, project: ProjectContext, row: Row) -> Iterator[Found]:
    """Yield a finding where a target has no result, except in a plan, which cannot have any."""
    target = row.indicator.target
    if row.status == "pending" and target is not None and context.declaration.stage != "plan":
        yield Found(
            project.row_key(row),
            message(
                N_("{name} has a target of {target} and no actual"),
                name=row.indicator.name,
                target=target.text,
            ),
            message(N_("add the `actual`, or `planned = true` where the source only plans it")),
        )


CHECK = Check(
    code="I002",
    name="no-actual",
    severity="warning",
    scope="indicator",
    find=find,
    concerns=lambda kind: kind.status == "pending",
    reads=JUDGED,
    page=Page(
        what=N_("An indicator has a target, and neither an actual nor another result."),
        why=N_("What was not reported cannot be judged; it counts against the coverage."),
        bad="""
[[projects]]
name = "城市管理"

[[projects.indicators]]
name = "新增停车位数"
category = "数量"
target = "≥30个"
""",
        good="""
[[projects]]
name = "城市管理"

[[projects.indicators]]
name = "新增停车位数"
category = "数量"
target = "≥30个"
actual = "32个"
""",
        document=N_("财预〔2020〕10号, annex 1: the form asks for target and actual of every row"),
    ),
)
