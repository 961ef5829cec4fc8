"""Slips of the hand that explain a wrong amount: two digits swapped, 元 written for 万元."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from perfcli.core.figures import decimals_of
from perfcli.core.language import N_, message

if TYPE_CHECKING:
    from perfcli.core.language import Message

# Between 元 and 万元, and between 元 and 千元: the units that forms are printed in.
_TEN_THOUSAND = Decimal(10_000)
_THOUSAND = Decimal(1_000)
_LEAST = Decimal("0.99")
_MOST = Decimal("1.01")
_FACTORS = {
    _TEN_THOUSAND: N_("{large} is about 10,000 times {small}, as if 元 and 万元 were mixed"),
    _THOUSAND: N_("{large} is about 1,000 times {small}, as if 元 and 千元 were mixed"),
}


def swapped(one: Decimal, other: Decimal) -> bool:
    """Tell whether two amounts differ by two swapped digits, as 2593.1 and 2539.1 do."""
    places = max(decimals_of(one), decimals_of(other))
    first, second = (f"{each:.{places}f}" for each in (one, other))
    width = max(len(first), len(second))
    pairs = zip(first.rjust(width, "0"), second.rjust(width, "0"), strict=True)
    unlike = [pair for pair in pairs if pair[0] != pair[1]]
    return len(unlike) == 2 and unlike[0] == unlike[1][::-1]


def factor(
    large: Decimal, small: Decimal, *, least: Decimal = _LEAST, most: Decimal = _MOST
) -> Decimal | None:
    """Return the 10,000 or 1,000 by which `large` exceeds `small`, or None.

    `least` and `most` bound how far the rest of the ratio may be from 1.
    """
    if small <= 0 or large < small * _THOUSAND * least:
        return None
    for each in _FACTORS:
        if small * each * least <= large <= small * each * most:
            return each
    return None


def mixed(one: Decimal, other: Decimal) -> Message | None:
    """Return the words for two amounts of which one is 10,000 or 1,000 times the other."""
    small, large = sorted((one, other))
    times = factor(large, small)
    return None if times is None else times_over(large, small, times)


def times_over(large: Decimal, small: Decimal, times: Decimal) -> Message:
    """Return the words for `large` being `times` as much as `small`."""
    return message(_FACTORS[times], large=large, small=small)


def slip(one: Decimal, other: Decimal) -> Message | None:
    """Return the slip that explains why `one` stands where `other` should, or None."""
    if swapped(one, other):
        return message(N_("{one} and {other} differ by two swapped digits"), one=one, other=other)
    return mixed(one, other)
