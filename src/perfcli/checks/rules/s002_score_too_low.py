"""A published score below what the rule gives."""

from __future__ import annotations

from typing import TYPE_CHECKING

from perfcli.checks.damage import SCORED
from perfcli.checks.published import disagreement, open_band
from perfcli.core.finding import Check, Found, Page
from perfcli.core.language import N_, message

if TYPE_CHECKING:
    from collections.abc import Iterator

    from perfcli.checks.context import Context, ProjectContext
    from perfcli.scoring.result import Row


def find(context: Context, project: ProjectContext, row: Row) -> Iterator[Found]:
    """Yield a finding where neither rounding nor cutting off leads down to the score."""
    seen = disagreement(context, project, row)
    if seen is None or seen.verdict != "below":
        return
    name, printed = row.indicator.name, seen.printed
    if open_band(row):
        said = message(
            N_("{name} has {printed} points; the band of `{achieved}` begins at {least}"),
            name=name,
            printed=printed,
            achieved=row.indicator.achieved,
            least=seen.shown(seen.least),
        )
    else:
        said = message(
            N_("{name} has only {printed} points; the rule gives {computed} ({formula})"),
            name=name,
            printed=printed,
            computed=seen.shown(seen.least),
            formula=row.formula,
        )
    yield Found(
        project.row_key(row, "reported_score"),
        said,
        message(N_("correct the score, or give the `rule` by which points were taken off")),
    )


CHECK = Check(
    code="S002",
    name="score-too-low",
    severity="warning",
    scope="indicator",
    find=find,
    concerns=lambda kind: "reported_score" in kind.given,
    reads=SCORED,
    page=Page(
        what=N_(
            "A published score is below what the rule gives, and neither rounding half up nor "
            "cutting off to the decimals printed explains it. A result of `partial` or `none` "
            "without a rating is compared with the lower end of its band."
        ),
        why=N_("Points were taken off by a rule that the table does not show."),
        bad="""
[[projects]]
name = "营养改善计划"

[[projects.indicators]]
name = "资金到位及时率"
category = "时效"
target = "≥100%"
actual = "100%"
weight = 10
reported_score = 7
""",
        good="""
[[projects]]
name = "营养改善计划"

[[projects.indicators]]
name = "资金到位及时率"
category = "时效"
target = "≥100%"
actual = "100%"
weight = 10
reported_score = 10
""",
        document=N_("the scheme in use: its rule for the row, with the figures of the row"),
    ),
)
