"""Several years of one unit: each project's money and figures over time."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from perfcli.comparing.trend import trend
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
from perfcli.output.report_page.view import Chart, Figure, MoneyYear, Point, Trend, TrendRow

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from decimal import Decimal

    from perfcli.comparing.trend import IndicatorTrend, MoneyTrend, ProjectTrend, Series
    from perfcli.comparing.trend import Trend as Years
    from perfcli.scoring.result import ProjectResult, Result, Row

_ABSENT = Figure("–", known=False)
# A line keeps clear of the edges of its box.
_MARGIN = HUNDRED / 10
_INSIDE = HUNDRED - 2 * _MARGIN


def trends(results: Sequence[Result]) -> tuple[Trend, ...]:
    """Return a trend for each project of each unit that has several years."""
    units: dict[str, list[Result]] = {}
    for result in results:
        units.setdefault(fold(result.declaration.unit), []).append(result)
    return tuple(each for own in units.values() for each in _of_unit(own))


def _of_unit(results: list[Result]) -> Iterator[Trend]:
    years = {each.declaration.year for each in results}
    # Two declarations of one year are two opinions of it, not a step in time.
    if len(years) > 1 and len(years) == len(results):
        found = trend(results)
        yield from (_project(each, found) for each in found.projects)


def _project(found: ProjectTrend, years: Years) -> Trend:
    return Trend(
        name=shown(found.newest.project.name),
        currency=years.newest.declaration.currency,
        years=tuple(map(str, years.years)),
        money=tuple(_money(found.money, found.results, years.years)),
        rows=tuple(_rows(found, years.years)),
    )


def _money(
    money: MoneyTrend, projects: Sequence[ProjectResult | None], years: Sequence[int]
) -> Iterator[MoneyYear]:
    scale = largest((*money.budget, *money.spending))
    columns = (projects, years, money.budget, money.spending, money.execution_rate)
    for project, year, budget, spending, execution in zip(*columns, strict=True):
        bars = money_bars(budget, spending, scale)
        if project is None:
            yield MoneyYear(str(year), _ABSENT, _ABSENT, _ABSENT, bars)
        else:
            yield MoneyYear(str(year), amount(budget), amount(spending), rate(execution), bars)


def _rows(found: ProjectTrend, years: Sequence[int]) -> Iterator[TrendRow]:
    rates = found.money.execution_rate
    line = chart(years, rates, target=HUNDRED)
    yield TrendRow(translate(N_("execution rate")), "", tuple(map(rate, rates)), line)
    scores = tuple(
        _ABSENT if project is None else amount(score, NOT_JUDGED)
        for project, score in zip(found.results, found.score, strict=True)
    )
    yield TrendRow(translate(N_("score")), "", scores, chart(years, found.score))
    yield from (_indicator(each, years) for each in found.indicators)


def _indicator(found: IndicatorTrend, years: Sequence[int]) -> TrendRow:
    """Return completion over the years; the actuals where completion is not known twice."""
    name = shown(found.newest.indicator.name)
    completions = tuple(None if row is None else row.completion for row in found.rows)
    if len([each for each in completions if each is not None]) > 1:
        cells = tuple(
            _ABSENT if row is None else rate(row.completion, NOT_JUDGED) for row in found.rows
        )
        line = chart(years, completions, target=HUNDRED)
        return TrendRow(name, translate(N_("completion")), cells, line)
    cells = tuple(map(_actual, found.rows))
    return TrendRow(name, translate(N_("actual")), cells, chart(years, found.actual))


def _actual(row: Row | None) -> Figure:
    return _ABSENT if row is None else typed(row.indicator.actual, row.indicator)


def chart(years: Sequence[int], figures: Series, target: Decimal | None = None) -> Chart | None:
    """Return a line through the figures, or None where there are fewer than two.

    The box begins at 0, or at the smallest figure where that is below, and holds the target.
    """
    known = [each for each in figures if each is not None]
    if len(known) < 2:
        return None
    low, high = min(*known, ZERO), max(*known, target or ZERO)
    places = [
        None if each is None else Point(_across(year, years), _down(each, low, high))
        for year, each in zip(years, figures, strict=True)
    ]
    segments = [
        (start, end) for start, end in pairwise(places) if start is not None and end is not None
    ]
    return Chart(
        points=tuple(each for each in places if each is not None),
        segments=tuple(segments),
        target=None if target is None else _down(target, low, high),
    )


def _across(year: int, years: Sequence[int]) -> str:
    gone = _INSIDE * (year - years[0]) / (years[-1] - years[0])
    return length(_MARGIN + gone, HUNDRED)


def _down(figure: Decimal, low: Decimal, high: Decimal) -> str:
    """Return how far below the top of its box a figure stands."""
    below = _INSIDE * (high - figure) / (high - low) if high > low else _INSIDE
    return length(_MARGIN + below, HUNDRED)
