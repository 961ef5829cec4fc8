"""The grids of a comparison: money and scores, indicators, causes; old, new and change."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from perfcli.core.language import N_, message, translate
from perfcli.core.text import safe
from perfcli.output import words
from perfcli.output.blocks import Cells, Column, Grid

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from decimal import Decimal

    from perfcli.comparing.difference import (
        Cause,
        Change,
        Difference,
        IndicatorDifference,
        Money,
        ProjectDifference,
        State,
    )
    from perfcli.scoring.result import Row

_CAUSES = {
    "execution": N_("execution"),
    "weights": N_("changed weights"),
    "coverage": N_("what could be judged"),
}
# What differs and has no column of its own is named behind the indicator.
_NOTED = {
    "category": N_("category"),
    "direction": N_("direction"),
    "rating": N_("rating"),
    "rule": N_("rule"),
    "baseline": N_("baseline"),
}


class _Part(NamedTuple):
    """One column of the indicators and what it holds."""

    column: Column
    cell: Callable[[IndicatorDifference], str]


def years(old: int, new: int) -> tuple[str, str]:
    """Return what tells the two sides apart: their years, or old and new where these are one."""
    if old == new:
        return translate(N_("old")), translate(N_("new"))
    return str(old), str(new)


def signed(figure: Decimal | None) -> str:
    """Return a change with its sign; absent where one year has no figure."""
    if figure is None:
        return words.ABSENT
    return f"{figure:+f}" if figure else "0"


def project_name(found: ProjectDifference) -> str:
    """Return a project's name, and whether it is new, gone, or had another name."""
    names = [each.project.name for each in (found.new, found.old) if each is not None]
    return _named(names, found.state)


def totals(difference: Difference, sides: tuple[str, str]) -> Grid:
    """Return the money of all projects, and perfcli's own mean of their scores."""
    rows = [*_money(difference.totals)]
    if not all(_has_no_points(each) for each in difference.projects):
        rows += _scores(difference.score, difference.coverage)
    return Grid(_columns(sides), tuple(rows))


def project(found: ProjectDifference, sides: tuple[str, str]) -> Grid:
    """Return the money and the score of a project."""
    rows = [*_money(found.money)]
    if not _has_no_points(found):
        rows += _scores(found.score, found.coverage)
    return Grid(_columns(sides), tuple(rows))


def causes(found: Iterable[Cause]) -> Grid:
    """Return the parts of the change of a score that are not 0."""
    columns = (Column(translate(N_("cause")), right=False), Column(translate(N_("points"))))
    rows = [
        Cells(
            (
                safe(cause.name) if cause.name is not None else translate(_CAUSES[cause.of]),
                signed(cause.points),
            ),
            _tone(cause.points),
        )
        for cause in found
        if cause.points
    ]
    return Grid(columns, tuple(rows))


def indicators(found: Sequence[IndicatorDifference], sides: tuple[str, str]) -> Grid:
    """Return indicators, one a row.

    Weights and states stand there only where some differ, the rest where any year gives one.
    """
    parts = list(_parts(sides, {name for each in found for name in each.changed}))
    given = {part.column.title for part in parts if any(map(_is_given, map(part.cell, found)))}
    parts = [part for part in parts if part.column.title in given]
    rows = [
        Cells(
            tuple(part.cell(each) for part in parts),
            each.state if each.state in {"added", "removed"} else "",
        )
        for each in found
    ]
    return Grid(tuple(part.column for part in parts), tuple(rows))


def _is_given(cell: str) -> bool:
    return cell != words.ABSENT


def _parts(sides: tuple[str, str], changed: set[str]) -> Iterator[_Part]:
    yield _Part(Column(translate(N_("indicator")), right=False), _indicator_name)
    yield from _pair(N_("target"), sides, _target, turn=2)
    yield from _pair(N_("actual"), sides, _actual)
    change = Column(translate(N_("change")), turn=1)
    yield _Part(change, lambda found: signed(found.actual.change))
    yield from _pair(N_("completion"), sides, lambda row: words.percent(row.completion))
    if "weight" in changed:
        yield from _pair(N_("weight"), sides, lambda row: words.points(row.weight), turn=4)
    if "status" in changed:
        yield from _pair(
            N_("state"), sides, lambda row: words.status(row.status), turn=3, right=False
        )


