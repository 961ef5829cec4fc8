"""A figure and the words after it: `7.8万余户`, `100余万元`, `90%以上`, `三次`."""

from __future__ import annotations

import re
from decimal import Decimal

from perfcli.values import numeral
from perfcli.values.units import IDIOMS, KNOWN, LABELS, MULTIPLIERS, TIMES, canonical, is_unit
from perfcli.values.value import Number
from perfcli.values.words import AFTER, TRAIL

RUN = "[+-]?[0-9][0-9.,]*"
SOUND = re.compile(r"[+-]?(?:[0-9]+|[1-9][0-9]{0,2}(?:,[0-9]{3})+)(?:\.[0-9]+)?")
ARABIC = re.compile(f"({RUN})(.*)", re.DOTALL)
_CALENDAR = {"月": (0, 12), "年": (1900, 2100)}
_SHARES = {"百分之": "%", "千分之": "‰"}
_OVER = "(余|多)?"
# Groups: over, multiplier, over, unit, over, about, comparator, about. 1个亿 is 1亿.
_AFTERWARDS = re.compile(
    rf"(?:个(?=[余多]?亿))?{_OVER}({TIMES}|千|百)?{_OVER}(.*?){_OVER}(左右)?(?:\(含\))?({TRAIL})?(左右)?\Z",
    re.DOTALL,
)


def read(body: str) -> Number | None:
    """Return the figure that the width-folded `body` is, or None where it is not one."""
    if arabic := ARABIC.fullmatch(body):
        return joined(arabic[1], arabic[2])
    share = _SHARES.get(body[:3])
    if share:
        return _share(body[3:], share)
    spoken, rest = numeral.split(body)
    number = numeral.read(spoken) if spoken and body not in IDIOMS else None
    return None if number is None else _joined(str(number), rest, spoken=True)


def joined(run: str, rest: str) -> Number | None:
    """Return the figure of the digits `run` and the words `rest` after them, None for no figure."""
    return _joined(run.replace(",", ""), rest) if SOUND.fullmatch(run) else None


def _share(body: str, share: str) -> Number | None:
    """Return 百分之九十 as 90% and 千分之三 as 3‰; `body` is what follows 分之."""
    if arabic := ARABIC.fullmatch(body):
        return joined(arabic[1], share + arabic[2])
    spoken, rest = numeral.split(body)
    number = Decimal(100) if spoken == "百" else numeral.read(spoken)
    return None if number is None else _joined(str(number), share + rest)


def _joined(digits: str, rest: str, *, spoken: bool = False) -> Number | None:
    inside, times, behind, unit, at_end, about, trail, about_too = _AFTERWARDS.findall(rest)[0]
    if unit[:1] == "(" and unit[-1:] == ")" and unit[1:-1] in KNOWN:
        unit = unit[1:-1]  # 5(个), as in a form that prints the unit behind a blank
    if times in {"千", "百"} and (times + unit in KNOWN or (unit and unit not in KNOWN)):
        times, unit = "", times + unit  # 千米 and 百分点 are units, 千人 is a thousand of them
    if (unit and not is_unit(unit)) or _is_date(digits, unit):
        return None
    # After words that are in no table, 内 and 多 belong to them; spoken numerals need a unit.
    if unit not in KNOWN and (at_end or trail == "内" or spoken):
        return None
    if spoken and unit in LABELS:
        return None
    shift, unit = _multiplied(times, canonical(unit))
    return Number(
        rest,
        # An exponent in the text is exact, where Decimal.scaleb would round to 28 digits.
        Decimal(f"{digits}E{shift}") if shift else Decimal(digits),
        unit,
        AFTER.get(trail),
        "over" if inside or behind or at_end else "about" if about or about_too else None,
    )


def _is_date(digits: str, unit: str) -> bool:
    """Tell whether `digits` name a month or a year: 约12月 and 2021年以上 count nothing."""
    first, last = _CALENDAR.get(unit, (1, 0))
    return first <= Decimal(digits) <= last


def _multiplied(times: str, unit: str) -> tuple[int, str]:
    """Return the decimal shift that `times` stands for, and the unit; money keeps its 万 or 亿."""
    if times and (unit == "元" or unit.startswith("元/")):
        kept = times if times + "元" in KNOWN else times[-1]
        kept = kept if kept + "元" in KNOWN else ""
        times, unit = times.removesuffix(kept), kept + unit
    return sum(MULTIPLIERS[character] for character in times), unit
