"""Figures sorted into bins of ten points: 100 has one of its own, for it is told from 99.9."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from perfcli.core.figures import CENT, HUNDRED, ZERO
from perfcli.core.language import N_, message
from perfcli.output.overview.view import Bar
from perfcli.output.report_page.figures import length
from perfcli.values.show import printed

if TYPE_CHECKING:
    from collections.abc import Iterable

_TEN = Decimal(10)
_TOP = 12 * _TEN


class Bin(NamedTuple):
    """Figures from `low` to below `high`; None is no bound."""

    label: str
    low: Decimal | None
    high: Decimal | None

    def holds(self, figure: Decimal) -> bool:
        """Tell whether a figure lies in it."""
        return (self.low is None or figure >= self.low) and (
            self.high is None or figure < self.high
        )


class Counted(NamedTuple):
    """How many projects have a figure, and whether it is sure."""

    figure: Decimal
    projects: int
    sure: bool = True


class _Filled(NamedTuple):
    """A bin, and how many projects are in it."""

    place: Bin
    sure: int
    unsure: int


def bars(counted: Iterable[Counted], unit: str = "") -> tuple[Bar, ...]:
    """Return a bar for every ten points up to 100, for 100, and beyond where there is any.

    Of those below the lowest figure there is one for all.
    """
    figures = list(counted)
    filled = [
        _Filled(each, _count(each, figures, sure=True), _count(each, figures, sure=False))
        for each in _bins(unit, figures)
    ]
    longest = Decimal(max((each.sure + each.unsure for each in filled), default=0))
    return tuple(
        Bar(
            each.place.label,
            str(each.sure + each.unsure),
            length(Decimal(each.sure), longest),
            length(Decimal(each.unsure), longest),
        )
        for each in filled
    )


def _count(place: Bin, figures: list[Counted], *, sure: bool) -> int:
    return sum(each.projects for each in figures if each.sure is sure and place.holds(each.figure))


def _bins(unit: str, figures: list[Counted]) -> list[Bin]:
    """Return the bins, highest first."""
    lowest, highest = (edge(each.figure for each in figures) for edge in (min, max))
    # What is rounded to two decimals has nothing between 100 and this.
    above = HUNDRED + CENT
    bins = [Bin(printed(HUNDRED) + unit, HUNDRED, above)]
    if highest > HUNDRED:
        over = _range(HUNDRED, HUNDRED + _TEN, unit, N_("over {low} to below {high}"))
        far = str(message(N_("{low} and above"), low=printed(_TOP) + unit))
        bins = [
            Bin(far, _TOP, None),
            Bin(_range(11 * _TEN, _TOP, unit), 11 * _TEN, _TOP),
            Bin(over, above, 11 * _TEN),
            *bins,
        ]
    low = HUNDRED
    while low > ZERO and low > lowest:
        bins.append(Bin(_range(low - _TEN, low, unit), low - _TEN, low))
        low -= _TEN
    if low > ZERO:
        bins.append(Bin(_range(ZERO, low, unit), ZERO, low))
    if lowest < ZERO:
        bins.append(Bin(str(message(N_("below {high}"), high=printed(ZERO) + unit)), None, ZERO))
    return bins


def _range(low: Decimal, high: Decimal, unit: str, words: str = N_("{low} to below {high}")) -> str:
    return str(message(words, low=printed(low) + unit, high=printed(high) + unit))
