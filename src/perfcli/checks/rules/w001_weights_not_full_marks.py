"""Weights that do not add up to the full marks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from perfcli.checks.weights import given, unweighted
from perfcli.core.figures import ZERO, total
from perfcli.core.finding import Check, Found, Page, Related
from perfcli.core.language import N_, message

if TYPE_CHECKING:
    from collections.abc import Iterator

    from perfcli.checks.context import Context, ProjectContext
    from perfcli.core.language import Message

_TOO_MANY = N_("{name}: {parts} make {sum} points, {difference} more than the full {full}")
_TOO_FEW = N_("{name}: {parts} make {sum} points, {difference} less than the full {full}")


def find(context: Context, project: ProjectContext) -> Iterator[Found]:
    """Yield a finding where execution and indicators do not make the full marks."""
    result = project.result
    if not result.rows or result.weights == "split":
        return
    if result.weights == "none":
        if context.scheme.weights == "required":
            yield _none_given(context, project)
        return
    if not given(context, project):
        return
    execution = result.execution.weight or ZERO
    indicators = total(row.weight for row in result.rows if row.weight is not None)
    points, full = execution + indicators, result.full_marks
    # Where weights are missing, too few points follow from that: W003.
    if points == full or (points < full and any(map(unweighted, result.rows))):
        return
    yield Found(
        project.key,
        message(
            _TOO_MANY if points > full else _TOO_FEW,
            name=project.project.name,
            parts=_parts(project),
            sum=points,
            difference=abs(points - full),
            full=full,
        ),
        message(N_("correct the weights, or name the scheme that gives other full marks")),
        tuple(
            Related(
                project.row_key(row, "weight"),
                message(N_("{name}: {amount}"), name=row.indicator.name, amount=row.weight),
            )
            for row in result.rows
            if row.indicator.weight is not None
        ),
    )


def _parts(project: ProjectContext) -> Message:
    indicators = total(row.weight for row in project.result.rows if row.weight is not None)
    if not project.result.execution.weight:
        return message(N_("indicators {indicators}"), indicators=indicators)
    return message(
        N_("execution {execution} and indicators {indicators}"),
        execution=project.result.execution.weight,
        indicators=indicators,
    )


def _none_given(context: Context, project: ProjectContext) -> Found:
    return Found(
        project.key,
        message(
            N_("{name}: no indicator has a weight, and the scheme {scheme} splits none"),
            name=project.project.name,
            scheme=context.scheme.id,
        ),
        message(N_("give each indicator its `weight`: this method leaves them to the unit")),
    )


CHECK = Check(
    code="W001",
    name="weights-not-full-marks",
    severity="error",
    scope="project",
    find=find,
    concerns=lambda kind: kind.weights != "split",
    reads=frozenset({"weight", "category"}),
    page=Page(
        what=N_(
            "The scheme's weight for execution and the weights of the indicators do not add up to"
            " the full marks; or none is given where the scheme requires them. It is not reported"
            " for an excerpt, nor for points that are missing with the weights of some rows (W003)."
        ),
        why=N_("Out of 110 points, 95 are not 95: a score means nothing without its full marks."),
        bad="""
scheme = "hubei"

[[projects]]
name = "校园维修"

[[projects.indicators]]
name = "维修校舍面积"
category = "数量"
target = "≥2600平方米"
actual = "2700平方米"
weight = 30

[[projects.indicators]]
name = "验收合格率"
category = "质量"
target = "≥95%"
actual = "96%"
weight = 20

[[projects.indicators]]
name = "受益学生"
category = "社会效益"
target = "≥1400人"
actual = "1450人"
weight = 30

[[projects.indicators]]
name = "师生满意度"
category = "满意度"
target = "≥90%"
actual = "93%"
weight = 10
""",
        good="""
scheme = "hubei"

[[projects]]
name = "校园维修"

[[projects.indicators]]
name = "维修校舍面积"
category = "数量"
target = "≥2600平方米"
actual = "2700平方米"
weight = 20

[[projects.indicators]]
name = "验收合格率"
category = "质量"
target = "≥95%"
actual = "96%"
weight = 20

[[projects.indicators]]
name = "受益学生"
category = "社会效益"
target = "≥1400人"
actual = "1450人"
weight = 30

[[projects.indicators]]
name = "师生满意度"
category = "满意度"
target = "≥90%"
actual = "93%"
weight = 10
""",
        document=N_("财预〔2020〕10号: execution and indicators make 100 points; Hubei: 20 + 80"),
    ),
)
