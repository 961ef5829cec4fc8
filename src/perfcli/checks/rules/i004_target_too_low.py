"""A target passed by so much that it must have been set too low."""

from __future__ import annotations

from typing import TYPE_CHECKING

from perfcli.checks.damage import JUDGED_BY_CATEGORY
from perfcli.checks.direction import direction_unlikely
from perfcli.checks.ratios import ratio_for_percent
from perfcli.core.figures import round_half_up
from perfcli.core.finding import Check, Found, Page
from perfcli.core.language import N_, message
from perfcli.values.value import Day, Number

if TYPE_CHECKING:
    from collections.abc import Iterator
    from decimal import Decimal

    from perfcli.checks.context import Context, ProjectContext
    from perfcli.core.finding import RowKind
    from perfcli.core.language import Message
    from perfcli.scoring.result import Row


def find(context: Context, project: ProjectContext, row: Row) -> Iterator[Found]:
    """Yield a finding from the scheme's limit on, compared exactly, where no reason is given."""
    reached, limit = row.completion, context.scheme.flag_from
    if (
        reached is None
        or reached < limit
        or row.direction != "at-least"
        or row.indicator.reason
        or direction_unlikely(row)
        or ratio_for_percent(row) is not None
    ):
        return
    yield Found(
        project.row_key(row, "completion" if row.indicator.target is None else "target"),
        _said(row, reached, limit),
        message(N_("give the `reason`, and set the next target by what was reached")),
    )


def _said(row: Row, reached: Decimal, limit: Decimal) -> Message:
    target, actual = row.indicator.target, row.indicator.actual
    shown = round_half_up(reached)
    if isinstance(target, Number) and isinstance(actual, Number):
        return message(
            N_("{actual} is {share}% of the target {target}: from {limit}% on it was set too low"),
            actual=actual.text,
            share=shown,
            target=target.text,
            limit=limit,
        )
    return message(
        N_("{share}% of the target was done: from {limit}% on it was set too low"),
        share=shown,
        limit=limit,
    )


def _concerns(kind: RowKind) -> bool:
    """Pass over what is met: from the scheme's limit on it would be exceeded, but for days."""
    return kind.direction == "at-least" and (kind.status != "met" or kind.target is Day)


CHECK = Check(
    code="I004",
    name="target-too-low",
    severity="warning",
    scope="indicator",
    find=find,
    concerns=_concerns,
    reads=JUDGED_BY_CATEGORY | {"reason"},
    page=Page(
        what=N_("An at-least target was passed by far, and no reason is given."),
        why=N_("A target that is met twice over asks for nothing; far above it, a reason is due."),
        bad="""
[[projects]]
name = "公共卫生"

[[projects.indicators]]
name = "举办健康知识讲座次数"
category = "数量"
target = "≥6次"
actual = "150次"
""",
        good="""
[[projects]]
name = "公共卫生"

[[projects.indicators]]
name = "举办健康知识讲座次数"
category = "数量"
target = "≥6次"
actual = "150次"
reason = "卫生健康部门年中增加了进社区讲座的任务"
""",
        document=N_(
            "财预〔2020〕10号: a result far above target needs a reason; 130% is common practice"
        ),
    ),
)
