"""Ranges: `10%-20%`, `100～130`, `10~20万元`."""

from __future__ import annotations

from perfcli.values.figures import ARABIC, joined
from perfcli.values.units import TIMES_WORDS, convert
from perfcli.values.value import Number, Range

_SEPARATORS = ("~", "–", "——", "—", "至", "到", "-")
# 1-12月 and 10-15日 are times of the year, and so is 2021.1-2021.12.
_ON_A_CALENDAR = {"月", "月份", "日", "号", "点", "时"}


def split(body: str) -> tuple[str, str, str, str] | None:
    """Return digits and words of the low end and of the high end, None where there are no two."""
    low = ARABIC.fullmatch(body.removeprefix("在").removesuffix("之间").removesuffix("左右"))
    if low is None:
        return None
    for separator in _SEPARATORS:
        words, found, behind = low[2].partition(separator)
        high = ARABIC.fullmatch(behind.strip()) if found else None
        if high is not None:
            return low[1], words.strip(), high[1], high[2]
    return None


def read(body: str, text: str) -> Range | None:
    """Return the range that the width-folded `body` states, or None where it states none."""
    parts = split(body)
    if parts is None:
        return None
    low_run, low_words, high_run, high_words = parts
    if {low_words, high_words} & _ON_A_CALENDAR:
        return None
    if not (low_words or high_words) and _is_month(low_run) and _is_month(high_run):
        return None
    low = joined(low_run, _completed(low_words, high_words))
    high = joined(high_run, high_words)
    if low is None or high is None or not (_is_bare(low) and _is_bare(high)):
        return None
    lowest = convert(low.number, low.unit, high.unit)
    if lowest is None or lowest > high.number:
        return None
    return Range(text, lowest, high.number, high.unit)


def _is_month(run: str) -> bool:
    year, _, month = run.partition(".")
    return len(year) == 4 and year.isdigit() and month.isdigit() and 1 <= int(month) <= 12


def _is_bare(figure: Number) -> bool:
    return figure.comparator is None and figure.qualifier is None


def _completed(low_words: str, high_words: str) -> str:
    """Return the words of the low end, with the high end's unit if it has none: 10万-20万元."""
    if low_words in TIMES_WORDS:
        unit = high_words.lstrip("".join(TIMES_WORDS))
        return low_words + unit
    return low_words or high_words
