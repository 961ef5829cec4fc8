"""A level 1 of the scheme without an indicator."""

from __future__ import annotations

from typing import TYPE_CHECKING

from perfcli.checks.weights import fixed_weights, name_of
from perfcli.core.finding import Check, Found, Page
from perfcli.core.language import N_, message

if TYPE_CHECKING:
    from collections.abc import Iterator

    from perfcli.checks.context import Context, ProjectContext
    from perfcli.scheme.scheme import Level

_WITH_POINTS = N_("{name}: no indicator under {level}, which the scheme gives {weight} points")
_WITH_ROWS = N_("{name}: no indicator under {level}, for which the scheme has indicators")
_ADVICE = N_("add an indicator of this level, or use a scheme without it")


def find(context: Context, project: ProjectContext) -> Iterator[Found]:
    """Yield a finding for each level that the scheme lays down and no indicator stands in.

    It does so by a weight, or by rows of its own where the evaluator sets the weights.
    """
    rows, name = project.result.rows, project.project.name
    if not rows:
        return
    there = {row.category.level for row in rows if row.category is not None}
    for level, weight in fixed_weights(context, project):
        if level.id not in there:
            facts = {"name": name, "level": name_of(level), "weight": weight}
            yield Found(project.key, message(_WITH_POINTS, **facts), message(_ADVICE))
    if context.scheme.rubric:
        for level in _with_rows(context):
            if level.id not in there:
                facts = {"name": name, "level": name_of(level)}
                yield Found(project.key, message(_WITH_ROWS, **facts), message(_ADVICE))


def _with_rows(context: Context) -> Iterator[Level]:
    """Yield each level without a weight that the scheme has rows for."""
    laid_down = {row.category for row in context.scheme.rubric.values()}
    for level in context.scheme.levels:
        if not level.weight and any(each.id in laid_down for each in level.categories):
            yield level


CHECK = Check(
    code="W005",
    name="missing-level",
    severity="warning",
    scope="project",
    find=find,
    reads=frozenset({"category"}),
    page=Page(
        what=N_(
            "A level 1 that has a weight in the scheme, in the variant in force, or indicators that"
            " the scheme names, has no indicator."
            " A project with money only, without any indicator, is not told off for each level."
        ),
        why=N_("Points that nothing can earn or lose: the score covers less than it seems to."),
        bad="""
[[projects]]
name = "培训"

[[projects.indicators]]
name = "培训人数"
category = "数量"
target = "≥200人"
actual = "200人"

[[projects.indicators]]
name = "服务群众人次"
category = "社会效益"
target = "≥5000人次"
actual = "5100人次"
""",
        good="""
[[projects]]
name = "培训"

[[projects.indicators]]
name = "培训人数"
category = "数量"
target = "≥200人"
actual = "200人"

[[projects.indicators]]
name = "服务群众人次"
category = "社会效益"
target = "≥5000人次"
actual = "5100人次"

[[projects.indicators]]
name = "学员满意度"
category = "满意度"
target = "≥90%"
actual = "93%"
""",
        document=N_("财预〔2020〕10号: output, outcome and satisfaction"),
    ),
)
