"""Figures sorted into bins of ten points: 100 has one of its own, for it is told from 99.9."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from perfcli.core.figures import HUNDRED
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


def bars(counted: Iterable[Counted], unit: str = "") -> tuple[Bar, ...]:
    """Return a bar for every ten points up to 100, for 100, and beyond where there is any."""
    figures = list(counted)
    beyond = any(each.figure > HUNDRED for each in figures)
    below = any(each.figure < 0 for each in figures)
    found = [
        (each, _count(each, figures, sure=True), _count(each, figures, sure=False))
        for each in _bins(unit, below=below, beyond=beyond)
    ]
    longest = Decimal(max((sure + unsure for _, sure, unsure in found), default=0))
    return tuple(
        Bar(
            each.label,
            str(sure + unsure),
            length(Decimal(sure), longest),
            length(Decimal(unsure), longest),
        )
        for each, sure, unsure in found
    )


def _count(place: Bin, figures: list[Counted], *, sure: bool) -> int:
    return sum(each.projects for each in figures if each.sure is sure and place.holds(each.figure))


def _bins(unit: str, *, below: bool, beyond: bool) -> list[Bin]:
    """Return the bins, highest first."""
    tens = [Bin(_range(low, low + _TEN, unit), low, low + _TEN) for low in _lows()]
    # What is rounded to two decimals has nothing between 100 and this.
    above = HUNDRED + Decimal("0.01")
    full = Bin(printed(HUNDRED) + unit, HUNDRED, above)
    over = [
        Bin(
            _range(HUNDRED, HUNDRED + _TEN, unit, N_("over {low} to below {high}")),
            above,
            11 * _TEN,
        ),
        Bin(_range(11 * _TEN, _TOP, unit), 11 * _TEN, _TOP),
        Bin(str(message(N_("{low} and above"), low=printed(_TOP) + unit)), _TOP, None),
    ]
    negative = [Bin(str(message(N_("below {high}"), high="0" + unit)), None, Decimal(0))]
    return [*(over[::-1] if beyond else []), full, *tens[::-1], *(negative if below else [])]


def _lows() -> list[Decimal]:
    return [_TEN * number for number in range(10)]


def _range(low: Decimal, high: Decimal, unit: str, words: str = N_("{low} to below {high}")) -> str:
    return str(message(words, low=printed(low) + unit, high=printed(high) + unit))
