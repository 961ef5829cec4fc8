"""Points for a row that cannot be judged."""

from __future__ import annotations

from typing import TYPE_CHECKING

from perfcli.checks.damage import JUDGED
from perfcli.core.finding import Check, Found, Page
from perfcli.core.language import N_, message

if TYPE_CHECKING:
    from collections.abc import Iterator

    from perfcli.checks.context import Context, ProjectContext
    from perfcli.scoring.result import Row


def find(context: Context, project: ProjectContext, row: Row) -> Iterator[Found]:  # noqa: ARG001
    """Yield a finding where points were given and nothing in the row supports them."""
    score = row.indicator.reported_score
    if score is not None and score > 0 and row.status in {"unverifiable", "pending"}:
        yield Found(
            project.row_key(row, "reported_score"),
            message(
                N_("{name} has {score} points, and cannot be judged: {why}"),
                name=row.indicator.name,
                score=score,
                why=row.why,
            ),
            message(N_("add what the points were given for: target and actual, or `achieved`")),
        )


CHECK = Check(
    code="S010",
    name="scored-without-figures",
    severity="warning",
    scope="indicator",
    find=find,
    concerns=lambda kind: "reported_score" in kind.given,
    reads=JUDGED | {"reported_score"},
    page=Page(
        what=N_("A row has a published score above 0, and its figures do not allow to judge it."),
        why=N_("Points that nobody can recompute are a statement, not a result."),
        bad="""
[[projects]]
name = "城市管理"

[[projects.indicators]]
name = "制度健全性"
category = "质量"
target = "制度健全"
weight = 10
reported_score = 10
""",
        good="""
[[projects]]
name = "城市管理"

[[projects.indicators]]
name = "制度健全性"
category = "质量"
target = "制度健全"
achieved = "full"
weight = 10
reported_score = 10
evidence = "城管〔2020〕3号"
""",
        document=N_("财预〔2020〕10号: scores follow from the results reported"),
    ),
)
