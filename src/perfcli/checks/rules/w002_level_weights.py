"""A level 1 whose indicators do not have the weight that the scheme gives it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from perfcli.checks.weights import fixed_levels, given, unweighted
from perfcli.core.figures import total
from perfcli.core.finding import Check, Found, Page, Related
from perfcli.core.language import N_, message

if TYPE_CHECKING:
    from collections.abc import Iterator

    from perfcli.checks.context import Context, ProjectContext


def find(context: Context, project: ProjectContext) -> Iterator[Found]:
    """Yield a finding for each level with indicators whose weights are not the scheme's."""
    if not given(context, project):
        return
    for each in fixed_levels(context, project):
        own = total(row.weight for row in each.rows if row.weight is not None)
        if not each.rows or own == each.weight or any(map(unweighted, each.rows)):
            continue
        yield Found(
            project.key,
            message(
                N_("{name}: {level} has {sum} points, the scheme gives it {weight}"),
                name=project.project.name,
                level=each.name,
                sum=own,
                weight=each.weight,
            ),
            message(N_("correct the weights, or say in `scheme` which method fixes others")),
            tuple(
                Related(
                    project.row_key(row, "weight"),
                    message(N_("{name}: {amount}"), name=row.indicator.name, amount=row.weight),
                )
                for row in each.rows
                if row.indicator.weight is not None
            ),
        )


CHECK = Check(
    code="W002",
    name="level-weights",
    severity="warning",
    scope="project",
    find=find,
    concerns=lambda kind: kind.weights == "given",
    reads=frozenset({"weight", "category"}),
    page=Page(
        what=N_(
            "The weights given to the indicators of a level 1 do not add up to the scheme's weight"
            " for it, in the variant in force. A level without indicators is W005, one with"
            " missing weights W003; schemes that fix no split are not checked."
        ),
        why=N_(
            "Shifting points between levels changes the score and what it can be compared with."
        ),
        bad="""
[[projects]]
name = "水利"

[[projects.indicators]]
name = "坡面水标尺"
category = "数量"
target = "≥266米"
actual = "270米"
weight = 30

[[projects.indicators]]
name = "验收合格率"
category = "质量"
target = "≥95%"
actual = "96%"
weight = 30

[[projects.indicators]]
name = "受益农户"
category = "社会效益"
target = "≥4000户"
actual = "4100户"
weight = 20

[[projects.indicators]]
name = "农户满意度"
category = "满意度"
target = "≥90%"
actual = "93%"
weight = 10
""",
        good="""
[[projects]]
name = "水利"

[[projects.indicators]]
name = "坡面水标尺"
category = "数量"
target = "≥266米"
actual = "270米"
weight = 30

[[projects.indicators]]
name = "验收合格率"
category = "质量"
target = "≥95%"
actual = "96%"
weight = 20

[[projects.indicators]]
name = "受益农户"
category = "社会效益"
target = "≥4000户"
actual = "4100户"
weight = 30

[[projects.indicators]]
name = "农户满意度"
category = "满意度"
target = "≥90%"
actual = "93%"
weight = 10
""",
        document=N_("财预〔2020〕10号: output 50, outcome 30, satisfaction 10"),
    ),
)