def _pair(
    title: str,
    sides: tuple[str, str],
    shown: Callable[[Row], str],
    *,
    turn: int = 0,
    right: bool = True,
) -> Iterator[_Part]:
    """Yield a column for each year; an indicator that a year does not have is absent there."""
    old, new = (Column(translate(title), year, right, turn) for year in sides)
    yield _Part(old, lambda found: words.ABSENT if found.old is None else shown(found.old))
    yield _Part(new, lambda found: words.ABSENT if found.new is None else shown(found.new))


def _target(row: Row) -> str:
    return words.value(row.indicator.target, row.indicator)


def _actual(row: Row) -> str:
    return words.value(row.indicator.actual, row.indicator)


def _indicator_name(found: IndicatorDifference) -> str:
    """Return the name, with what no column says in brackets.

    Words alone have no completion: how far they came stands here, also where room is short.
    """
    rows = [row for row in (found.new, found.old) if row is not None]
    notes = [
        str(message(N_("other {what}"), what=translate(_NOTED[each])))
        for each in found.changed
        if each in _NOTED
    ]
    if "status" in found.changed and all(row.completion is None for row in rows):
        new, old = (words.status(row.status) for row in rows)
        notes.append(f"{old} → {new}")
    return _named([row.indicator.name for row in rows], found.state, notes)


def _named(names: Sequence[str], state: State, further: Sequence[str] = ()) -> str:
    """Return the newest name, and in brackets whether it is new, gone, or was another."""
    notes = []
    if state == "added":
        notes.append(translate(N_("added")))
    if state == "removed":
        notes.append(translate(N_("removed")))
    if names[-1] != names[0]:
        notes.append(str(message(N_("formerly {name}"), name=safe(names[-1]))))
    notes += further
    if not notes:
        return safe(names[0])
    joined = translate(N_(", ")).join(notes)
    return str(message(N_("{name} ({notes})"), name=safe(names[0]), notes=joined))


def _columns(sides: tuple[str, str]) -> tuple[Column, ...]:
    old, new = (Column(side) for side in sides)
    return (Column("", right=False), old, new, Column(translate(N_("change"))), Column("%"))


def _money(money: Money) -> Iterator[Cells]:
    bases = dict.fromkeys(words.basis(name) for name in money.basis if name is not None)
    yield _amount(" → ".join(bases) or translate(N_("budget")), money.budget)
    for name, change in money.others.items():
        yield _amount(words.basis(name), change)
    yield _amount(translate(N_("spending")), money.spending)
    yield _rate(translate(N_("execution rate")), money.execution_rate)


def _scores(score: Change, coverage: Change) -> Iterator[Cells]:
    if score.old is not None or score.new is not None:
        figures = words.points(score.old), words.points(score.new), signed(score.change)
        unit = "" if score.change is None else translate(N_("points"))
        yield Cells((translate(N_("score")), *figures, unit), _tone(score.change))
    yield _rate(translate(N_("coverage")), coverage)


def _amount(label: str, change: Change) -> Cells:
    figures = words.money(change.old), words.money(change.new), signed(change.change)
    relative = "" if change.percent is None else f"{signed(change.percent)}%"
    return Cells((label, *figures, relative))


def _rate(label: str, change: Change) -> Cells:
    figures = words.percent(change.old), words.percent(change.new), signed(change.change)
    unit = "" if change.change is None else translate(N_("% points"))
    return Cells((label, *figures, unit))


def _has_no_points(found: ProjectDifference) -> bool:
    """Tell whether the method gives no score in either year."""
    return all(each is None or each.score_low is None for each in (found.old, found.new))


def _tone(change: Decimal | None) -> str:
    return "" if not change else "better" if change > 0 else "worse"
