"""A published score above the weight of its row."""

from __future__ import annotations

from typing import TYPE_CHECKING

from perfcli.checks.published import given_weight
from perfcli.core.finding import Check, Found, Page, Related
from perfcli.core.language import N_, message

if TYPE_CHECKING:
    from collections.abc import Iterator

    from perfcli.checks.context import Context, ProjectContext
    from perfcli.scoring.result import Row


def find(context: Context, project: ProjectContext, row: Row) -> Iterator[Found]:
    """Yield a finding where a row has more points than there are to get."""
    score, weight = row.indicator.reported_score, given_weight(context, row)
    if score is None or weight is None or score <= weight:
        return
    related: tuple[Related, ...] = ()
    if row.indicator.weight is not None:
        related = (Related(project.row_key(row, "weight"), message(N_("the weight of the row"))),)
    yield Found(
        project.row_key(row, "reported_score"),
        message(
            N_("{name} has {score} points; its weight is {weight}"),
            name=row.indicator.name,
            score=score,
            weight=weight,
        ),
        message(N_("correct the score or the weight: no row can have more points than it weighs")),
        related,
    )


CHECK = Check(
    code="S008",
    name="score-above-weight",
    severity="error",
    scope="indicator",
    find=find,
    concerns=lambda kind: "reported_score" in kind.given,
    reads=frozenset({"weight", "reported_score", "name"}),
    page=Page(
        what=N_("A row was given more points than its weight."),
        why=N_("The weight is the most a row can have; beyond it the total means nothing."),
        bad="""
[[projects]]
name = "城市管理"

[[projects.indicators]]
name = "停车位"
category = "数量"
target = "≥30个"
actual = "32个"
weight = 10
reported_score = 10.67
""",
        good="""
[[projects]]
name = "城市管理"

[[projects.indicators]]
name = "停车位"
category = "数量"
target = "≥30个"
actual = "32个"
weight = 10
reported_score = 10
""",
        document=N_("财预〔2020〕10号: the weight of a row is the most points it can have"),
    ),
)
