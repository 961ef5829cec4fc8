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
        for row in project.published
        if (weight := given_weight(context, row))
    ]
    if len(scored) >= _SUSPICIOUS_FROM and all(score == weight for score, weight in scored):
        yield Found(
            project.key,
            message(N_("all {count} rows have full marks"), count=len(scored)),
            message(N_("look at the targets and the evidence: a table without any loss is rare")),
        )


_BAD = """
[[projects]]
name = "城市管理"
"""
_ROW = """
[[projects.indicators]]
name = "{name}"
category = "{category}"
target = "≥100%"
actual = "100%"
weight = {weight}
reported_score = {weight}
"""
for _name, _category, _weight in (
    ("街巷保洁率", "质量", 20),
    ("垃圾及时清运率", "时效", 20),
    ("设施完好率", "质量", 10),
    ("投诉办结率", "社会效益", 30),
    ("居民满意度", "满意度", 10),
):
    _BAD += _ROW.format(name=_name, category=_category, weight=_weight)
_GOOD = _BAD.replace(
    """actual = "100%"
weight = 30
reported_score = 30
""",
    """actual = "98%"
weight = 30
reported_score = 29.4
reason = "跨年办结的投诉未计入"
""",
)


CHECK = Check(
    code="S006",
    name="all-full-marks",
    severity="info",
    scope="project",
    find=find,
    concerns=lambda kind: kind.published,
    reads=frozenset({"weight", "reported_score", "name"}),
    page=Page(
        what=N_("Five published rows or more, and every one of them has its full weight."),
        why=N_("Tables in which nothing fell short are often filled in without looking."),
        bad=_BAD,
        good=_GOOD,
        document=N_("common practice of reviewers"),
    ),
)
