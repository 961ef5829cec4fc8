"""A project on the page: its money, its rows, what was judged, and what was published."""

from __future__ import annotations

from typing import TYPE_CHECKING

from perfcli.core.figures import HUNDRED
from perfcli.core.language import N_, current, message, translate
from perfcli.output import words
from perfcli.output.report_page.figures import NOT_JUDGED, amount, money_bars, rate, shown
from perfcli.output.report_page.indicators import indicator
from perfcli.output.report_page.view import Compared, Coverage, Labelled, Money, Project

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from decimal import Decimal

    from perfcli.output.report_page.notes import Spot
    from perfcli.output.report_page.view import Note
    from perfcli.scheme.scheme import Scheme
    from perfcli.scoring.result import ProjectResult


def project(
    result: ProjectResult,
    scheme: Scheme,
    *,
    anchor: str,
    scale: Decimal,
    monitored: bool,
    notes: Mapping[Spot, tuple[Note, ...]],
) -> Project:
    """Return a project; `scale` is the amount that fills the box of the money bars."""
    number = result.position
    return Project(
        anchor=anchor,
        name=shown(result.project.name),
        facts=tuple(_facts(result)),
        money=_money(result, scale, notes.get((number, "money"), ())),
        outcome=tuple(words.outcome(result)),
        unjudged=tuple(words.unjudged(result)),
        coverage=None if monitored else _coverage(result),
        coverage_rate=rate(None if monitored else result.coverage),
        score=amount(result.score, NOT_JUDGED),
        span=_span(result),
        grade="–" if monitored else words.grade(result),
        has_reported=any(row.indicator.reported_score is not None for row in result.rows),
        monitored=monitored,
        indicators=tuple(
            indicator(
                row,
                scheme,
                anchor=row_anchor(anchor, row.position),
                monitored=monitored,
                notes=notes.get((number, row.position), ()),
            )
            for row in result.rows
        ),
        compared=tuple(_compared(result)),
        reported_notes=notes.get((number, "reported"), ()),
        notes=notes.get((number, ""), ()),
    )


def row_anchor(project_anchor: str, position: int) -> str:
    """Return the id of a row on the page."""
    return f"{project_anchor}-i{position + 1}"


def _facts(result: ProjectResult) -> Iterator[Labelled]:
    declared = result.project
    given = (
        (N_("kind of project"), declared.kind),
        (N_("department"), declared.department),
        (N_("purpose"), declared.purpose),
        (N_("goal of the year"), declared.goal),
        (N_("what was achieved"), declared.achievement),
        (N_("reason for the difference"), declared.reason),
        (N_("measures"), declared.measure),
    )
    for label, text in given:
        if text:
            yield Labelled(translate(label), shown(text))
    if result.weights == "split":
        yield Labelled(translate(N_("weights")), translate(words.SPLIT))
    if result.variant is not None:
        title = result.variant.title if current() == "zh" else result.variant.english
        yield Labelled(translate(N_("variant")), title)


def _money(result: ProjectResult, scale: Decimal, notes: tuple[Note, ...]) -> Money:
    row = result.execution
    return Money(
        basis=words.basis(row.basis),
        budget=amount(row.budget),
        spending=amount(row.spending),
        rate=rate(row.rate),
        weight=words.points(row.weight),
        score=amount(row.score, NOT_JUDGED),
        progress=""
        if row.progress is None
        else f"{words.percent(row.progress)}, {words.signal(row.signal)}",
        bars=money_bars(row.budget, row.spending, scale),
        notes=notes,
    )


def _coverage(result: ProjectResult) -> Coverage | None:
    """Return what was judged; the lowest score is what is sure, as a share of all points."""
    if result.score_low is None:
        return None
    lost = result.coverage - result.score_low
    text = message(
        N_("judged {judged} of all points: {reached} reached, {lost} lost; not judged {rest}"),
        judged=words.percent(result.coverage),
        reached=words.percent(result.score_low),
        lost=words.percent(lost),
        rest=words.percent(HUNDRED - result.coverage),
    )
    return Coverage(
        reached=words.percent(result.score_low),
        lost=words.percent(lost),
        lost_from=words.percent(result.score_low),
        text=str(text),
    )


def _span(result: ProjectResult) -> str:
    """Return the lowest and the highest score there can be."""
    if result.score_low is None or result.score_high is None:
        return "–"
    return f"{words.points(result.score_low)}–{words.points(result.score_high)}"


def _compared(result: ProjectResult) -> Iterator[Compared]:
    """Yield each published figure beside the one computed."""
    published, money = result.project.reported, result.execution
    not_judged = translate(NOT_JUDGED)
    pairs = (
        (N_("execution rate"), published.execution_rate, money.rate, words.percent),
        (N_("score of the execution"), published.execution_score, money.score, words.points),
        (N_("score"), published.score, result.score, words.points),
    )
    for label, given, computed, printed in pairs:
        if given is not None:
            ours = not_judged if computed is None else printed(computed)
            # As published: 100% is not 100.00%, and rounding would hide what B005 speaks of.
            shown_rate = "%" if printed is words.percent else ""
            yield Compared(translate(label), f"{words.points(given)}{shown_rate}", ours)
    if published.grade is not None:
        yield Compared(translate(N_("grade")), shown(published.grade), words.grade(result))
