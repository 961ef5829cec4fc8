"""A ratio where a percentage is meant: 0.958 beside a target of 95%."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from perfcli.checks.names import is_rate, is_share
from perfcli.checks.units import unit_between
from perfcli.values.value import Number

if TYPE_CHECKING:
    from perfcli.model.declaration import Indicator
    from perfcli.scoring.result import Row
    from perfcli.values.value import Value

_HALF = Decimal(50)


class Ratio(NamedTuple):
    """The key under which a ratio stands, and the ratio."""

    key: str
    number: Decimal


def ratio_for_percent(row: Row) -> Ratio | None:
    """Return the value of a row that is written as a ratio and read as a percentage."""
    indicator = row.indicator
    target, actual, completion = indicator.target, indicator.actual, indicator.completion
    if completion is not None and 0 < completion <= 1 and (target is None or actual is None):
        return Ratio("completion", completion)
    if row.direction == "at-most":
        return None
    ratio = _bare_ratio(actual)
    if ratio is not None and _percent_is_meant(indicator, ratio, target):
        return Ratio("actual", ratio.number)
    ratio = _bare_ratio(target)
    if ratio is not None and _percent_is_meant(indicator, ratio, actual):
        return Ratio("target", ratio.number)
    return None


def _bare_ratio(value: Value | None) -> Number | None:
    """Return a figure up to 1 without a unit of its own."""
    if isinstance(value, Number) and not value.unit and 0 < value.number <= 1:
        return value
    return None


def _percent_is_meant(indicator: Indicator, ratio: Number, beside: Value | None) -> bool:
    unit = unit_between(indicator, ratio, beside)
    share = is_share(indicator.name)
    if unit != "%" and (unit or not (share or is_rate(indicator.name))):
        return False
    if not isinstance(beside, Number) or _bare_ratio(beside) is not None:
        return share and unit == "%"
    # Written as a ratio, a percentage is a hundred times too small, give or take a factor of ten.
    hundredfold = 10 <= beside.number / ratio.number <= 1000
    return hundredfold and (share or beside.number >= _HALF)
