"""The words by which a report is read, as patterns: see words.toml."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import tomli

from perfcli.values.units import KNOWN, MEASURES, TIMES

if TYPE_CHECKING:
    from collections.abc import Iterable

_DATA: dict[str, Any] = tomli.loads(Path(__file__).with_name("words.toml").read_text("utf-8"))
# A month is no unit of a bare number, and 日 belongs to a date.
_NOT_UNITS = frozenset({"月", "日", "分之"})
_MORE_UNITS = (
    "镇街",
    "面",
    "杆",
    "羽",
    "尾",
    "樘",
    "人/次",
    "株",
    "公分",
    "标段",
    "床位",
    "大类",
    "大项",
    "万字",
    "字",
    "具",
    "剂",
    "针",
    "幅",
    "首",
    "列",
    "趟",
    "餐",
    "罐",
    "卷",
    "眼",
    "匹",
    "盘",
    "生",
    "对",
    "双",
    "人份",
    "标箱",
    "吨公里",
    "平方",
)


def words(*path: str) -> tuple[str, ...]:
    """Return a list of words.toml, by its name, or by its table and name."""
    found: Any = _DATA
    for name in path:
        found = found[name]
    return tuple(found)


def either(choices: Iterable[str]) -> str:
    """Return a pattern for any of the words, the longest first."""
    return "|".join(map(re.escape, sorted(choices, key=lambda word: (-len(word), word))))


@cache
def starts(*path: str) -> re.Pattern[str]:
    """Return what matches at the beginning of a text where it starts with a word of the list."""
    return re.compile(f"(?:{either(words(*path))})")


@cache
def ends(*path: str) -> re.Pattern[str]:
    """Return what finds a word of the list at the end of a text."""
    return re.compile(rf"(?:{either(words(*path))})\Z")


def _unit(spelling: str) -> str:
    # A Latin unit ends where the letters do: 5G is no 5 g, and 3D no 3 days.
    guard = "(?![A-Za-z])" if spelling[-1].isascii() and spelling[-1].isalnum() else ""
    return r"\s?".join(map(re.escape, spelling.split())) + guard


# 册次, 剂次: how often, counted by the thing.
_TIMES_EACH = {f"{measure}次" for measure in (*MEASURES, *KNOWN, *_MORE_UNITS) if len(measure) == 1}
_SPELLINGS = sorted(
    {*KNOWN, *_MORE_UNITS, *_TIMES_EACH} - _NOT_UNITS, key=lambda unit: (-len(unit), unit)
)
PLAIN_UNIT = "|".join(map(_unit, _SPELLINGS))
# 元/人·月, 次/10万公顷, 起/万车: what stands below the line may be any short noun.
UNIT = (
    f"(?:{PLAIN_UNIT})"
    rf"(?:[/·]每?[0-9]{{0,6}}(?:(?:{TIMES})(?!元))?(?:{PLAIN_UNIT}|月|日|[一-鿿]{{1,2}}(?![一-鿿])))*"
)
