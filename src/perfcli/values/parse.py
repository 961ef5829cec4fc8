"""What is typed in a form, read: one parser for every target and actual."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache
from typing import TYPE_CHECKING

from perfcli.values import broken, days, figures, ranges
from perfcli.values.fold import fold
from perfcli.values.show import printed
from perfcli.values.units import KNOWN
from perfcli.values.value import DamagedNumber, Day, Number, Text
from perfcli.values.words import BEFORE, LEAD, agreed

if TYPE_CHECKING:
    import datetime as dt

    from perfcli.values.value import Qualifier, Value

__all__ = ["DamagedNumber", "parse"]

_SHORT_WAY = re.compile(f"{LEAD}({figures.RUN})(.*)", re.DOTALL)
_LONG_WAY = re.compile(f"{LEAD}(.*)", re.DOTALL)
# 12月 and 2021年 are days: what may be a date never takes the short way.
_SHORT_WAY_UNITS = {"": ""} | {
    spelled: unit for spelled, unit in KNOWN.items() if spelled not in {"年", "月", "日"}
}
# Longer strings are sentences, and a cache of them would only hold memory.
_WORTH_KEEPING = 64


def parse(raw: str | int | Decimal | dt.date) -> Value:
    """Return the value that `raw` states; raise `DamagedNumber` where a figure is broken."""
    if isinstance(raw, str):
        return _remembered(raw) if len(raw) <= _WORTH_KEEPING else _read(raw)
    if isinstance(raw, (int, Decimal)):
        number = Decimal(raw)
        return Number(printed(number), number, "", None, None)
    return Day(raw.isoformat(), raw.year, raw.month, raw.day, None)


def _read(text: str) -> Value:
    folded = fold(text).rstrip("。;")
    match = _SHORT_WAY.match(folded)
    if match:
        about, sign, about_too, run, rest = match.groups()
        unit = _SHORT_WAY_UNITS.get(rest)
        if unit is not None and (run.isdigit() or figures.SOUND.fullmatch(run)):
            number = Decimal(run.replace(",", ""))
            return Number(
                text, number, unit, BEFORE.get(sign), "about" if about or about_too else None
            )
    return _read_closely(text, folded)


_remembered = lru_cache(maxsize=16384)(_read)


def _read_closely(text: str, folded: str) -> Value:
    about, sign, about_too, body = _LONG_WAY.findall(folded)[0]
    comparator = BEFORE.get(sign)
    qualifier: Qualifier | None = "about" if about or about_too else None
    value = (None if qualifier else days.read(body, text, comparator)) or (
        None if comparator else ranges.read(body, text)
    )
    if value is not None:
        return value
    figure = figures.read(body)
    if figure is not None and agreed(comparator, figure.comparator):
        return Number(
            text,
            figure.number,
            figure.unit,
            comparator or figure.comparator,
            figure.qualifier or qualifier,
        )
    if broken.is_broken(body):
        raise DamagedNumber(text)
    return Text(text)
