"""One figure or value in two years: what it became, by how much, in percent of what it was."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from perfcli.comparing.difference import Change, ValueChange
from perfcli.core.figures import decimals_of, percent, round_half_up
from perfcli.scoring.evidence import in_unit
from perfcli.values.value import Number, Text

if TYPE_CHECKING:
    from decimal import Decimal

    from perfcli.values.value import Value

_RATES = frozenset({"%", "‰"})


class Measured(NamedTuple):
    """A target or an actual, and its canonical unit."""

    value: Value | None = None
    unit: str = ""


def change_of(old: Decimal | None, new: Decimal | None) -> Change:
    """Return a figure in both years; absent on one side is never 0."""
    if old is None or new is None:
        return Change(old, new, None, None)
    return Change(old, new, new - old, _percent(new - old, old))


def rate_change(old: Decimal | None, new: Decimal | None) -> Change:
    """Return a rate in both years, rounded as it is printed, so that the change is theirs."""
    return change_of(
        None if old is None else round_half_up(old), None if new is None else round_half_up(new)
    )


def value_change(old: Measured, new: Measured) -> ValueChange:
    """Return a target or an actual in both years."""
    before, after = old.value, new.value
    if not isinstance(before, Number) or not isinstance(after, Number):
        same = _unspelled(before) == _unspelled(after)
        return ValueChange(before, after, None, None, same=same)
    number = in_unit(before.number, old.unit, new.unit)
    if number is None:
        return ValueChange(before, after, None, None, same=False)
    change = after.number - number
    relative = None if new.unit in _RATES else _percent(change, number)
    if number != before.number:
        # A conversion can have endless decimals: no more are meant than the two figures have.
        decimals = max(decimals_of(before.number), decimals_of(after.number), 2)
        change = round_half_up(change, decimals).normalize()
    signs = (before.comparator, before.qualifier) == (after.comparator, after.qualifier)
    return ValueChange(before, after, change, relative, same=signs and number == after.number)


def _percent(change: Decimal, old: Decimal) -> Decimal | None:
    return round_half_up(percent(change, abs(old))) if old else None


def _unspelled(value: Value | None) -> Value | None:
    """Return a value without its spelling, which tells only words apart."""
    return value if value is None or isinstance(value, Text) else value._replace(text="")
