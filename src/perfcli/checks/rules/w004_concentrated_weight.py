"""One indicator that decides the score of its project."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from perfcli.checks.weights import given
from perfcli.core.figures import HUNDRED, percent, round_half_up, total
from perfcli.core.finding import Check, Found, Page
from perfcli.core.language import N_, message

if TYPE_CHECKING:
    from collections.abc import Iterator

    from perfcli.checks.context import Context, ProjectContext
    from perfcli.scoring.result import Row

_POINTS = Decimal(30)
_SHARE = Decimal(60)


def find(context: Context, project: ProjectContext, row: Row) -> Iterator[Found]:
    """Yield a finding for a row above 30 points, or above 60% of its project's indicators."""
    weight = row.indicator.weight
    if weight is None or not given(context, project):
        return
    share = _share(context, project, row)
    if weight <= _POINTS and (share is None or share <= _SHARE):
        return
    facts = {"name": row.indicator.name, "weight": weight}
    words = (
        message(N_("{name} has {weight} points, more than {most}"), **facts, most=_POINTS)
        if weight > _POINTS
        else message(
            N_("{name} has {weight} points, {share}% of all indicators of its project"),
            **facts,
            share=round_half_up(share or weight),
        )
    )
    yield Found(
        project.row_key(row, "weight"),
        words,
        message(N_("spread the points over more indicators, or split this one")),
    )


def _share(context: Context, project: ProjectContext, row: Row) -> Decimal | None:
    """Return a row's percentage of the weights of its project, where it may be high.

    An excerpt does not show the other rows. A row that is not most of its own level is not most of
    the project either; that saves adding up all rows for each of them.
    """
    if context.declaration.source.excerpt or not project.weights_sound or not row.weight:
        return None
    for level in project.result.levels:
        if row.category is not None and level.level.id == row.category.level:
            if row.weight * HUNDRED <= level.weight * _SHARE:
                return None
            break
    return percent(
        row.weight, total(each.weight for each in project.result.rows if each.weight is not None)
    )


CHECK = Check(
    code="W004",
    name="concentrated-weight",
    severity="warning",
    scope="row",
    find=find,
    concerns=lambda kind: "weight" in kind.given,
    reads=frozenset({"weight", "category"}),
    page=Page(
        what=N_(
            "One indicator has a given weight above 30 points, or above 60% of the weights of all"
            " indicators of its project (not looked at in an excerpt)."
        ),
        why=N_("Where one row decides, the others might as well not be there."),
        bad="""
[[projects]]
name = "禁捕补贴"

[[projects.indicators]]
name = "补贴渔船数"
category = "数量"
target = "≥26艘"
actual = "26艘"
weight = 50

[[projects.indicators]]
name = "退捕渔民就业人数"
category = "社会效益"
target = "≥120人"
actual = "125人"
weight = 30

[[projects.indicators]]
name = "渔民满意度"
category = "满意度"
target = "≥90%"
actual = "93%"
weight = 10
""",
        good="""
[[projects]]
name = "禁捕补贴"

[[projects.indicators]]
name = "补贴渔船数"
category = "数量"
target = "≥26艘"
actual = "26艘"
weight = 25

[[projects.indicators]]
name = "检查渔船艘次"
category = "数量"
target = "≥300艘次"
actual = "312艘次"
weight = 25

[[projects.indicators]]
name = "退捕渔民就业人数"
category = "社会效益"
target = "≥120人"
actual = "125人"
weight = 30

[[projects.indicators]]
name = "渔民满意度"
category = "满意度"
target = "≥90%"
actual = "93%"
weight = 10
""",
        document=N_("common practice: no single indicator decides an evaluation"),
    ),
)
