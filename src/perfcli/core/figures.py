"""Arithmetic on figures as they are printed: half-up rounding, truncation, intervals."""

from __future__ import annotations

from decimal import ROUND_DOWN, ROUND_HALF_UP, Context, Decimal, localcontext
from functools import wraps
from typing import TYPE_CHECKING, ParamSpec, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

_P = ParamSpec("_P")
_T = TypeVar("_T")

ZERO = Decimal(0)
HUNDRED = Decimal(100)
CENT = Decimal("0.01")
# Amounts go to 10^18 with 12 decimals, 31 digits: their sums and products are exact in 80.
_EXACT = Context(prec=80)


def quantum(decimals: int) -> Decimal:
    """Return one unit in the last of `decimals` places: 2 -> 0.01."""
    return Decimal(1).scaleb(-decimals)


def round_half_up(figure: Decimal, decimals: int = 2) -> Decimal:
    """Return `figure` rounded half up to `decimals` places."""
    return figure.quantize(CENT if decimals == 2 else quantum(decimals), ROUND_HALF_UP, _EXACT)


def truncate(figure: Decimal, decimals: int) -> Decimal:
    """Return `figure` cut off after `decimals` places."""
    return figure.quantize(quantum(decimals), ROUND_DOWN, _EXACT)


def short_of_whole(share: Decimal) -> Decimal:
    """Return a percentage with two decimals, which never make 100.00 of what is under 100."""
    rounded = round_half_up(share)
    return truncate(share, 2) if share < HUNDRED <= rounded else rounded


def decimals_of(figure: Decimal) -> int:
    """Return how many decimals `figure` is printed with: 45.40 -> 2, 100 -> 0."""
    # As a text it is told four times as fast as by `as_tuple`, which lists the digits.
    text = str(figure)
    if "E" not in text:
        _, _, decimals = text.partition(".")
        return len(decimals)
    exponent = figure.as_tuple().exponent
    return -exponent if isinstance(exponent, int) and exponent < 0 else 0


def half_unit(figure: Decimal, at_least: int = 0) -> Decimal:
    """Return half a unit in the last place `figure` is printed to, or of `at_least` decimals."""
    return quantum(max(decimals_of(figure), at_least)) / 2


def percent(part: Decimal, whole: Decimal) -> Decimal:
    """Return `part` as an unrounded percentage of `whole`, which is not 0."""
    return part * HUNDRED / whole


def total(figures: Iterable[Decimal]) -> Decimal:
    """Return the exact sum of `figures`."""
    return sum(figures, ZERO)


def exactly(function: Callable[_P, _T]) -> Callable[_P, _T]:
    """Run `function` with enough digits that sums and products of declared figures are exact."""

    @wraps(function)
    def wrapped(*args: _P.args, **kwargs: _P.kwargs) -> _T:
        with localcontext(_EXACT):
            return function(*args, **kwargs)

    return wrapped
