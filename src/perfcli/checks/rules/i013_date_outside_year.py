"""A day that is not in the year the declaration is about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from perfcli.core.finding import Check, Found, Page
from perfcli.core.language import N_, message
from perfcli.values.value import Day

if TYPE_CHECKING:
    from collections.abc import Iterator

    from perfcli.checks.context import Context, ProjectContext
    from perfcli.scoring.result import Row


def find(context: Context, project: ProjectContext, row: Row) -> Iterator[Found]:
    """Yield a finding for a target or an actual whose own year is another one."""
    year = context.declaration.year
    for key, value in (("target", row.indicator.target), ("actual", row.indicator.actual)):
        if isinstance(value, Day) and value.year not in {None, year}:
            yield Found(
                project.row_key(row, key),
                message(
                    N_("{day} is not in {year}, the year of the declaration"),
                    day=value.text,
                    year=year,
                ),
                message(N_("correct the date; what was done in another year belongs to that year")),
            )


CHECK = Check(
    code="I013",
    name="date-outside-year",
    severity="warning",
    scope="indicator",
    find=find,
    concerns=lambda kind: Day in {kind.target, kind.actual},
    reads=frozenset({"target", "actual"}),
    page=Page(
        what=N_("A target date or an actual date lies outside the declaration's year."),
        why=N_("A form filled in from last year's keeps its dates, and is judged by them."),
        bad="""
[[projects]]
name = "老旧小区改造"

[[projects.indicators]]
name = "改造完工时间"
category = "时效"
target = "2021年11月底前"
actual = "11月20日"
""",
        good="""
[[projects]]
name = "老旧小区改造"

[[projects.indicators]]
name = "改造完工时间"
category = "时效"
target = "2020年11月底前"
actual = "11月20日"
""",
        document=N_("the declaration, format 1: one unit, one year"),
    ),
)
