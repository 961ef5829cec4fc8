"""What holds for a whole form and has no field in it, in fixed words below its title.

The words are written and read back: the method, where it is not the usual one, and the day up to
which a form of the middle of the year (绩效运行监控) speaks.
"""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

# The id of a method or the path of its file, as the declaration has it.
_METHOD = re.compile(r"评分办法：.*（([^（）]+)）")
_MID_YEAR = re.compile(r"绩效运行监控[:：]截至(\d{4})年(\d{1,2})月(\d{1,2})日")
# The title of an official form of the middle of the year, which leaves the day to its columns.
_MONITORING = re.compile(r".{0,30}绩效(运行)?监控(情况)?表([(（].*[)）])?")


class Marks(NamedTuple):
    """What a form says of itself; None where it does not."""

    method: str | None = None
    is_mid_year: bool = False
    as_of: dt.date | None = None


def method(written: str, title: str) -> str:
    """Return the line that names a method, as it is `written` in the declaration."""
    return f"评分办法：{title}（{written}）"


def mid_year(day: dt.date) -> str:
    """Return the line that says up to which day of the year a form speaks."""
    return f"绩效运行监控：截至{day.year}年{day.month}月{day.day}日"


def read(texts: Iterable[str]) -> Marks:
    """Return what the first lines of a form say in these words."""
    found = Marks()
    for line in _lines(texts):
        if found.method is None and (named := _METHOD.fullmatch(line)):
            found = found._replace(method=named[1])
        elif found.as_of is None and (day := _MID_YEAR.fullmatch(line)):
            found = found._replace(is_mid_year=True, as_of=_day(day))
        elif _MONITORING.fullmatch(line):
            found = found._replace(is_mid_year=True)
    return found


def is_mark(text: str) -> bool:
    """Tell whether a cell holds one of the lines."""
    return any(pattern.fullmatch(line) for line in _lines([text]) for pattern in _OWN)


_OWN = (_METHOD, _MID_YEAR)


def _lines(texts: Iterable[str]) -> Iterator[str]:
    for text in texts:
        for line in text.split("\n"):
            yield line.strip()


def _day(match: re.Match[str]) -> dt.date | None:
    try:
        return dt.date(*map(int, match.groups()))
    except ValueError:
        return None
