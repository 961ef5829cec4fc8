"""A level 1 of the scheme without an indicator."""

from __future__ import annotations

from typing import TYPE_CHECKING

from perfcli.checks.weights import fixed_levels
from perfcli.core.finding import Check, Found, Page
from perfcli.core.language import N_, Named, message

if TYPE_CHECKING:
    from collections.abc import Iterator

    from perfcli.checks.context import Context, ProjectContext

_ADVICE = N_("add an indicator of this level, or use a scheme without it")


def find(context: Context, project: ProjectContext) -> Iterator[Found]:
    """Yield a finding for each level that the scheme lays down and no indicator stands in.

    It does so by a weight, or by rows of its own where the evaluator sets the weights.
    """
    if not project.result.rows:
        return
    for each in fixed_levels(context, project):
        if not each.rows:
            yield Found(
                project.key,
                message(
                    N_(
                        "{name}: no indicator under {level}, which the scheme gives {weight} points"
                    ),
                    name=project.project.name,
                    level=each.name,
                    weight=each.weight,
                ),
                message(_ADVICE),
            )
    if context.scheme.rubric:
        yield from _without_weight(context, project)


def _without_weight(context: Context, project: ProjectContext) -> Iterator[Found]:
    laid_down = {row.category for row in context.scheme.rubric.values()}
    there = {row.category.level for row in project.result.rows if row.category is not None}
    for level in context.scheme.levels:
        known = any(category.id in laid_down for category in level.categories)
        if known and not level.weight and level.id not in there:
            yield Found(
                project.key,
                message(
                    N_("{name}: no indicator under {level}, for which the scheme has indicators"),
                    name=project.project.name,
                    level=Named(level.name, level.english),
                ),
                message(_ADVICE),
            )


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
