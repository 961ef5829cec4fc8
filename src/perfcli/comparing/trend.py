"""Several years of one unit side by side: each figure as a series, absent years as gaps."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Context, Decimal
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from perfcli.comparing import match
from perfcli.comparing.money import of_project, of_totals
from perfcli.core.figures import exactly, round_half_up
from perfcli.scoring.evidence import in_unit, unit_of
from perfcli.values.value import Number

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from perfcli.comparing.money import Amounts
    from perfcli.scoring.result import ProjectResult, Result, Row

Series = tuple[Decimal | None, ...]
_T = TypeVar("_T")
# A conversion can have endless decimals: so many digits are kept where a figure has fewer.
_DIGITS = 6


class MoneyTrend(NamedTuple):
    """Money in the newest currency unit; `bases` are what spending was divided by."""

    bases: tuple[str | None, ...]
    budget: Series
    spending: Series
    execution_rate: Series


class IndicatorTrend(NamedTuple):
    """One indicator: its rows, None in years without it, and its actuals as figures.

    `actual` is in `unit`, the newest that there is. It is None where the actual is absent, is not
    one figure, or is in a unit that does not convert.
    """

    rows: tuple[Row | None, ...]
    unit: str
    actual: Series

    @property
    def newest(self) -> Row:
        """The newest row."""
        return _newest(self.rows)


class ProjectTrend(NamedTuple):
    """One project: its results, None in years without it."""

    results: tuple[ProjectResult | None, ...]
    money: MoneyTrend
    score: Series
    coverage: Series
    indicators: tuple[IndicatorTrend, ...]

    @property
    def newest(self) -> ProjectResult:
        """The newest result."""
        return _newest(self.results)


class Trend(NamedTuple):
    """Years of one unit, oldest first; every series has an entry for each year.

    Projects and indicators stand in the newest file's order, those that ended before after them.
    """

    results: tuple[Result, ...]
    money: MoneyTrend
    score: Series
    coverage: Series
    projects: tuple[ProjectTrend, ...]

    @property
    def years(self) -> tuple[int, ...]:
        """The years."""
        return tuple(each.declaration.year for each in self.results)

    @property
    def newest(self) -> Result:
        """The newest result."""
        return self.results[-1]


@exactly
def trend(results: Iterable[Result]) -> Trend:
    """Return the years as series; no two results are of one year."""
    ordered = tuple(sorted(results, key=lambda each: each.declaration.year))
    currencies = [each.declaration.currency for each in ordered]
    chains = _chains([each.projects for each in ordered], match.projects)
    return Trend(
        results=ordered,
        money=_money([of_totals(each.totals) for each in ordered], currencies),
        score=tuple(each.summary.score for each in ordered),
        coverage=tuple(_rounded(each.summary.coverage) for each in ordered),
        projects=tuple(_project(chain, currencies) for chain in chains),
    )


def _project(chain: tuple[ProjectResult | None, ...], currencies: Sequence[str]) -> ProjectTrend:
    rows = _chains([() if each is None else each.rows for each in chain], match.rows)
    return ProjectTrend(
        results=chain,
        money=_money([of_project(each) for each in chain], currencies),
        score=tuple(None if each is None else each.score for each in chain),
        coverage=tuple(None if each is None else _rounded(each.coverage) for each in chain),
        indicators=tuple(map(_indicator, rows)),
    )


def _indicator(chain: tuple[Row | None, ...]) -> IndicatorTrend:
    units = [_unit(row) for row in chain]
    unit = next(filter(None, reversed(units)), "")
    actual = tuple(_figure(row, given, unit) for row, given in zip(chain, units, strict=True))
    return IndicatorTrend(chain, unit, actual)


def _unit(row: Row | None) -> str:
    """Return the unit of an actual in figures; one without is in its target's."""
    if row is None or not isinstance(row.indicator.actual, Number):
        return ""
    indicator = row.indicator
    return unit_of(indicator, indicator.actual) or unit_of(indicator, indicator.target)


def _figure(row: Row | None, given: str, unit: str) -> Decimal | None:
    if row is None or not isinstance(row.indicator.actual, Number):
        return None
    number = row.indicator.actual.number
    counted = in_unit(number, given, unit)
    if counted is None or counted == number:
        return counted
    digits = max(len(number.as_tuple().digits), _DIGITS)
    return Context(prec=digits, rounding=ROUND_HALF_UP).plus(counted).normalize()


def _money(amounts: Iterable[Amounts], currencies: Sequence[str]) -> MoneyTrend:
    counted = [
        each.counted(given, currencies[-1]) for each, given in zip(amounts, currencies, strict=True)
    ]
    return MoneyTrend(
        bases=tuple(each.basis for each in counted),
        budget=tuple(each.budget for each in counted),
        spending=tuple(each.spending for each in counted),
        execution_rate=tuple(_rounded(each.rate) for each in counted),
    )


def _rounded(rate: Decimal | None) -> Decimal | None:
    """Return a rate as it is printed."""
    return None if rate is None else round_half_up(rate)


def _chains(
    years: Sequence[Sequence[_T]],
    pair: Callable[[Sequence[_T], Sequence[_T]], list[tuple[_T | None, _T | None]]],
) -> list[tuple[_T | None, ...]]:
    """Return what belongs together over the years, None where a year does not have it.

    Each year is matched with the last that there was of everything, so that a gap is bridged.
    """
    chains: list[list[_T | None]] = []
    for gone, year in enumerate(years):
        last = [_newest(chain) for chain in chains]
        known = {id(item): chain for item, chain in zip(last, chains, strict=True)}
        chains = [
            [*([None] * gone if old is None else known[id(old)]), new]
            for old, new in pair(last, year)
        ]
    return [tuple(chain) for chain in chains]


def _newest(chain: Sequence[_T | None]) -> _T:
    """Return the last that there is; a chain has at least one."""
    return next(each for each in reversed(chain) if each is not None)
