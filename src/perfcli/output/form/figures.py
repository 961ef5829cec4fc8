"""Figures as they stand in a form: a number a spreadsheet can count with, and how it is shown."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from perfcli.core.figures import decimals_of
from perfcli.output.form.cell import plain
from perfcli.values.show import printed
from perfcli.values.value import Number

if TYPE_CHECKING:
    from perfcli.model.declaration import Indicator
    from perfcli.values.value import Value

# A spreadsheet keeps 15 digits of a number; a longer one stands as text.
_DIGITS = 15
_LONGEST_AFFIX = 20
_FIGURE = re.compile(r"([^\d-]*)(-?\d[\d,]*(?:\.\d+)?)(.*)", re.DOTALL)


class Shown(NamedTuple):
    """A text, and the number behind it with its picture where a spreadsheet can hold it."""

    text: str = ""
    number: Decimal | None = None
    picture: str = "General"


def held(number: Decimal) -> bool:
    """Tell whether a spreadsheet holds a number without losing a digit."""
    return len(number.normalize().as_tuple().digits) <= _DIGITS


def figure(number: Decimal | None, *, least: int = 0) -> Shown:
    """Return an amount, points or a weight with all its decimals, and at least so many."""
    if number is None:
        return Shown()
    if not held(number):
        return Shown(printed(number))
    places = max(decimals_of(number), least)
    return Shown(f"{number:.{places}f}", number, _picture(places))


def percentage(number: Decimal | None) -> Shown:
    """Return a percentage with two decimals; the number behind it is its hundredth."""
    if number is None:
        return Shown()
    return Shown(f"{number:f}%", number / 100, "0.00%")


def value(typed: Value | None, indicator: Indicator) -> Shown:
    """Return a target or an actual with its sign and unit, a number where it is one."""
    if typed is None:
        return Shown()
    bare = isinstance(typed, Number) and not typed.unit
    text = plain(typed.text + (indicator.unit or "" if bare else ""))
    parts = _parts(typed, text)
    if not isinstance(typed, Number) or parts is None:
        return Shown(text)
    before, digits, after = parts
    picture = _picture(decimals_of(Decimal(digits.replace(",", ""))), grouped="," in digits)
    return Shown(text, typed.number, _quoted(before) + picture + _quoted(after))


def split(typed: Value | None) -> tuple[str, Shown, str]:
    """Return a target or an actual as sign, figure and unit, as forms with three columns have it.

    What is more than these three stays one text.
    """
    if typed is None:
        return "", Shown(), ""
    parts = _parts(typed, plain(typed.text))
    if not isinstance(typed, Number) or parts is None or typed.qualifier:
        return "", Shown(plain(typed.text)), ""
    before, digits, after = parts
    picture = _picture(decimals_of(Decimal(digits.replace(",", ""))), grouped="," in digits)
    if (before.strip() and typed.comparator is None) or (after.strip() and not typed.unit):
        return "", Shown(plain(typed.text)), ""
    if typed.comparator is not None and not before.strip():
        return "", Shown(plain(typed.text)), ""
    return before.strip(), Shown(digits, typed.number, picture), after.strip()


def _parts(typed: Value, text: str) -> tuple[str, str, str] | None:
    """Return what stands before a figure, its digits and what follows, where they say it all."""
    match = _FIGURE.fullmatch(text)
    if not isinstance(typed, Number) or match is None:
        return None
    before, digits, after = match.groups()
    literal = before + after
    if Decimal(digits.replace(",", "")) != typed.number or not held(typed.number):
        return None
    if len(literal) > _LONGEST_AFFIX or '"' in literal or "\n" in literal:
        return None
    return before, digits, after


def _picture(places: int, *, grouped: bool = False) -> str:
    whole = "#,##0" if grouped else "0"
    return whole + ("." + "0" * places if places else "")


def _quoted(literal: str) -> str:
    return f'"{literal}"' if literal else ""
