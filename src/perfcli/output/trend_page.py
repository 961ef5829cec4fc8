"""What several years say to people, decided once: a grid per project, a row per figure.

The formats for people only draw it. Words of the files are safe for a terminal in here already.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from perfcli.core.language import N_, message, translate
from perfcli.core.text import safe
from perfcli.output import words
from perfcli.output.blocks import Cells, Column, Grid, Heading, Line
from perfcli.output.sparkline import sparkline
from perfcli.values.show import printed

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from decimal import Decimal

    from perfcli.comparing.trend import IndicatorTrend, MoneyTrend, ProjectTrend, Series, Trend
    from perfcli.output.blocks import Block
    from perfcli.scoring.result import Row

    Picture = Callable[[Series], str]

# So many of the newest years stay where room is short: older ones go first, then the unit.
_KEPT = 2


def page(trend: Trend, *, plain: bool) -> Iterator[Block]:
    """Yield what is said of the years, from top to bottom; `plain` sparklines are ASCII."""
    years = trend.years
    units = dict.fromkeys(each.declaration.unit for each in trend.results)
    yield Heading(1, f"{years[0]}-{years[-1]}: {safe(' → '.join(units))}")
    yield from _remarks(trend)
    currency = trend.newest.declaration.currency
    picture = partial(sparkline, years, plain=plain)
    columns = tuple(_columns(years))
    if len(trend.projects) > 1:
        yield Heading(2, translate(N_("All projects")))
        rows = [*_money(trend.money, currency, picture), *_scores(trend, picture)]
        yield Grid(columns, tuple(rows))
        if any(figure is not None for figure in trend.score):
            yield Line(f"{translate(N_('score'))}: {translate(words.NO_CLAIM)}")
    for project in trend.projects:
        names = (each.project.name for each in project.results if each is not None)
        yield Heading(2, _named(names))
        rows = [*_money(project.money, currency, picture), *_scores(project, picture)]
        rows += [_indicator(each, picture) for each in project.indicators]
        yield Grid(columns, tuple(rows))


def _columns(years: tuple[int, ...]) -> Iterator[Column]:
    yield Column("", right=False)
    yield Column(translate(N_("unit")), right=False, turn=1)
    for place, year in enumerate(years):
        age = len(years) - place
        yield Column(str(year), turn=age if age > _KEPT else 0)
    # Last, for terminals disagree on how wide its characters are.
    yield Column(translate(N_("trend")), right=False)


def _remarks(trend: Trend) -> Iterator[Line]:
    """Yield what makes the years hard to compare."""
    results, years = trend.results, trend.years
    if len(years) == 2:
        yield Line(translate(N_("two years: `perfcli diff` says what changed, and why")))
    missing = sorted(set(range(years[0], years[-1])) - set(years))
    if missing:
        yield _line(N_("no declaration for {which}"), missing)
    methods = dict.fromkeys(each.scheme.id for each in results)
    if len(methods) > 1:
        yield _line(N_("scored by different methods: {which}"), methods)
    stages = dict.fromkeys(each.declaration.stage for each in results)
    if len(stages) > 1:
        yield _line(N_("different stages: {which}"), map(words.stage, stages))
    currencies = dict.fromkeys(each.declaration.currency for each in results)
    if len(currencies) > 1:
        yield _line(N_("all amounts are counted in {which}"), [results[-1].declaration.currency])


def _line(template: str, which: Iterable[object]) -> Line:
    joined = translate(N_(", ")).join(map(str, which))
    return Line(str(message(template, which=safe(joined))))


def _named(names: Iterable[str]) -> str:
    """Return the newest name, with what it was before."""
    *former, newest = names
    others = [safe(name) for name in dict.fromkeys(former) if name != newest]
    if not others:
        return safe(newest)
    notes = message(N_("formerly {name}"), name=translate(N_(", ")).join(others))
    return str(message(N_("{name} ({notes})"), name=safe(newest), notes=notes))


def _money(money: MoneyTrend, currency: str, picture: Picture) -> Iterator[Cells]:
    bases = dict.fromkeys(words.basis(name) for name in money.bases if name is not None)
    budget = " → ".join(bases) or translate(N_("budget"))
    yield _row(budget, currency, money.budget, picture)
    yield _row(translate(N_("spending")), currency, money.spending, picture)
    yield _row(translate(N_("execution rate")), "%", money.execution_rate, picture)


def _scores(scored: Trend | ProjectTrend, picture: Picture) -> Iterator[Cells]:
    """Yield the score with what it covers; nothing where no year has a score."""
    if any(figure is not None for figure in scored.score):
        yield _row(translate(N_("score")), translate(N_("points")), scored.score, picture)
        yield _row(translate(N_("coverage")), "%", scored.coverage, picture)


def _indicator(found: IndicatorTrend, picture: Picture) -> Cells:
    """Return the actuals of an indicator; where one is no figure, the state of its row."""
    name = _named(row.indicator.name for row in found.rows if row is not None)
    cells = map(_actual, found.rows, found.actual)
    return Cells((name, safe(found.unit), *cells, picture(found.actual)))


def _actual(row: Row | None, figure: Decimal | None) -> str:
    if figure is not None:
        return printed(figure)
    if row is None or (row.indicator.actual is None and row.indicator.achieved is None):
        return words.ABSENT
    return words.status(row.status)


def _row(label: str, unit: str, series: Series, picture: Picture) -> Cells:
    cells = (words.ABSENT if figure is None else printed(figure) for figure in series)
    return Cells((label, unit, *cells, picture(series)))
