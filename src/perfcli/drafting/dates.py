"""Days, months and years in a sentence: periods, which are no counts, and deadlines."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from perfcli.values.days import read as read_day
from perfcli.values.value import DamagedNumber

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator

    from perfcli.drafting.sentences import Span

_YEAR = "(?:19|20)[0-9]{2}"
_MONTH = "(?:1[0-2]|0?[1-9])"
_TIMES = re.compile(
    # A whole day first: 2020-06 alone would be two years.
    rf"(?<![0-9.])(?:{_YEAR}[-./][0-9]{{1,2}}[-./][0-9]{{1,2}}"
    rf"|{_YEAR}\s?[-~—至到]+\s?(?:{_YEAR}|[0-9]{{2}})年?度?"
    rf"|(?:{_YEAR}年)?\s?{_MONTH}(?:月份?)?(?:[0-9]{{1,2}}[日号])?\s?[-~—至到]+\s?(?:{_YEAR}年)?{_MONTH}(?:月份?(?:[0-9]{{1,2}}[日号])?|[日号])"
    rf"|(?P<day>(?:{_YEAR}\s?年度?\s?{_MONTH}\s?月份?|{_YEAR}\s?年度?|{_MONTH}\s?月份?)(?:\s?[0-9]{{1,2}}\s?[日号])?[底末]?(?:之?前|以前)?)"
    r"|[0-9]{1,2}[日号](?!内|以|之)"
    r"|[0-9]{1,2}[:：][0-9]{2}(?![0-9])|[0-9]{1,2}[时点](?:[0-9]{1,2}分)?(?!间|段|位))"
)
_BEFORE = re.compile("(?:之前|以前|前)$")
_FINISHED = re.compile(
    "(?:全面|全部|正式|基本|顺利|如期)?(?:完成|完工|竣工|建成|投入使用|交付|通过验收|验收|开工)"
)


class When(NamedTuple):
    """A period or a day; `deadline` is set where something is, or was, to be finished by it."""

    start: int
    end: int
    deadline: dt.date | None


def dates(text: str, sentence: Span, year: int) -> Iterator[When]:
    """Yield every time that a sentence names, from left to right."""
    for found in _TIMES.finditer(text, sentence.start, sentence.end):
        yield When(found.start(), found.end(), _deadline(text, found, sentence, year))


def _deadline(text: str, found: re.Match[str], sentence: Span, year: int) -> dt.date | None:
    words = found["day"]
    if not words or "月" not in words:
        return None
    finished = _FINISHED.match(text, found.end(), sentence.end)
    if not (_BEFORE.search(words) or finished):
        return None
    try:
        day = read_day("".join(words.split()), words, None)
    except DamagedNumber:
        return None
    return None if day is None else day.on(year)
