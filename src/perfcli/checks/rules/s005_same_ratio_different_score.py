"""Rows done to the same degree that were given different shares of their weight."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from perfcli.checks.damage import NOTHING, SCORED, is_sound
from perfcli.checks.published import Comparison, compare, disagreement
from perfcli.core.figures import HUNDRED, round_half_up
from perfcli.core.finding import Check, Found, Page, Related
from perfcli.core.language import N_, message

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from decimal import Decimal

    from perfcli.checks.context import Context, ProjectContext
    from perfcli.scoring.result import Row


class _Scored(NamedTuple):
    row: Row
    seen: Comparison

    @property
    def fair(self) -> bool:
        """Tell whether the score is what the rule gives, be it in whole points."""
        return self.seen.verdict in {"agrees", "whole"}


def find(context: Context, project: ProjectContext) -> Iterator[Found]:
    """Yield one finding for each completion at which some rows got their due and others did not.

    Where no row got it, each has its S001 or S002, and the difference between them says no more.
    """
    if not any(disagreement(context, project, row) for row in project.published):
        return
    for completion, alike in _groups(context, project):
        due = next((scored for scored in alike if scored.fair), None)
        if due is None:
            continue
        odd = [scored for scored in alike if not scored.fair and _unequal(scored, due)]
        if odd:
            yield _found(project, completion, odd, due)


def _groups(context: Context, project: ProjectContext) -> Iterable[tuple[Decimal, list[_Scored]]]:
    """Return the rows by completion, where the rule gives them one and the same share."""
    groups: dict[tuple[Decimal, Decimal], list[_Scored]] = {}
    for row in project.published:
        if row.indicator.planned or not is_sound(context.row_lost(project, row), SCORED):
            continue
        seen = compare(context, project, row)
        if seen is not None and row.completion is not None:
            share = seen.most / seen.weight
            groups.setdefault((row.completion, share), []).append(_Scored(row, seen))
    return [(completion, alike) for (completion, _), alike in groups.items()]


def _unequal(one: _Scored, other: _Scored) -> bool:
    return one.seen.printed * other.seen.weight != other.seen.printed * one.seen.weight


def _found(project: ProjectContext, completion: Decimal, odd: list[_Scored], due: _Scored) -> Found:
    first = odd[0]
    return Found(
        project.row_key(first.row, "reported_score"),
        message(
            N_(
                "{completion}% of the target earned {score} of {weight} points here and "
                "{other_score} of {other_weight} for {other}"
            ),
            completion=round_half_up(completion),
            score=first.seen.printed,
            weight=first.seen.weight,
            other_score=due.seen.printed,
            other_weight=due.seen.weight,
            other=due.row.indicator.name,
        ),
        message(N_("score rows that were done to the same degree by the same rule")),
        tuple(
            Related(
                project.row_key(each.row, "reported_score"),
                message(
                    N_("{name}: {score} of {weight} points, {share}%"),
                    name=each.row.indicator.name,
                    score=each.seen.printed,
                    weight=each.seen.weight,
                    share=round_half_up(each.seen.printed * HUNDRED / each.seen.weight),
                ),
            )
            for each in (due, *odd[1:])
        ),
    )


CHECK = Check(
    code="S005",
    name="same-ratio-different-score",
    severity="warning",
    scope="project",
    find=find,
    concerns=lambda kind: kind.published,
    reads=NOTHING,
    page=Page(
        what=N_(
            "Rows of one project were done to the same degree, and the rule gives them the same "
            "share of their weight; the published scores do not. One finding for each degree, at "
            "the first row that differs."
        ),
        why=N_("Equal results with unequal scores were not scored by a rule."),
        bad="""
[[projects]]
name = "基本公共卫生服务"

[[projects.indicators]]
name = "孕产妇7天访视数"
category = "数量"
target = "200人"
actual = "190人"
weight = 2
reported_score = 1.9

[[projects.indicators]]
name = "孕产妇42天访视数"
category = "数量"
target = "400人"
actual = "380人"
weight = 2
reported_score = 1.5
""",
        good="""
[[projects]]
name = "基本公共卫生服务"

[[projects.indicators]]
name = "孕产妇7天访视数"
category = "数量"
target = "200人"
actual = "190人"
weight = 2
reported_score = 1.9

[[projects.indicators]]
name = "孕产妇42天访视数"
category = "数量"
target = "400人"
actual = "380人"
weight = 3
reported_score = 2.85
""",
        document=N_("the scheme in use: one rule for rows of one kind"),
    ),
)
