"""Broken figures, which are never guessed: `7,00.0,77`, `9%0`, `1,05`, `12.3.4`, `1O0个`."""

from __future__ import annotations

import re

from perfcli.values import days, figures, ranges
from perfcli.values.units import KNOWN

_DIGITS = frozenset("0123456789")
_SEPARATORS = ".,。%‰ _'’"
# The letters O and l among digits, as they are typed for 0 and 1; 5l are litres.
_LETTERED = re.compile(r"[+-]?[0-9][0-9.,]*(?:[OolI]+(?=[0-9])|[Oo]+(?![A-Za-z]))[0-9OolI.,]*")


def is_broken(body: str) -> bool:
    """Tell whether the width-folded `body`, not a figure, is nothing but a broken one."""
    parts = ranges.split(body)
    if parts is None:
        return _is_broken(body)
    low_run, low_words, high_run, high_words = parts
    ends = (low_run + low_words, high_run + high_words)
    return any(_is_broken(end) and not days.is_day(end) for end in ends)


def has_letters_for_digits(body: str) -> bool:
    """Tell whether the width-folded `body` has the letter O or l among the digits of a figure."""
    parts = ranges.split(body)
    if parts is None:
        return _is_lettered(body)
    low_run, low_words, high_run, high_words = parts
    return _is_lettered(low_run + low_words) or _is_lettered(high_run + high_words)


def _is_lettered(body: str) -> bool:
    lettered = _LETTERED.match(body)
    return lettered is not None and figures.joined("1", body[lettered.end() :]) is not None


def _is_broken(body: str) -> bool:
    unsigned = body[1:] if body[:1] in {"+", "-"} else body
    words = unsigned.lstrip("0123456789" + _SEPARATORS)
    digits = unsigned[: len(unsigned) - len(words)].strip()
    if _DIGITS.isdisjoint(digits):
        return False
    if words[:1] in {"e", "E"} and words[1:].lstrip("+-").isdigit():
        return True
    share = digits[:-1] if digits[-1] in "%‰" else digits
    if figures.SOUND.fullmatch(share) or (_is_item(digits) and words and words not in KNOWN):
        return False
    return figures.joined("1", words) is not None


def _is_item(digits: str) -> bool:
    """Tell whether `digits` number an item of a list, as in 1.加强监管."""
    return digits.endswith(".") and digits[:-1].isdigit() and len(digits) <= 3
