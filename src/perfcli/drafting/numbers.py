"""The numbers of a sentence, sorted: counts and measures, names, and those that are damaged."""

from __future__ import annotations

import re
from bisect import bisect_right
from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from perfcli.drafting import lists
from perfcli.drafting.figures import Damaged, Figure, scan, spoken
from perfcli.drafting.names import BUILDING_UNITS, name
from perfcli.drafting.quantity import Unread
from perfcli.drafting.sentences import ITEM

if TYPE_CHECKING:
    from collections.abc import Sequence

    from perfcli.drafting.dates import When
    from perfcli.drafting.sentences import Span

_DIGIT = re.compile("[0-9]")
_SPOKEN = re.compile("[二三四五六七八九十两百千](?:场次|人次|批次|次|场|期|轮|户|名|台|辆|座|栋)")
# A unit whose number has been lost on the way: 面积万m2.
_LOST = re.compile("(?<=[积约计达共])[万亿](?:m2|m²|㎡|平方米|平方公里|公里|元|人|户|亩)")
_DOTTED = re.compile(r"[0-9]+(?:\.[0-9]+){2,}")


_OF_MONEY = re.compile("预算|资金|支出|经费|投资|收入|拨款|金额|补助|补贴")
_LARGE = {"万": 4, "亿": 8}
_NEAR = 8


class Named(NamedTuple):
    """A number that is a name, and why."""

    start: int
    end: int
    why: str


def worth_reading(text: str, sentence: Span) -> bool:
    """Tell whether a sentence may hold a figure at all."""
    return bool(
        _DIGIT.search(text, sentence.start, sentence.end)
        or _SPOKEN.search(text, sentence.start, sentence.end)
        or _LOST.search(text, sentence.start, sentence.end)
    )


def sorted_numbers(
    text: str, sentence: Span, whens: Sequence[When]
) -> tuple[list[Figure], list[Unread], list[Named]]:
    """Return the figures, the damaged numbers and the names of a sentence."""
    starts = [when.start for when in whens]
    unread, seen = [], []
    for each in scan(text, sentence):
        start = each.digits if isinstance(each, Figure) else each.start
        place = bisect_right(starts, start) - 1
        if place >= 0 and start < whens[place].end:
            continue
        if isinstance(each, Figure):
            seen.append(each)
        elif not _is_dotted_name(text, each, sentence):
            unread.append(Unread(*each))
    unread += [
        Unread(lost.start(), lost.end(), "lost")
        for lost in _LOST.finditer(text, sentence.start, sentence.end)
    ]
    label = ITEM.match(text, sentence.start, sentence.end)
    seen = [each for each in seen if not (label and each.digits < label.end())]
    counts, names = _counts(text, sentence, seen)
    counts += spoken(text, sentence)
    counts.sort(key=lambda figure: figure.start)
    return counts, unread, names


def _counts(text: str, sentence: Span, seen: list[Figure]) -> tuple[list[Figure], list[Named]]:
    """Return the figures that count something, and those that are names."""
    listed = [False] * len(seen)
    for place in range(len(seen) - 2, -1, -1):
        following = seen[place + 1]
        if not lists.joined(text[seen[place].end : following.start]):
            continue
        if seen[place].unit in BUILDING_UNITS and seen[place].unit == following.unit:
            listed[place] = listed[place + 1] = True
        if not seen[place].unit:
            seen[place] = seen[place]._replace(unit=following.unit)
            listed[place] = listed[place + 1] = True
    counts: list[Figure] = []
    names: list[Named] = []
    for figure, shares in zip(seen, listed, strict=True):
        why = name(text, figure, sentence, listed=shares)
        if why is None:
            counts.append(figure if figure.unit else _in_money(text, figure, sentence))
        else:
            names.append(Named(figure.start, figure.end, why))
    return counts, names


def _in_money(text: str, figure: Figure, sentence: Span) -> Figure:
    """Return 预算1523.26万, in which the 元 is understood, as an amount in 万元."""
    large = text[figure.end - 1 : figure.end]
    before = text[max(sentence.start, figure.start - _NEAR) : figure.start]
    if large not in _LARGE or figure.high is not None or not _OF_MONEY.search(before):
        return figure
    shifted = Decimal(f"{figure.value:f}E-{_LARGE[large]}").normalize()
    return figure._replace(value=Decimal(f"{shifted:f}"), unit=f"{large}元")


def _is_dotted_name(text: str, damaged: Damaged, sentence: Span) -> bool:
    """Tell whether what looks damaged numbers a section (1.2.3), an address or a day."""
    words = text[damaged.start : damaged.end]
    behind = text[damaged.end : min(damaged.end + 1, sentence.end)]
    return bool(_DOTTED.fullmatch(words)) and behind not in {"%", "‰", "万", "元", "个"}
