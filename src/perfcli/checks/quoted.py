"""The figures and days that the words of a source state.

Reading is generous: a figure counts as quoted in every way in which the words can be meant, with
and without 万 or 亿 behind it, with thousands separators or as a list. The digits of a date are no
figures: 6月20日 states neither 6 nor 20. A month alone may be how many there were.
"""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from perfcli.core.figures import total
from perfcli.values import numeral
from perfcli.values.fold import fold
from perfcli.values.units import MULTIPLIERS, TIMES
from perfcli.values.value import Day, Number, Range

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator

    from perfcli.values.value import Value

_NUMERAL = "[零〇一二两三四五六七八九十百千]+(?:点[零〇一二三四五六七八九]+)?"
_FIGURE = re.compile(
    rf"(?:(?P<digits>[0-9][0-9,]*(?:\.[0-9]+)?)|(?P<spoken>{_NUMERAL}))"
    rf"[余多]?(?P<times>{TIMES}|[百千])?"
)
# A figure between Chinese words, as most are: no folding changes it or joins it to another.
# It begins with its digit, and what is before that comes second: `re` skips to digits then.
# A year, a month and a day may belong to a date, which takes reading.
_ALONE = re.compile(
    r"[0-9](?<![^一-龥，][0-9])[0-9]*+(?:\.[0-9]++)?"
    r"(?![^一-龥，。；、%]|[月日号]|(?:(?<=19[0-9]{2})|(?<=20[0-9]{2})|(?<=2100))年)"
)
_THOUSANDS = re.compile(r"[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?")
_UNIT_TIMES = re.compile("[百千]?[万亿]|[百千](?=元)")
_YEAR = "(?:(?:19|20)[0-9]{2}|2100)"
_MONTH = "(?:1[0-2]|0?[1-9])"
_MONTH_SAID = f"(?:{_MONTH}|[一二三四五六七八九十]{{1,2}})月份?"
_DAY_SAID = "(?:[0-9]{1,2}|[一二三四五六七八九十]{1,3})[日号]"
_DATE = re.compile(
    rf"(?<![0-9.])(?:{_YEAR}(?P<mark>[-/.]){_MONTH}(?P=mark)[0-9]{{1,2}}(?![0-9])"
    rf"|(?P<year>{_YEAR}年度?)(?:{_MONTH_SAID}(?:{_DAY_SAID})?)?"
    rf"|{_MONTH_SAID}(?P<day>{_DAY_SAID})?)[底末]?"
)
_SPOKEN_CALENDAR = re.compile(f"{_NUMERAL}(?=[月日号])")
_DAY = re.compile(
    f"(?:(?P<year>{_YEAR})年度?)?(?<![0-9])(?P<month>{_MONTH})月份?(?:(?P<day>[0-9]{{1,2}})[日号])?"
)
_DAY_IN_FIGURES = re.compile(
    rf"(?P<year>{_YEAR})(?P<mark>[-/.])(?P<month>{_MONTH})(?P=mark)(?P<day>[0-9]{{1,2}})"
)
_NAMED_YEAR = re.compile(f"(?<![0-9])({_YEAR})年")
# What stands behind the first figure of a date. A month alone may be a number of months.
_DATED = frozenset("年月-/.")
# The sign behind a share, and the words before it, by how many ‰ one of it is.
_PER_MILLE = {"%": 10, "百分之": 10, "‰": 1, "千分之": 1}
_END_OF_YEAR = re.compile("年度?[底末内]")


