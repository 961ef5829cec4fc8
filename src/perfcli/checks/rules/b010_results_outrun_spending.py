"""Results far ahead of the money: indicators nearly full, spending not."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from perfcli.checks.damage import JUDGED_BY_CATEGORY, is_sound
from perfcli.core.figures import percent, round_half_up, total
from perfcli.core.finding import Check, Found, Page
from perfcli.core.language import N_, message

if TYPE_CHECKING:
    from collections.abc import Iterator

    from perfcli.checks.context import Context, ProjectContext

# The bounds that a finance bureau's system warns by, and the coverage that a grade needs too.
_MOST_AHEAD = Decimal(5)
_SPENT = Decimal(95)
_LEAST_COVERAGE = Decimal(60)
_READS = JUDGED_BY_CATEGORY | {"weight"}


def find(context: Context, project: ProjectContext) -> Iterator[Found]:  # noqa: ARG001
    """Yield a finding where the indicators' share is more than 5% above the execution's."""
    result, money = project.result, project.result.execution
    if money.rate is None or money.rate >= _SPENT:
        return
    if not is_sound(project.rows_lost, _READS):
        return
    if result.weights != "given" or result.coverage < _LEAST_COVERAGE:
        return
    rows = [row for row in result.rows if row.judged]
    points = total(row.score for row in rows if row.score is not None)
    weight = total(row.weight for row in rows if row.weight is not None)
    if not points or not money.weight or money.score is None:
        return
    results, spent = percent(points, weight), percent(money.score, money.weight)
    ahead = percent(results - spent, results)
    if ahead <= _MOST_AHEAD:
        return
    yield Found(
        (*project.key, "spending", "total"),
        message(
            N_(
                "{name}: the indicators earn {results}% of their points and the execution"
                " {spent}%, {ahead}% less, at an execution rate of {rate}%"
            ),
            name=project.project.name,
            results=round_half_up(results),
            spent=round_half_up(spent),
            ahead=round_half_up(ahead),
            rate=round_half_up(money.rate),
        ),
        message(
            N_("check that the targets were not too low and the results are evidenced; say why")
        ),
    )


CHECK = Check(
    code="B010",
    name="results-outrun-spending",
    severity="warning",
    scope="money",
    find=find,
    concerns=lambda kind: kind.weights == "given",
    page=Page(
        what=N_(
            "The share of their points that the judged indicators earn is more than 5% above the"
            " share that execution earns, at an execution rate under 95%. Computed scores with"
            " given weights only, from a coverage of 60% on, at the end of the year."
        ),
        why=N_("Full results with part of the money: the budget was too high or the targets low."),
        bad="""
[[projects]]
name = "培训"
budget = { revised = 100 }
spending = { total = 80 }

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
        good="""
[[projects]]
name = "培训"
budget = { revised = 100 }
spending = { total = 98 }

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
        document=N_("common practice: the warning of a finance bureau's system after scoring"),
    ),
)
