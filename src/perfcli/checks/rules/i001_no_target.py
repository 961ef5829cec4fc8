"""An indicator with neither a target nor a completion."""

from __future__ import annotations

from typing import TYPE_CHECKING

from perfcli.checks.damage import JUDGED
from perfcli.core.finding import Check, Found, Page
from perfcli.core.language import N_, message

if TYPE_CHECKING:
    from collections.abc import Iterator

    from perfcli.checks.context import Context, ProjectContext
    from perfcli.scoring.result import Row


def find(context: Context, project: ProjectContext, row: Row) -> Iterator[Found]:  # noqa: ARG001
    """Yield a finding where there is nothing to measure the actual by."""
    indicator = row.indicator
    if (
        indicator.target is None
        and indicator.completion is None
        and row.status == "unverifiable"  # a rule with its own thresholds needs no target
    ):
        yield Found(
            project.row_key(row),
            message(N_("{name} has no target: it cannot be judged"), name=indicator.name),
            message(
                N_("add the `target` of the approved plan, or the `completion` the source gives")
            ),
        )


CHECK = Check(
    code="I001",
    name="no-target",
    severity="warning",
    scope="indicator",
    find=find,
    concerns=lambda kind: kind.status == "unverifiable",
    reads=JUDGED,
    page=Page(
        what=N_("An indicator has neither a target nor a completion."),
        why=N_("A result without a target is a fact, not a performance: it gets no score."),
        bad="""
[[projects]]
name = "城市管理"

[[projects.indicators]]
name = "新增停车位数"
category = "数量"
actual = "32个"
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
        document=N_("财预〔2020〕10号: targets are set with the budget"),
    ),
)
