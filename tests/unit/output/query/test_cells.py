from __future__ import annotations

import datetime as dt
from decimal import Decimal
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from perfcli.output.query.cells import cell, text, trimmed


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (None, None),
        (True, True),
        (7, 7),
        ("x", "x"),
        (82.5, Decimal("82.5")),
        (1e-7, Decimal("0.0000001")),
        (float("nan"), None),
        (float("-inf"), None),
        (Decimal("1681.600000000000"), Decimal("1681.6")),
        ([1, (2.5, None)], [1, [Decimal("2.5"), None]]),
        ({"a": Decimal("1.000")}, {"a": Decimal(1)}),
        (dt.date(2020, 6, 30), "2020-06-30"),
        (UUID(int=1), "00000000-0000-0000-0000-000000000001"),
    ],
)
def test_a_value_is_a_plain_cell(value: object, expected: object) -> None:
    assert cell(value) == expected
    assert type(cell(value)) is type(expected)


@pytest.mark.parametrize(
    ("figure", "shown"),
    [
        ("98.00", "98.00"),
        ("98.0", "98.0"),
        ("98.000", "98.00"),
        ("98.120", "98.12"),
        ("-0.500000000000", "-0.50"),
        ("1E+3", "1000"),
        ("100", "100"),
    ],
)
def test_zeros_that_only_fill_a_column_are_left_out(figure: str, shown: str) -> None:
    assert str(trimmed(Decimal(figure))) == shown


@given(
    st.decimals(
        allow_nan=False, allow_infinity=False, places=12, min_value=-(10**18), max_value=10**18
    )
)
def test_a_figure_stays_the_figure_it_is(figure: Decimal) -> None:
    assert trimmed(figure) == figure


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (None, ""),
        (False, "false"),
        (7, "7"),
        ("x", "x"),
        (Decimal("98.00"), "98.00"),
        ([1, None], "[1, null]"),
        ({"a": "b"}, '{"a": "b"}'),
    ],
)
def test_a_cell_as_text(value, shown: str) -> None:
    assert text(value) == shown
