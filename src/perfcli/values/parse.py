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

    from perfcli.values.value import Comparator, Qualifier, Value

__all__ = ["DamagedNumber", "parse"]

# Groups: about, comparator, about, then digits and the words after them, or else anything.
_FORM = re.compile(f"{LEAD}(?:({figures.RUN})(.*)|(.*))", re.DOTALL)
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
    about, sign, about_too, run, rest, other = _FORM.findall(folded)[0]
    qualifier: Qualifier | None = "about" if about or about_too else None
    unit = _SHORT_WAY_UNITS.get(rest)
    if run and unit is not None and (run.isdigit() or figures.SOUND.fullmatch(run)):
        number = Decimal(run.replace(",", ""))
        return Number(text, number, unit, BEFORE.get(sign), qualifier)
    return _read_closely(text, run + rest or other, BEFORE.get(sign), qualifier)


_remembered = lru_cache(maxsize=16384)(_read)


def _read_closely(
    text: str, body: str, comparator: Comparator | None, qualifier: Qualifier | None
) -> Value:
    """Read what takes more than a look; `body` is what follows comparator and qualifier."""
    if qualifier is None and (day := days.read(body, text, comparator)):
        return day
    if broken.has_letters_for_digits(body):
        raise DamagedNumber(text)
    if comparator is None and (span := ranges.read(body, text)):
        return span
    figure = figures.read(body)
    if figure is not None and agreed(comparator, figure.comparator):
        return figure._replace(
            text=text,
            comparator=comparator or figure.comparator,
            qualifier=figure.qualifier or qualifier,
        )
    if broken.is_broken(body):
        raise DamagedNumber(text)
    return Text(text)
