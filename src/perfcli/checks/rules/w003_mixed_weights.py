"""Some indicators with a weight, some without."""

from __future__ import annotations

from typing import TYPE_CHECKING

from perfcli.checks.weights import given, unweighted
from perfcli.core.finding import Check, Found, Page, Related
from perfcli.core.language import N_, message

if TYPE_CHECKING:
    from collections.abc import Iterator

    from perfcli.checks.context import Context, ProjectContext


def find(context: Context, project: ProjectContext) -> Iterator[Found]:
    """Yield one finding where rows of a weighted project have no weight."""
    if not given(context, project):
        return
    rows = project.result.rows
    without = [row for row in rows if unweighted(row)]
    if not without:
        return
    yield Found(
        project.key,
        message(
            N_("{name}: {count} of {all} indicators have no weight, the others do"),
            name=project.project.name,
            count=len(without),
            all=len(rows),
        ),
        message(
            N_("give every indicator a `weight`, or none; a row that earns nothing has weight 0")
        ),
        tuple(
            Related(
                project.row_key(row),
                message(N_("{name} has no weight"), name=row.indicator.name),
            )
            for row in without
        ),
    )


CHECK = Check(
    code="W003",
    name="mixed-weights",
    severity="error",
    scope="project",
    find=find,
    concerns=lambda kind: kind.weights == "given",
    reads=frozenset({"weight", "name"}),
    page=Page(
        what=N_("Some indicators of a project have a weight and some have none."),
        why=N_("A row without a weight beside rows that have one is scored with weight 0."),
        bad="""
[[projects]]
name = "培训"

[[projects.indicators]]
name = "培训人数"
category = "数量"
target = "≥200人"
actual = "200人"
weight = 30

[[projects.indicators]]
name = "培训合格率"
category = "质量"
target = "≥95%"
actual = "96%"

[[projects.indicators]]
name = "服务群众人次"
category = "社会效益"
target = "≥5000人次"
actual = "5100人次"
weight = 30

[[projects.indicators]]
name = "学员满意度"
category = "满意度"
target = "≥90%"
actual = "93%"
weight = 10
""",
        good="""
[[projects]]
name = "培训"

[[projects.indicators]]
name = "培训人数"
category = "数量"
target = "≥200人"
actual = "200人"
weight = 30

[[projects.indicators]]
name = "培训合格率"
category = "质量"
target = "≥95%"
actual = "96%"
weight = 20

[[projects.indicators]]
name = "服务群众人次"
category = "社会效益"
target = "≥5000人次"
actual = "5100人次"
weight = 30

[[projects.indicators]]
name = "学员满意度"
category = "满意度"
target = "≥90%"
actual = "93%"
weight = 10
""",
        document=N_("财预〔2020〕10号: weights are set for every indicator"),
    ),
)