class Quoted(NamedTuple):
    """What a quote states: its figures without sign, and its figures and dates as written.

    Its days are looked for in its `words` when one is asked for; days without a year are of `year`.
    """

    figures: set[Decimal]
    written: tuple[str, ...]
    words: str
    year: int

    def has(self, value: Value | Decimal, unit: str, year: int) -> bool:
        """Tell whether a value is among them; words are, having nothing to compare."""
        match value:
            case Decimal():
                return self._has_figure(value, unit)
            case Number():
                return self._has_figure(value.number, unit)
            case Range():
                return self._has_figure(value.low, unit) and self._has_figure(value.high, unit)
            case Day():
                return self._has_day(value, year)
            case _:
                return True

    def _has_figure(self, figure: Decimal, unit: str) -> bool:
        times = _UNIT_TIMES.match(unit)
        in_full = abs(figure).scaleb(_shift(times.group() if times else ""))
        if abs(figure) in self.figures or in_full in self.figures:
            return True
        return unit in _PER_MILLE and abs(figure) * _PER_MILLE[unit] in _shares(self.words)

    def _has_day(self, day: Day, year: int) -> bool:
        date, days = day.on(year), set(_days(self.words, self.year))
        if date in days:
            return True
        # 11月 may be any day of it, 11月底 only the last.
        loose = day.day is None and not {"底", "末"} & set(day.text)
        return loose and any((date.year, date.month) == (one.year, one.month) for one in days)


def plainly(quote: str) -> list[str]:
    """Return those of a quote's figures, as written, that it takes no reading to see."""
    return _ALONE.findall(quote)


def read(quote: str, year: int) -> Quoted:
    """Return what a quote states; days without a year are of `year`, or of a year it names."""
    words = fold(quote)
    figures: set[Decimal] = set()
    written: list[str] = []
    end = behind = -1
    parts: list[Decimal] = []
    for match in _FIGURE.finditer(words):
        start = match.start()
        if start < behind:
            continue
        date = _DATE.match(words, start) if words[match.end() : match.end() + 1] in _DATED else None
        if date is not None:
            written.append(date.group())
            if date["mark"] or date["year"] or date["day"]:
                behind = date.end()
                continue
        readings = _readings(match)
        figures.update(readings)
        if match["digits"] and date is None:
            written.append(match.group().rstrip(",余多"))
        # 1亿2000万 and 一万二千 are one figure in parts.
        parts = [*parts, *readings[-1:]] if start == end else readings[-1:]
        if len(parts) != 1:
            figures.add(total(parts))
        end = match.end()
    return Quoted(figures, tuple(written), words, year)


def _shares(words: str) -> Iterator[Decimal]:
    """Yield the percentages and the per mille that the words state, in ‰."""
    for match in _FIGURE.finditer(words):
        start, end = match.span()
        for sign in (words[end : end + 1], words[max(start - 3, 0) : start]):
            if sign in _PER_MILLE:
                yield from (reading * _PER_MILLE[sign] for reading in _readings(match))


def _readings(match: re.Match[str]) -> list[Decimal]:
    """Return the figures that a run of digits or numerals can mean, the most likely one last."""
    digits, spoken, times = match.group("digits", "spoken", "times")
    if digits and "," not in digits:
        numbers = [Decimal(digits)]
    elif digits:
        runs = [run for run in digits.split(",") if run]
        numbers = [Decimal(run) for run in runs]
        if _THOUSANDS.fullmatch(digits):
            numbers.append(Decimal("".join(runs)))
    else:
        number = numeral.read(spoken.lstrip("零〇") or "零")
        numbers = [] if number is None else [number]
    if times and numbers:
        numbers.append(numbers[-1].scaleb(_shift(times)))
    return numbers


def _shift(times: str) -> int:
    return sum(MULTIPLIERS[character] for character in times)


def _days(words: str, year: int) -> Iterator[dt.date]:
    words = _SPOKEN_CALENDAR.sub(_in_digits, words)
    named = {int(found) for found in _NAMED_YEAR.findall(words)}
    for match in (*_DAY.finditer(words), *_DAY_IN_FIGURES.finditer(words)):
        day = int(match["day"]) if match["day"] else None
        years = {int(match["year"])} if match["year"] else {year, *named}
        for one in years:
            yield Day(match.group(), one, int(match["month"]), day, None).on(one)
    # 2020年底, and 2020年 alone, is its last day.
    ends = named | ({year} if _END_OF_YEAR.search(words) else set())
    for one in ends:
        yield Day("", one, 12, None, None).on(one)


def _in_digits(match: re.Match[str]) -> str:
    number = numeral.read(match.group())
    return match.group() if number is None else f"{number:f}"
