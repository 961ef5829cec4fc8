"""Several years of one unit: each project's money and figures over time."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, TypeVar

from perfcli.comparing import match
from perfcli.comparing.money import of_project
from perfcli.core.figures import HUNDRED, ZERO
from perfcli.core.language import N_, translate
from perfcli.core.text import fold
from perfcli.output.report_page.figures import (
    NOT_JUDGED,
    amount,
    largest,
    length,
    money_bars,
    rate,
    shown,
    typed,
)
from perfcli.output.report_page.view import (
    Chart,
    Figure,
    MoneyYear,
    Point,
    Trend,
    TrendRow,
)
from perfcli.scoring.evidence import in_unit, unit_of
from perfcli.values.value import Number

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from decimal import Decimal

    from perfcli.comparing.money import Amounts
    from perfcli.scoring.result import ProjectResult, Result, Row

_T = TypeVar("_T")
_ABSENT = Figure("–", known=False)
# A line keeps clear of the edges of its box.
_MARGIN = HUNDRED / 10
_INSIDE = HUNDRED - 2 * _MARGIN


class _Years(NamedTuple):
    """The results of one unit, a year each, in order."""

    results: tuple[Result, ...]

    @property
    def names(self) -> tuple[int, ...]:
        return tuple(each.declaration.year for each in self.results)


def trends(results: Sequence[Result]) -> tuple[Trend, ...]:
    """Return a trend for each project of each unit that has several years."""
    units: dict[str, list[Result]] = {}
    for result in results:
        units.setdefault(fold(result.declaration.unit), []).append(result)
    return tuple(trend for own in units.values() for trend in _of_unit(own))


def _of_unit(results: list[Result]) -> Iterator[Trend]:
    years = _Years(tuple(sorted(results, key=lambda each: each.declaration.year)))
    # Two declarations of one year are two opinions of it, not a step in time.
    if len(years.names) < 2 or len(set(years.names)) < len(years.names):  # noqa: PLR2004
        return
    by_year = {each.declaration.year: each.projects for each in years.results}
    for series in _series(by_year, match.projects):
        yield _trend(series, years)


def _series(
    by_year: Mapping[int, Sequence[_T]],
    pairs: Callable[[Sequence[_T], Sequence[_T]], list[tuple[_T | None, _T | None]]],
) -> list[dict[int, _T]]:
    """Return what belongs together over the years, each followed from its latest year."""
    found: list[dict[int, _T]] = []
    for year, items in by_year.items():
        latest = [series[max(series)] for series in found]
        homes = {id(item): series for item, series in zip(latest, found, strict=True)}
        for old, new in pairs(latest, items):
            if old is None and new is not None:
                found.append({year: new})
            elif old is not None and new is not None:
                homes[id(old)][year] = new
    return found


def _trend(series: Mapping[int, ProjectResult], years: _Years) -> Trend:
    declarations = {each.declaration.year: each.declaration for each in years.results}
    currency = declarations[years.names[-1]].currency
    money = {
        year: of_project(project).counted(declarations[year].currency, currency)
        for year, project in series.items()
    }
    return Trend(
        name=shown(series[max(series)].project.name),
        currency=currency,
        years=tuple(map(str, years.names)),
        money=_money(money, years.names),
        rows=tuple(_rows(series, years.names)),
    )


def _money(money: Mapping[int, Amounts], years: tuple[int, ...]) -> tuple[MoneyYear, ...]:
    scale = largest(figure for each in money.values() for figure in (each.budget, each.spending))
    return tuple(
        MoneyYear(
            str(year),
            amount(each.budget),
            amount(each.spending),
            rate(each.rate),
            money_bars(each.budget, each.spending, scale),
        )
        if (each := money.get(year)) is not None
        else MoneyYear(str(year), _ABSENT, _ABSENT, _ABSENT, money_bars(None, None, scale))
        for year in years
    )


def _rows(series: Mapping[int, ProjectResult], years: tuple[int, ...]) -> Iterator[TrendRow]:
    rates = [series[year].execution.rate if year in series else None for year in years]
    scores = [series[year].score if year in series else None for year in years]
    yield TrendRow(
        translate(N_("execution rate")), "", tuple(map(rate, rates)), chart(rates, target=HUNDRED)
    )
    yield TrendRow(
        translate(N_("score")),
        "",
        tuple(amount(each, NOT_JUDGED) for each in scores),
        chart(scores),
    )
    for rows in _series({year: series[year].rows for year in sorted(series)}, match.rows):
        yield _indicator(rows, years)


def _indicator(rows: Mapping[int, Row], years: tuple[int, ...]) -> TrendRow:
    """Return completion over the years; the actuals where completion is not known twice."""
    name = shown(rows[max(rows)].indicator.name)
    completions = [rows[year].completion if year in rows else None for year in years]
    if len([each for each in completions if each is not None]) > 1:
        cells = tuple(
            rate(rows[year].completion, NOT_JUDGED) if year in rows else _ABSENT for year in years
        )
        line = chart(completions, target=HUNDRED)
        return TrendRow(name, translate(N_("completion")), cells, line)
    cells = tuple(
        typed(rows[year].indicator.actual, rows[year].indicator) if year in rows else _ABSENT
        for year in years
    )
    return TrendRow(name, translate(N_("actual")), cells, chart(_actuals(rows, years)))


def _actuals(rows: Mapping[int, Row], years: tuple[int, ...]) -> list[Decimal | None]:
    """Return the actuals in the unit of the latest one; what does not convert is left out."""
    numbers = {
        year: (row.indicator.actual.number, unit_of(row.indicator, row.indicator.actual))
        for year, row in rows.items()
        if isinstance(row.indicator.actual, Number)
    }
    if not numbers:
        return []
    into = numbers[max(numbers)][1]
    return [in_unit(*numbers[year], into) if year in numbers else None for year in years]


def chart(figures: Sequence[Decimal | None], target: Decimal | None = None) -> Chart | None:
    """Return a line through the figures, or None where there are fewer than two.

    The box begins at 0, or at the smallest figure where that is below, and holds the target.
    """
    known = [each for each in figures if each is not None]
    if len(known) < 2:  # noqa: PLR2004 - two points make a line
        return None
    low = min(*known, ZERO)
    high = max(*known, target or ZERO)
    places = [
        None if each is None else Point(_across(index, len(figures)), _down(each, low, high))
        for index, each in enumerate(figures)
    ]
    segments = [
        (start, end)
        for start, end in zip(places, places[1:], strict=False)
        if start is not None and end is not None
    ]
    return Chart(
        points=tuple(each for each in places if each is not None),
        segments=tuple(segments),
        target=None if target is None else _down(target, low, high),
    )


def _across(index: int, count: int) -> str:
    return length(_MARGIN + _INSIDE * index / (count - 1), HUNDRED)


def _down(figure: Decimal, low: Decimal, high: Decimal) -> str:
    """Return how far below the top of its box a figure stands."""
    share = (high - figure) / (high - low) if high > low else HUNDRED / HUNDRED
    return length(_MARGIN + _INSIDE * share, HUNDRED)
