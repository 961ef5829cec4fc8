"""A published total that is not the sum of its rows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from perfcli.checks.printed import explanation
from perfcli.checks.published import given_weight
from perfcli.checks.sums import Addend, Sum, clue, explained, listed
from perfcli.core.finding import Check, Found, Page
from perfcli.core.language import N_, message

if TYPE_CHECKING:
    from collections.abc import Iterator

    from perfcli.checks.context import Context, ProjectContext

_ROUNDED = N_("the published total {printed} is the sum of its rows, {computed}, rounded")
_ABOVE = N_(
    "the published total {printed} is {difference} points above the sum of its rows, {computed}"
)
_BELOW = N_(
    "the published total {printed} is {difference} points below the sum of its rows, {computed}"
)


def find(context: Context, project: ProjectContext) -> Iterator[Found]:
    """Yield a finding where all rows are published and do not add up to the total."""
    printed = project.project.reported.score
    addends = None if printed is None else _addends(context, project)
    if printed is None or addends is None:
        return
    checked = Sum(printed, addends)
    if not checked.difference:
        return
    rounded = explanation(checked.computed, printed) is not None
    if rounded:
        template = _ROUNDED
        advice = message(N_("print the total with the decimals of its rows"))
    else:
        template = _ABOVE if checked.difference > 0 else _BELOW
        advice = message(N_("correct the total, or the row that is wrong"))
        advice = explained(clue(checked), advice)
    yield Found(
        (*project.key, "reported", "score"),
        message(
            template,
            printed=printed,
            computed=checked.computed,
            difference=abs(checked.difference),
        ),
        advice,
        listed(addends),
        "info" if rounded else None,
    )


def _addends(context: Context, project: ProjectContext) -> tuple[Addend, ...] | None:
    """Return the published scores with their places, None where one of them is not published."""
    addends = []
    execution = project.project.reported.execution_score
    if not context.sound((*project.key, "reported"), "execution_score"):
        return None
    if execution is not None:
        key = (*project.key, "reported", "execution_score")
        addends.append(Addend(key, message(N_("budget execution")), execution))
    elif project.result.execution.weight:
        return None
    rows = project.result.rows
    weighted = any(given_weight(context, row) is not None for row in rows)
    for row in rows:
        score = row.indicator.reported_score
        if score is not None:
            key = project.row_key(row, "reported_score")
            addends.append(Addend(key, row.indicator.name, score))
        elif not weighted or given_weight(context, row):
            return None
    return tuple(addends) if rows else None


CHECK = Check(
    code="S003",
    name="total-mismatch",
    severity="error",
    scope="project",
    find=find,
    concerns=lambda kind: "score" in kind.reported,
    reads=frozenset({"weight", "reported_score", "name"}),
    page=Page(
        what=N_(
            "The published total is not the sum of the published scores, the execution score "
            "included. It is checked only where every row with points has a published score. A "
            "total that is the sum rounded to fewer decimals is reported as info."
        ),
        why=N_("The grade rests on the total; a reader who adds up the rows gets another one."),
        bad="""
[[projects]]
name = "水价综合改革"

[projects.reported]
execution_score = 10
score = 100

[[projects.indicators]]
name = "安装水标尺"
category = "数量"
target = "≥266米"
actual = "266米"
weight = 60
reported_score = 60

[[projects.indicators]]
name = "受益户满意度"
category = "满意度"
target = "≥95%"
actual = "96%"
weight = 40
reported_score = 40
""",
        good="""
[[projects]]
name = "水价综合改革"

[projects.reported]
execution_score = 10
score = 100

[[projects.indicators]]
name = "安装水标尺"
category = "数量"
target = "≥266米"
actual = "266米"
weight = 50
reported_score = 50

[[projects.indicators]]
name = "受益户满意度"
category = "满意度"
target = "≥95%"
actual = "96%"
weight = 40
reported_score = 40
""",
        document=N_("财预〔2020〕10号: the total is the sum of the rows and of budget execution"),
    ),
)
