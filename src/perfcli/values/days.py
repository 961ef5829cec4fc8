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
_YEAR = "(?P<year>(?:19|20)[0-9]{2}|2100)"
_BEFORE = "(?P<before>以前|之前|前)?(?:完成)?"
_END = f"(?:(?P<end>[底末])|(?P<within>以内|之内|内))?{_BEFORE}"
_WRITTEN = re.compile(
    f"[于在]?(?=[0-9])(?:{_YEAR}年度?)?"
    f"(?:(?P<month>[0-9]{{1,2}})月份?(?:(?P<day>[0-9]{{1,2}})[日号])?)?{_END}"
)
_PLAIN = re.compile(
    f"{_YEAR}([-/.])(?P<month>[0-9]{{1,2}})\\2(?P<day>[0-9]{{1,2}})"
    f"(?:[ T][0-9]{{1,2}}:[0-9]{{2}}(?::[0-9]{{2}})?)?{_BEFORE}"
)
_PLAIN_MONTH = re.compile(f"{_YEAR}[-/](?P<month>1[0-2]|0?[1-9])")
_OF_THE_YEAR = re.compile(f"[于在]?[当本今]?年度?年?(?=[底末内]){_END}")
_PATTERNS = (_WRITTEN, _PLAIN, _PLAIN_MONTH, _OF_THE_YEAR)


def read(body: str, text: str, comparator: Comparator | None) -> Day | None:
    """Return the day that the width-folded `body` states, or None where it states none.

    `text` is the value as typed and `comparator` what stands before the day. A date in full that
    no calendar has raises `DamagedNumber`; 18月 is no date but a year and a half. 前 needs a day
    or an end: 11月底前 and 11月30日前 are plain, 11月前 may or may not include November.
    """
    match = next(filter(None, (pattern.fullmatch(body) for pattern in _PATTERNS)), None)
    if match is None:
        return None
    part = dict.fromkeys(("year", "month", "day", "end", "within", "before"), "")
    part |= match.groupdict("")
    year, month, day = part["year"], int(part["month"] or _LAST_MONTH), part["day"]
    at_most: Comparator | None = "at-most" if part["before"] or part["within"] else None
    if (
        (day and (part["end"] or part["within"]))
        or (part["before"] and not (day or part["end"]))
        or (month > _LAST_MONTH and not (year or day))
        or not agreed(comparator, at_most)
    ):
        return None
    return _checked(
        Day(
            text,
            int(year) if year else None,
            month,
            int(day) if day else None,
            comparator or at_most,
        )
    )


def _checked(day: Day) -> Day:
    from datetime import date

    try:
        date(day.year or _LEAP_YEAR, day.month, 1 if day.day is None else day.day)
    except ValueError as error:
        raise DamagedNumber(day.text) from error
    return day
