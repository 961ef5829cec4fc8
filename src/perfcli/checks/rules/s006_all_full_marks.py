"""Every row of a project with full marks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from perfcli.checks.published import given_weight
from perfcli.core.finding import Check, Found, Page
from perfcli.core.language import N_, message

if TYPE_CHECKING:
    from collections.abc import Iterator

    from perfcli.checks.context import Context, ProjectContext

# Fewer rows can well be full by merit.
_SUSPICIOUS_FROM = 5


def find(context: Context, project: ProjectContext) -> Iterator[Found]:
    """Yield a finding where five published rows or more all have their whole weight."""
    scored = [
        (row.indicator.reported_score, weight)
        for row in project.result.rows
        if row.indicator.reported_score is not None and (weight := given_weight(context, row))
    ]
    if len(scored) >= _SUSPICIOUS_FROM and all(score == weight for score, weight in scored):
        yield Found(
            project.key,
            message(N_("all {count} rows have full marks"), count=len(scored)),
            message(N_("look at the targets and the evidence: a table without any loss is rare")),
        )


_ROW = """
[[projects.indicators]]
name = "{name}"
category = "{category}"
target = "≥100%"
actual = "100%"
weight = {weight}
reported_score = {score}
"""
_PROJECT = """
[[projects]]
name = "城市管理"
"""


def _example(*scores: int) -> str:
    names = ("街巷保洁率", "垃圾清运率", "验收合格率", "投诉办结率", "居民满意度")
    categories = ("数量", "数量", "质量", "社会效益", "满意度")
    weights = (20, 20, 10, 30, 10)
    rows = zip(names, categories, weights, scores, strict=True)
    return _PROJECT + "".join(
        _ROW.format(name=name, category=category, weight=weight, score=score)
        for name, category, weight, score in rows
    )


CHECK = Check(
    code="S006",
    name="all-full-marks",
    severity="info",
    scope="project",
    find=find,
    page=Page(
        what=N_("Five published rows or more, and every one of them has its full weight."),
        why=N_("Tables in which nothing fell short are often filled in without looking."),
        bad=_example(20, 20, 10, 30, 10),
        good=_example(20, 19, 10, 30, 10),
        document=N_("common practice of reviewers"),
    ),
)
