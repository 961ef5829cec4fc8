"""A target that is an assumption."""

from __future__ import annotations

from typing import TYPE_CHECKING

from perfcli.core.finding import Check, Found, Page
from perfcli.core.language import N_, message

if TYPE_CHECKING:
    from collections.abc import Iterator

    from perfcli.checks.context import Context, ProjectContext
    from perfcli.scoring.result import Row


def find(context: Context, project: ProjectContext, row: Row) -> Iterator[Found]:  # noqa: ARG001
    """Yield the assumption and the reason for it."""
    indicator = row.indicator
    if indicator.assumed is None:
        return
    if indicator.target is None:
        said = message(
            N_("{name} rests on an assumption: {assumed}"),
            name=indicator.name,
            assumed=indicator.assumed,
        )
    else:
        said = message(
            N_("the target {target} of {name} is assumed: {assumed}"),
            target=indicator.target.text,
            name=indicator.name,
            assumed=indicator.assumed,
        )
    yield Found(
        project.row_key(row, "assumed"),
        said,
        message(N_("replace it by the target of the approved plan when that is at hand")),
    )


CHECK = Check(
    code="C005",
    name="target-assumed",
    severity="info",
    scope="indicator",
    find=find,
    concerns=lambda kind: "assumed" in kind.given,
    reads=frozenset({"assumed", "target"}),
    page=Page(
        what=N_("The target of a row is not in the source; whoever wrote the file assumed it."),
        why=N_(
            "A score that rests on an assumption must say so; no contradiction is ever built on it."
        ),
        bad="""
[[projects]]
name = "城市管理"

[[projects.indicators]]
name = "热线办结率"
category = "质量"
target = "≥95%"
actual = "98.3%"
assumed = "同类街道的通常要求"
""",
        good="""
[[projects]]
name = "城市管理"

[[projects.indicators]]
name = "热线办结率"
category = "质量"
target = "≥95%"
actual = "98.3%"
""",
        document=N_("nothing is invented: an assumption is declared and shown as one"),
    ),
)
