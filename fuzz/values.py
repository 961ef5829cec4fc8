"""Target: the value parser, and what is done with the values it reads."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

import tomli

from fuzz.target import ROOT, Target
from perfcli.values.parse import DamagedNumber, parse
from perfcli.values.show import printed
from perfcli.values.units import canonical, convert, is_money
from perfcli.values.value import FIGURES, Day, Number, Range, Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from perfcli.values.value import Value

_YEAR = 2020


def test(data: bytes) -> None:
    """Read a target and, on the line after it, an actual; convert one into the unit of the other.

    Figures printed and read again are the same figures, and there are only the four kinds.
    """
    texts = data.decode("utf-8", "ignore").split("\n", 1)
    values = [value for text in texts if (value := _read(text)) is not None]
    for value in values:
        _check(value)
    if len(values) > 1:
        _convert(*values)


def _read(text: str) -> Value | None:
    try:
        value = parse(text)
    except DamagedNumber:
        return None
    assert isinstance(value, (Number, Range, Day, Text))
    assert value.text == text
    assert parse(text) == value
    return value


def _check(value: Value) -> None:
    match value:
        case Number():
            assert value.number.is_finite()
            assert canonical(value.unit) == value.unit, value
            is_money(value.unit)
            _check_again(value.number)
        case Range():
            assert value.low <= value.high, value
            assert canonical(value.unit) == value.unit, value
            _check_again(value.low)
            _check_again(value.high)
        case Day():
            assert value.year is None or value.on(_YEAR).year == value.year
            assert value.on(_YEAR).month == value.month
        case Text():
            pass


def _check_again(number: Decimal) -> None:
    """Print a figure and read it."""
    shown = printed(number)
    if "E" in shown:
        assert Decimal(shown) == number
        return
    again = parse(shown)
    assert isinstance(again, Number), shown
    assert (again.number, again.unit, again.comparator) == (number, "", None), shown


def _convert(one: Value, other: Value) -> None:
    if not (isinstance(one, FIGURES) and isinstance(other, FIGURES)):
        return
    number = one.number if isinstance(one, Number) else one.low
    there = convert(number, one.unit, other.unit)
    back = convert(Decimal(1), other.unit, one.unit)
    assert (there is None) == (back is None), (one.unit, other.unit)
    assert there is None or (there > 0) == (number > 0), (number, there)


def seeds() -> Iterator[bytes]:
    """Yield the targets and actuals of the published tables."""
    for path in sorted((ROOT / "tests" / "published").glob("*.toml")):
        data = tomli.loads(path.read_text("utf-8"))
        for project in data.get("projects", ()):
            for row in project.get("indicators", ()):
                yield f"{row.get('target', '')}\n{row.get('actual', '')}".encode()


TARGET = Target(
    test,
    seeds,
    words=("values",),
    tables=("values/units.toml", "values/words.toml"),
    longest=128,
)
