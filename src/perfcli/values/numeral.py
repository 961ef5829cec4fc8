"""Simple Chinese numerals: 三, 十二, 一百二十, 九十八点五."""

from __future__ import annotations

from decimal import Decimal

_DIGITS = "零一二三四五六七八九"
_PLACES = {"千": 1000, "百": 100, "十": 10}
_POINT = "点"
_OLD = str.maketrans("〇两", "零二")
_WHOLE = f"{_DIGITS}〇两{''.join(_PLACES)}"


def split(body: str) -> tuple[str, str]:
    """Return the numeral that `body` starts with, "" for none, and what follows it."""
    rest = body.lstrip(_WHOLE)
    if rest.startswith(_POINT) and rest is not body:
        rest = rest[1:].lstrip(_DIGITS)
    cut = len(body) - len(rest)
    return body[:cut], rest


def read(numeral: str) -> Decimal | None:
    """Return what `numeral` says, or None where it is not written by the rules (一百二, 二三)."""
    whole, point, decimals = numeral.translate(_OLD).partition(_POINT)
    number, digit = 0, 0
    for character in whole:
        if character in _PLACES:
            number += (digit or 1) * _PLACES[character]
            digit = 0
        else:
            digit = _DIGITS.index(character)
    number += digit
    # Reading is loose, so the number is spelled again: 一百二 and 二三 do not come back.
    spelled = _spelled(number)
    if whole != spelled and (number >= 20 or whole != spelled.removeprefix("一")):
        return None
    if bool(point) != bool(decimals):
        return None
    digits = "".join(str(_DIGITS.index(digit)) for digit in decimals)
    return Decimal(f"{number}{'.' * bool(point)}{digits}")


def _spelled(number: int) -> str:
    """Return `number`, below 10000, in full: 12 -> 一十二, 3005 -> 三千零五."""
    spelled, gap = "", False
    for place, worth in (*_PLACES.items(), ("", 1)):
        digit = number // worth % 10
        if digit:
            spelled += "零" * (gap and bool(spelled)) + _DIGITS[digit] + place
        gap = not digit
    return spelled or "零"
