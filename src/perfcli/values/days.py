"""Days as they are written in the forms: `2020年11月30日`, `11月底前`, `年底前`, `2021年12月`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from perfcli.values.value import DamagedNumber, Day
from perfcli.values.words import agreed

if TYPE_CHECKING:
    from perfcli.values.value import Comparator

_LAST_MONTH = 12
_LEAP_YEAR = 2020
_YEAR = "((?:19|20)[0-9][0-9]|2100)"
_WRITTEN = re.compile(f"(?:{_YEAR}年度?)?(?:([0-9]{{1,2}})月份?(?:([0-9]{{1,2}})(?:日|号))?)?")
_PLAIN = re.compile(f"{_YEAR}([-/.])([0-9]{{1,2}})(?:\\2([0-9]{{1,2}})(?: [0-9:]{{4,8}})?)?")
_THIS_YEAR = {f"{this}年{rest}" for this in ("", "当", "本", "今") for rest in ("", "度", "年")}


def read(body: str, text: str, comparator: Comparator | None) -> Day | None:
    """Return the day that the width-folded `body` states, or None where it states none.

    `text` is the value as typed and `comparator` what stands before the day. A date in full that
    no calendar has raises `DamagedNumber`; 18月 is no date but a year and a half. 前 needs a day
    or an end: 11月底前 and 11月30日前 are plain, 11月前 may or may not include November.
    """
    stem = body.removesuffix("完成")
    stem, before = _cut(stem, "以前", "之前", "前")
    stem, within = _cut(stem, "以内", "之内", "内")
    stem, end = _cut(stem, "底", "末")
    parts = _parts(stem.removeprefix("于"), final=bool(end or within))
    if parts is None:
        return None
    year, month, day = parts
    at_most: Comparator | None = "at-most" if before or within else None
    if (
        (end and within)
        or (day and (end or within))
        or (before and not (day or end))
        or (not day and not year and not 1 <= month <= _LAST_MONTH)
        or not agreed(comparator, at_most)
    ):
        return None
    return _checked(Day(text, year, month, day, comparator or at_most))


def is_day(body: str) -> bool:
    """Tell whether the width-folded `body` is a day, and one that a calendar has."""
    try:
        return read(body, body, None) is not None
    except DamagedNumber:
        return False


def _cut(text: str, *endings: str) -> tuple[str, str]:
    """Return `text` without the first of `endings` that it has, and that ending, "" for none."""
    ending = next(filter(text.endswith, endings), "")
    return text.removesuffix(ending), ending


def _parts(stem: str, *, final: bool) -> tuple[int | None, int, int | None] | None:
    """Return year, month and day; 年 alone is the year in force where its end (年底) is meant."""
    if final and stem in _THIS_YEAR:
        return None, _LAST_MONTH, None
    if written := _WRITTEN.fullmatch(stem):
        year, month, day = written.groups()
    elif plain := _PLAIN.fullmatch(stem):
        year, mark, month, day = plain.groups()
        if not day and (mark == "." or not 1 <= int(month) <= _LAST_MONTH):
            return None  # 2020.11 is a number, and 2021-22 a span of years
    else:
        return None
    if not (year or month):
        return None
    return int(year) if year else None, int(month or _LAST_MONTH), int(day) if day else None


def _checked(day: Day) -> Day:
    from datetime import date

    try:
        date(day.year or _LEAP_YEAR, day.month, 1 if day.day is None else day.day)
    except ValueError as error:
        raise DamagedNumber(day.text) from error
    return day
