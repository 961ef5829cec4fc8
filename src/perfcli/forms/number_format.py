"""Number formats of spreadsheets: the words that one puts around a figure, as in ≥95%."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from decimal import Decimal

# Words in quotes or after a backslash; room left for a character; conditions; digits; others.
_PIECES = re.compile(
    r'"([^"]*)"|\\(.)|[_*].|\[[^\]]*\]|(General|[0#?][0#?.,]*(?:E[+-]0+)?)|(;)|(%)|(.)', re.DOTALL
)
# Signs of money say what the block says; the others only make room.
_SILENT = frozenset("¥￥$€£+-() ,.:@")


class Around(NamedTuple):
    """What stands before and after the digits, and whether they are shown in percent."""

    before: str
    after: str
    percent: bool


@lru_cache(maxsize=256)
def around(picture: str) -> Around:
    """Return what a number format puts around a positive figure."""
    before, after, percent, digits = "", "", False, False
    for quoted, escaped, number, section, per_cent, other in _PIECES.findall(picture):
        if section:
            break
        literal = quoted or escaped or other
        if number:
            digits = True
        elif per_cent:
            percent = True
            after += "%"
        elif literal and literal not in _SILENT:
            before, after = (before, after + literal) if digits else (before + literal, after)
    return Around(before, after, percent) if digits else Around("", "", percent=False)


def shown_as(figure: Decimal, picture: str) -> str | None:
    """Return a figure with the words around it, None where its format adds none."""
    words = around(picture)
    if not words.before and not words.after:
        return None
    number = figure * 100 if words.percent else figure
    whole = number.to_integral_value()
    plain = whole if whole == number else number.normalize()
    return f"{words.before}{plain:f}{words.after}"
