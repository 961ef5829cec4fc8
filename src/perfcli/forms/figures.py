"""Figures in the cells of a form: amounts, points, percentages, targets."""

from __future__ import annotations

import datetime as dt
import re
from decimal import Decimal
from typing import TYPE_CHECKING

from perfcli.values.fold import fold
from perfcli.values.parse import DamagedNumber, parse
from perfcli.values.units import convert, is_money
from perfcli.values.value import Number
from perfcli.values.words import BEFORE

if TYPE_CHECKING:
    from perfcli.forms.grid import Cell

Typed = str | Decimal | dt.date
_POINTS = re.compile(r"(-?\d+(?:\.\d+)?)分?")
_NO_SIGN = {"定性", "定性指标", "文字", "无", "其他"}


def amount(cell: Cell, currency: str) -> Typed:
    """Return an amount in `currency`; what is no amount stays as it is printed, to be judged."""
    if isinstance(cell.figure, Decimal):
        return cell.figure
    value = _number(cell.text)
    if value is None or value.comparator or value.qualifier:
        return cell.text
    if not value.unit:
        return value.number
    counted = convert(value.number, value.unit, currency) if is_money(value.unit) else None
    return cell.text if counted is None else plain(counted)


def plain(number: Decimal) -> Decimal:
    """Return a number without an exponent."""
    return Decimal(f"{number:f}")


def points(cell: Cell) -> Decimal | None:
    """Return points such as 20, `20.00` or `20分`, None where the cell says something else."""
    if isinstance(cell.figure, Decimal):
        return cell.figure
    value = _number(cell.text)
    if value is not None and value.unit in {"", "分"} and not value.comparator:
        return value.number
    return None


def percentage(cell: Cell) -> Typed:
    """Return a percentage: `79.27%` as it is printed, a number as a number."""
    if isinstance(cell.figure, Decimal):
        return cell.figure
    value = _number(cell.text)
    return value.number if value is not None and not value.unit else cell.text


def points_in(texts: list[str]) -> Decimal | None:
    """Return the points that stand in brackets in a label: 数量指标（20分）."""
    for text in texts:
        if (found := _POINTS.fullmatch(text)) and text.endswith("分"):
            return Decimal(found[1])
    return None


def target(cell: Cell, sign: str) -> Typed:
    """Return a target with the sign that stands in a column of its own."""
    sign = fold(sign)
    if sign in BEFORE and _is_number(cell) and not _has_sign(cell.text):
        return sign + cell.text
    return cell.figure if cell.figure is not None else cell.text


def is_sign(text: str) -> bool:
    """Tell whether a text is the sign of a target, or says that it has none."""
    return fold(text) in BEFORE or text in _NO_SIGN


def _is_number(cell: Cell) -> bool:
    return isinstance(cell.figure, Decimal) or _number(cell.text) is not None


def _has_sign(text: str) -> bool:
    value = _number(text)
    return value is not None and value.comparator is not None


def _number(text: str) -> Number | None:
    try:
        value = parse(text)
    except DamagedNumber:
        return None
    return value if isinstance(value, Number) else None
