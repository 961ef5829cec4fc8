"""What a spreadsheet holds in a cell, as its reader sees it."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

# A spreadsheet counts in binary and shows 15 digits: 0.7927 and not 0.79270000000000007.
_DIGITS = 15
_EXCEL_DIGITS = ".15g"


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
