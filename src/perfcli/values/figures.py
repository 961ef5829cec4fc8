"""A figure and the words after it: `7.8万余户`, `100余万元`, `90%以上`, `三次`."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from perfcli.values import numeral
from perfcli.values.units import IDIOMS, KNOWN, LABELS, MULTIPLIERS, TIMES, canonical, is_unit
from perfcli.values.words import AFTER, TRAIL

if TYPE_CHECKING:
    from perfcli.values.value import Comparator, Qualifier

RUN = "[+-]?[0-9][0-9.,]*"
SOUND = re.compile(r"[+-]?(?:[0-9]+|[1-9][0-9]{0,2}(?:,[0-9]{3})+)(?:\.[0-9]+)?")
SOUND_SHARE = re.compile(f"{SOUND.pattern}[%‰]?")
_ARABIC = re.compile(f"({RUN})(.*)", re.DOTALL)
_SPOKEN = re.compile(f"({numeral.PATTERN})(.*)", re.DOTALL)
_PARTS = re.compile(f"([百千])分之(百(?!分)|{numeral.PATTERN}|[0-9][0-9.]*)(.*)", re.DOTALL)
_AFTERWARDS = re.compile(
    f"(?P<inside>[余多])?(?P<times>{TIMES}|[千百])?(?P<behind>[余多])?(?P<unit>.*?)(?P<end>[余多])?"
    rf"(?P<about>左右)?(?:\(含\))?(?P<after>{TRAIL})?(?P<too>左右)?",
    re.DOTALL,
)


class Figure(NamedTuple):
    """A figure without what stands before it."""

    number: Decimal
    unit: str
    comparator: Comparator | None
    qualifier: Qualifier | None


def read(body: str) -> Figure | None:
    """Return the figure that the width-folded `body` is, or None where it is not one."""
    if arabic := _ARABIC.fullmatch(body):
        return joined(arabic[1], arabic[2])
    if parts := _PARTS.fullmatch(body):
        return _share(parts[1], parts[2], parts[3])
    spoken = _SPOKEN.fullmatch(body)
    if spoken is None or body in IDIOMS:
        return None
    number = numeral.read(spoken[1])
    return None if number is None else _joined(str(number), spoken[2], spoken=True)


def joined(run: str, rest: str) -> Figure | None:
    """Return the figure of the digits `run` and the words `rest` after them, None for no figure."""
    return _joined(run.replace(",", ""), rest) if SOUND.fullmatch(run) else None


def _share(of: str, numerals: str, rest: str) -> Figure | None:
    """Return 百分之九十 as 90% and 千分之三 as 3‰."""
    words = f"{'%' if of == '百' else '‰'}{rest}"
    if numerals[0].isascii():
        return joined(numerals, words)
    number = Decimal(100) if numerals == "百" else numeral.read(numerals)
    return None if number is None else _joined(str(number), words)


def _joined(digits: str, rest: str, *, spoken: bool = False) -> Figure | None:
    part = _AFTERWARDS.fullmatch(rest)
    if part is None:
        return None
    times, unit = part["times"] or "", part["unit"]
    if times in {"千", "百"} and (times + unit in KNOWN or (unit and unit not in KNOWN)):
        times, unit = "", times + unit  # 千米 and 百分点 are units, 千人 is a thousand of them
    if unit and not is_unit(unit):
        return None
    # After words that are in no table, 内 and 多 belong to them; spoken numerals need a unit.
    if unit not in KNOWN and (part["end"] or part["after"] == "内" or spoken):
        return None
    if spoken and unit in LABELS:
        return None
    shift, unit = _multiplied(times, canonical(unit))
    over = part["inside"] or part["behind"] or part["end"]
    about = part["about"] or part["too"]
    return Figure(
        Decimal(f"{digits}E{shift}") if shift else Decimal(digits),
        unit,
        AFTER.get(part["after"]),
        "over" if over else "about" if about else None,
    )


def _multiplied(times: str, unit: str) -> tuple[int, str]:
    """Return the decimal shift that `times` stands for, and the unit; money keeps its 万 or 亿."""
    if times and (unit == "元" or unit.startswith("元/")):
        kept = times if times + "元" in KNOWN else times[-1]
        kept = kept if kept + "元" in KNOWN else ""
        times, unit = times.removesuffix(kept), kept + unit
    return sum(MULTIPLIERS[character] for character in times), unit
