"""The numbers of a sentence: figures with their units, damaged ones, and those that are names."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from perfcli.core.figures import decimals_of
from perfcli.drafting.vocabulary import UNIT
from perfcli.model.figures import LARGEST, MOST_DECIMALS
from perfcli.values.figures import SOUND
from perfcli.values.numeral import read as read_numeral
from perfcli.values.units import MULTIPLIERS, TIMES, canonical
from perfcli.values.words import AFTER, BEFORE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from perfcli.drafting.sentences import Span
    from perfcli.values.value import Comparator, Qualifier

_RUN = r"[0-9]+(?:[.,。’']+[0-9]+)*(?: [0-9]{3}(?![0-9]))?"
_SPOKEN = "[二三四五六七八九十两百千][一二三四五六七八九十百千]*"
# Sessions and the like are counted in words: 举办培训三次.
_SPOKEN_UNITS = "场次|人次|批次|次|场|期|轮|户|名|台|辆|座|栋"
_TAIL = re.compile(
    rf"\s?(?P<over>[余多])?\s?(?P<times>{TIMES}|[百千](?=[余多人户亩起件次个]))?(?P<over2>[余多])?"
    rf"\s?(?P<unit>(?P<money>人民币)?{UNIT})?(?P<over3>余|多(?=[，。；、）)\s]|\Z))?"
    r"(?P<about>左右)?(?:[（(]含[）)])?(?P<after>及?以[上下]|[之以]内|内)?(?P<about2>左右)?"
)
_SIGNS = "|".join(sorted(map(re.escape, filter(None, BEFORE)), key=len, reverse=True))
_LEAD = re.compile(
    rf"(?P<about>大约|(?<![节制契签预])约|接近|将近|(?<![附最邻靠])近)?(?P<over>超|逾)?(?P<sign>{_SIGNS})?"
    r"(?:为|达)?(?P<about2>大约|(?<![节制契签预])约)?\s?\Z"
)
_NUMBER = re.compile(_RUN)
_SPOKEN_NUMBER = re.compile(
    rf"(?<![一二三四五六七八九十两百千第每几数“年月零〇])({_SPOKEN})(?={_SPOKEN_UNITS})"
)
_RANGE = re.compile(rf"\s?(?:~|–|——|—|-|至|到)\s?(?P<run>{_RUN})")
_LONGEST_LEAD = 9
_PERIODS = frozenset({"工作日", "天", "年", "个月", "小时", "分钟", "周"})


class Figure(NamedTuple):
    """A number as printed: its words from `start` to `end`, the digits from `digits` on.

    `value` has its multiplier applied, except in money. `high` is the upper end of a range.
    """

    start: int
    digits: int
    end: int
    value: Decimal
    high: Decimal | None
    unit: str
    qualifier: Qualifier | None
    comparator: Comparator | None
    spoken: bool = False

    @property
    def canonical(self) -> str:
        """Return the unit by which figures are compared."""
        return _canonical(self.unit)


class Damaged(NamedTuple):
    """A number that cannot be read for sure."""

    start: int
    end: int
    why: str


@cache
def _canonical(unit: str) -> str:
    return canonical(unit)


def scan(text: str, sentence: Span) -> Iterator[Figure | Damaged]:
    """Yield every number of a sentence from left to right, whatever it may be."""
    place = sentence.start
    for found in _NUMBER.finditer(text, sentence.start, sentence.end):
        if found.start() < place:
            continue
        read = _read(text, found, sentence)
        place = read.end
        yield read


def spoken(text: str, sentence: Span) -> Iterator[Figure]:
    """Yield the counts that a sentence has in words."""
    for found in _SPOKEN_NUMBER.finditer(text, sentence.start, sentence.end):
        number = read_numeral(found[1])
        unit = re.compile(_SPOKEN_UNITS).match(text, found.end())
        if number is None or unit is None:
            continue
        behind = text[unit.end() : unit.end() + 1]
        if behind and behind not in "，。；、！）\n" and number < 10:
            continue
        yield Figure(
            found.start(),
            found.start(),
            unit.end(),
            number,
            None,
            unit.group(),
            None,
            None,
            spoken=True,
        )


def _read(text: str, found: re.Match[str], sentence: Span) -> Figure | Damaged:
    run, end = found.group(), found.end()
    if " " in run:
        head = run.partition(" ")[0]
        tail = _TAIL.match(text, end, sentence.end)
        # Cells of a table stand apart like this too; a unit behind shows one broken number.
        if len(head) <= 3 and tail and tail["unit"]:
            return Damaged(found.start(), tail.end(), "spaced")
        run, end = head, found.start() + len(head)
    if broken := _broken(text, run, found.start(), end, sentence.end):
        return broken
    low = _number(run)
    tail = _tail(text, end, sentence.end)
    start, about, over, sign = _lead(text, found.start(), sentence.start)
    spans = _RANGE.match(text, tail.end(), sentence.end)
    high = None
    if (
        spans
        and SOUND.fullmatch(spans["run"])
        and (ends := _ends(text, spans, run, tail, sentence))
    ):
        low_end, high, tail = ends
        value, unit = low_end, _unit_of(tail)
    else:
        value, unit = _valued(low, tail)
    if not all(map(_in_bounds, (value, high or value))):
        return Damaged(found.start(), tail.end(), "beyond")
    after = tail["after"] or ""
    stop = tail.end()
    if after in {"内", "之内"} and _canonical(unit) not in _PERIODS:
        after, stop = "", tail.start("after")
    over = over or tail["over"] or tail["over2"] or tail["over3"]
    about = about or tail["about"] or tail["about2"]
    return Figure(
        start,
        found.start(),
        stop,
        value,
        high,
        unit,
        "over" if over else "about" if about else None,
        BEFORE.get(sign) or AFTER.get(after),
    )


def _tail(text: str, end: int, stop: int) -> re.Match[str]:
    tail = _TAIL.match(text, end, stop)
    if tail is None:  # every part of it may be absent
        raise AssertionError(text[end:stop])
    if (tail["over"] or tail["over2"]) and not (tail["unit"] or tail["times"]):
        return _TAIL.match(text, end, end) or tail
    return tail


def _lead(text: str, start: int, floor: int) -> tuple[int, str | None, str | None, str | None]:
    window = text[max(floor, start - _LONGEST_LEAD) : start]
    found = _LEAD.search(window)
    if found is None:
        return start, None, None, None
    about, over, sign = found["about"] or found["about2"], found["over"], found["sign"]
    if not (about or over or sign):
        return start, None, None, None
    return start - (len(window) - found.start()), about, over, sign


def _ends(
    text: str, spans: re.Match[str], run: str, tail: re.Match[str], sentence: Span
) -> tuple[Decimal, Decimal, re.Match[str]] | None:
    """Return the two ends of a range and the words behind it, None where it is no range."""
    high_tail = _tail(text, spans.end(), sentence.end)
    if not high_tail["unit"]:
        return None
    high, unit = _valued(_number(spans["run"]), high_tail)
    own = tail["unit"] or tail["times"]
    low, low_unit = _valued(_number(run), tail if own else high_tail)
    if tail["times"] and not tail["unit"] and high_tail["times"]:
        low, low_unit = _valued(_number(run), high_tail)
    if _canonical(low_unit) != _canonical(unit) or low > high:
        return None
    return low, high, high_tail


def _number(run: str) -> Decimal:
    return Decimal(run.replace(",", ""))


def _unit_of(tail: re.Match[str]) -> str:
    return _valued(Decimal(0), tail)[1]


def _valued(number: Decimal, tail: re.Match[str]) -> tuple[Decimal, str]:
    """Return the value with its multiplier, which money keeps in its unit instead."""
    times, unit = tail["times"] or "", (tail["unit"] or "").removeprefix("人民币")
    # 5户·万 is nothing; k m² has a space of the layout in it.
    unit = _canonical(unit) if any(map(str.isspace, unit)) else unit
    if times and (unit == "元" or unit.startswith("元/")):
        if times in {"万", "亿"}:
            return number, times + unit
        kept = times[-1] if times[-1] in "万亿" else ""
        return _shifted(number, times.removesuffix(kept)), kept + unit
    return _shifted(number, times), unit


def _shifted(number: Decimal, times: str) -> Decimal:
    # An exponent in the text is exact, where Decimal.scaleb would round to 28 digits.
    shift = sum(MULTIPLIERS[character] for character in times)
    return Decimal(f"{Decimal(f'{number:f}E{shift}'):f}") if shift else number


def _in_bounds(value: Decimal) -> bool:
    """Tell whether a declaration may hold a figure."""
    return abs(value) <= LARGEST and decimals_of(value) <= MOST_DECIMALS


def _broken(text: str, run: str, start: int, end: int, stop: int) -> Damaged | None:
    behind = text[end : min(end + 2, stop)]
    if behind[:1] in {"%", "‰"} and behind[1:].isdigit():
        tail = re.compile(r"[%‰][0-9.,]*%?").match(text, end, stop)
        return Damaged(start, tail.end() if tail else end, "damaged")
    # A letter for a digit: 1O59, 3l2.
    if behind[:1] in {"O", "o", "l", "I"} and behind[1:].isdigit():
        tail = re.compile(r"[OolI0-9.,]+").match(text, end, stop)
        return Damaged(start, tail.end() if tail else end, "damaged")
    if SOUND.fullmatch(run) and len(run) <= 60:
        return None
    return Damaged(start, end, "damaged")
