"""A result below its target, and no word on why."""

from __future__ import annotations

from typing import TYPE_CHECKING

from perfcli.checks.damage import JUDGED_BY_CATEGORY
from perfcli.checks.direction import direction_unlikely
from perfcli.checks.ratios import ratio_for_percent
from perfcli.core.figures import HUNDRED, short_of_whole
from perfcli.core.finding import Check, Found, Page
from perfcli.core.language import N_, message

if TYPE_CHECKING:
    from collections.abc import Iterator

    from perfcli.checks.context import Context, ProjectContext
    from perfcli.core.language import Message
    from perfcli.scoring.result import Row

_SHORT = frozenset({"partial", "missed"})


def find(context: Context, project: ProjectContext, row: Row) -> Iterator[Found]:
    """Yield a finding for a missed target without a reason; within the year there is time left."""
    indicator = row.indicator
    if (
        row.status not in _SHORT
        or indicator.reason
        or (indicator.target is None and indicator.completion is None)
        or context.declaration.stage == "mid-year"
        or _met_after_all(row)
        or direction_unlikely(row)
        or ratio_for_percent(row) is not None
    ):
        return
    yield Found(
        project.row_key(row, _evidence(row)),
        _said(row),
        message(N_("add the `reason`, and the `measure` taken")),
    )


def _met_after_all(row: Row) -> bool:
    """Tell whether a rule gave less than the whole weight for a target that was reached."""
    return (
        row.indicator.achieved is None and row.completion is not None and row.completion >= HUNDRED
    )


def _evidence(row: Row) -> str:
    """Return the key of what shows the shortfall."""
    if row.indicator.target is not None and row.indicator.actual is not None:
        return "actual"
    return "achieved" if row.completion is None else "completion"


def _said(row: Row) -> Message:
    target, actual = row.indicator.target, row.indicator.actual
    share = None if row.completion is None else short_of_whole(row.completion)
    if target is None or (actual is None and share is not None):
        return message(N_("{share}% of the target was done, and no reason is given"), share=share)
    if actual is None:
        return message(
            N_("{target} was not fully achieved, and no reason is given"), target=target.text
        )
    if share is None:
        return message(
            N_("{actual} misses the target {target}, and no reason is given"),
            actual=actual.text,
            target=target.text,
        )
    return message(
        N_("{actual} misses the target {target} (completion {share}%), and no reason is given"),
        actual=actual.text,
        target=target.text,
        share=share,
    )


CHECK = Check(
    code="I005",
    name="shortfall-without-reason",
    severity="warning",
    scope="indicator",
    find=find,
    concerns=lambda kind: kind.status in _SHORT,
    reads=JUDGED_BY_CATEGORY | {"reason"},
    page=Page(
        what=N_("An indicator is below its target, and no reason is given."),
        why=N_("The form's last column asks for the reason and what is done about it."),
        bad="""
[[projects]]
name = "公共卫生"

[[projects.indicators]]
name = "老年人体检数"
category = "数量"
target = "5662人"
actual = "4044人"
""",
        good="""
[[projects]]
name = "公共卫生"

[[projects.indicators]]
name = "老年人体检数"
category = "数量"
target = "5662人"
actual = "4044人"
reason = "部分老年人随子女外出居住，未能到场体检"
measure = "与外地机构核对体检结果，逐人登记"
""",
        document=N_("财预〔2020〕10号, annex 1: 偏差原因分析及改进措施"),
    ),
)
