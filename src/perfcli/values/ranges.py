"""Ranges: `10%-20%`, `100～130`, `10~20万元`."""

from __future__ import annotations

import re

from perfcli.values.figures import RUN, Figure, joined
from perfcli.values.units import TIMES, convert
from perfcli.values.value import Range

PATTERN = re.compile(
    rf"在?({RUN})([^0-9~–—至到-]{{0,12}}?)\s*(?:[~–-]|——?|至|到)\s*({RUN})(.*?)(?:之间|左右)?",
    re.DOTALL,
)
_TIMES = re.compile(TIMES)
_ON_A_CALENDAR = re.compile("月份?|[日号点时]")
_FIRST_YEAR = 1900


def read(body: str, text: str) -> Range | None:
    """Return the range that the width-folded `body` states, or None where it states none."""
    match = PATTERN.fullmatch(body)
    if match is None:
        return None
    low_run, low_words, high_run, high_words = match.groups()
    if _ON_A_CALENDAR.fullmatch(high_words) or _ON_A_CALENDAR.fullmatch(low_words):
        return None  # 1-12月 is a time of the year
    low = joined(low_run, _completed(low_words, high_words))
    high = joined(high_run, high_words)
    if low is None or high is None or not _bare(low) or not _bare(high):
        return None
    lowest = convert(low.number, low.unit, high.unit)
    if lowest is None or lowest > high.number:
        return None
    if high.unit == "年" and high.number >= _FIRST_YEAR:
        return None  # so is 2020-2022年
    return Range(text, lowest, high.number, high.unit)


def _bare(figure: Figure) -> bool:
    return figure.comparator is None and figure.qualifier is None


def _completed(low_words: str, high_words: str) -> str:
    """Return the words of the low end, with the high end's unit if it has none: 10万-20万元."""
    if not low_words:
        return high_words
    if _TIMES.fullmatch(low_words):
        return low_words + _TIMES.sub("", high_words, count=1)
    return low_words
