"""Broken figures, which are never guessed: `7,00.0,77`, `9%0`, `1,05`, `12.3.4`."""

from __future__ import annotations

import re

from perfcli.values import figures, ranges
from perfcli.values.units import KNOWN

_DIGITS = re.compile(r"([+-]?[.,%]*[0-9][0-9.,。%‰\s_'’]*)(.*)", re.DOTALL)
_EXPONENT = re.compile("[eE][+-]?[0-9]+")
# 1.加强监管 is an item of a list.
_ITEM = re.compile(r"[0-9]{1,2}\.")
_UNITS = {"", *KNOWN}


def is_broken(body: str) -> bool:
    """Tell whether the width-folded `body`, not a figure, is nothing but a broken one."""
    span = ranges.PATTERN.fullmatch(body)
    if span is not None:
        low_run, low_words, high_run, high_words = span.groups()
        return any(map(_is_broken, (low_run + low_words, high_run + high_words)))
    return _is_broken(body)


def _is_broken(body: str) -> bool:
    match = _DIGITS.fullmatch(body)
    if match is None:
        return False
    digits, words = match[1].strip(), match[2]
    if _EXPONENT.fullmatch(words):
        return True
    if figures.SOUND_SHARE.fullmatch(digits) or (_ITEM.fullmatch(digits) and words not in _UNITS):
        return False
    return figures.joined("1", words) is not None
