"""A row for budget execution beside the scheme's own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from perfcli.checks.names import is_execution
from perfcli.core.finding import Check, Found, Page
from perfcli.core.language import N_, message

if TYPE_CHECKING:
    from collections.abc import Iterator

    from perfcli.checks.context import Context, ProjectContext
    from perfcli.scoring.result import Row


def find(context: Context, project: ProjectContext, row: Row) -> Iterator[Found]:
    """Yield a finding for a row that scores the spending of the budget once more.

    The execution of purchases, tasks and plans is another matter, and so are the rows that the
    method itself lays down.
    """
    name, weight = row.indicator.name, project.result.execution.weight
    if weight and is_execution(name) and name not in context.scheme.rubric:
        yield Found(
            project.row_key(row, "name"),
            message(
                N_("{name} scores the spending again: execution has {weight} points already"),
                name=name,
                weight=weight,
            ),
            message(N_("take the row out, and give its points to what the money was spent on")),
        )


CHECK = Check(
    code="I016",
    name="execution-counted-twice",
    severity="warning",
    scope="indicator",
    find=find,
    concerns=lambda kind: "execution" in kind.name,
    reads=frozenset({"name"}),
    page=Page(
        what=N_("An indicator repeats the budget execution that the scheme scores by itself."),
        why=N_("The money counts twice, and results count for less."),
        bad="""
[[projects]]
name = "公共服务"

[[projects.indicators]]
name = "预算执行率"
category = "时效"
target = "≥95%"
actual = "98%"
""",
        good="""
[[projects]]
name = "公共服务"

[[projects.indicators]]
name = "采购预算执行率"
category = "时效"
target = "≥95%"
actual = "98%"
""",
        document=N_("财预〔2020〕10号: execution 10 points, beside the indicators"),
    ),
)
