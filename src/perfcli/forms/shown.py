"""What a spreadsheet holds in a cell, as its reader sees it."""

from __future__ import annotations

import datetime as dt
import re
from decimal import Decimal

from perfcli.core.figures import decimals_of, round_half_up

# A spreadsheet counts in binary and shows 15 digits: 0.7927 and not 0.79270000000000007.
_DIGITS = 15
_EXCEL_DIGITS = ".15g"
# A picture of a number: "≥"0.00"件", #,##0, 0.0%.
_PICTURE = re.compile(r'(?:"([^"]*)")?([#0,]*0)(?:\.(0+))?(%?)(?:"([^"]*)")?')


def pictured(number: Decimal, picture: str, *, computed: bool) -> tuple[str, Decimal | None]:
    """Return a number as the picture of its cell shows it; a number too where nothing is added.

    What somebody typed keeps all its digits; what a formula gives is rounded as it is shown.
    """
    match = _PICTURE.fullmatch(picture.partition(";")[0])
    if match is None:
        percent = "%" in re.sub('"[^"]*"', "", picture)
        return (f"{_plain(number * 100):f}%", None) if percent else (f"{number:f}", number)
    before, whole, places, percent_sign, after = match.groups()
    figure = number * 100 if percent_sign else number
    decimals = len(places or "")
    if computed or decimals_of(_plain(figure)) < decimals:
        figure = round_half_up(figure, decimals)
    else:
        figure = _plain(figure)
    text = f"{figure:,f}" if "," in whole else f"{figure:f}"
    text = f"{before or ''}{text}{percent_sign}{after or ''}"
    return text, None if before or after or percent_sign else figure


def shown(value: object) -> tuple[str, Decimal | dt.date | None]:
    """Return the text of a value, and the number or date where it is one."""
    match value:
        case None:
            return "", None
        case bool():
            return "是" if value else "否", None
        case int() | Decimal():
            return f"{Decimal(value):f}", Decimal(value)
        case float():
            number = _plain(Decimal(format(value, _EXCEL_DIGITS)))
            return f"{number:f}", number
        case dt.datetime():
            return value.date().isoformat(), value.date()
        case dt.date():
            return value.isoformat(), value
    return str(value).strip().strip("\u3000\xa0"), None


def _plain(number: Decimal) -> Decimal:
    """Return a number without an exponent and without zeros at its end: 1E+2 -> 100."""
    return Decimal(f"{number.normalize():f}")
