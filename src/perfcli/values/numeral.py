"""Simple Chinese numerals: 三, 十二, 一百二十, 九十八点五."""

from __future__ import annotations

import re
from decimal import Decimal

_DIGITS = "零一二三四五六七八九"
_PLACES = {"千": 1000, "百": 100, "十": 10}
PATTERN = "[零〇一二两三四五六七八九十百千]+(?:点[零〇一二三四五六七八九]+)?"
_PLACED = re.compile("([一二三四五六七八九]?)([千百十])|([一二三四五六七八九])")
_OLD = str.maketrans("〇两", "零二")


def read(numeral: str) -> Decimal | None:
    """Return what `numeral` says, or None where it is not written by the rules (一百二, 二三)."""
    whole, point, decimals = numeral.translate(_OLD).partition("点")
    number = sum(
        _DIGITS.index(digit or last or "一") * _PLACES.get(place, 1)
        for digit, place, last in _PLACED.findall(whole)
    )
    # Reading is loose, so the number is spelled again: 一百二 and 二三 do not come back.
    spelled = _spell(number)
    if whole != spelled and (number >= 20 or whole != spelled.removeprefix("一")):
        return None
    digits = "".join(str(_DIGITS.index(digit)) for digit in decimals)
    return Decimal(f"{number}{'.' * bool(point)}{digits}")


def _spell(number: int) -> str:
    """Return `number`, below 10000, in full: 12 -> 一十二, 3005 -> 三千零五."""
    if number == 0:
        return "零"
    spelled = ""
    for place, worth in (*_PLACES.items(), ("", 1)):
        digit = number // worth % 10
        spelled += _DIGITS[digit] + place if digit else "零"
    return re.sub("零+", "零", spelled).strip("零")
