from __future__ import annotations

import json
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from perfcli.output.json_text import dumps, rounded

numbers = st.decimals(
    allow_nan=False, allow_infinity=False, places=4, min_value=-(10**15), max_value=10**15
)
values = st.recursive(
    st.none() | st.booleans() | st.integers() | numbers | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
)


@given(values, st.sampled_from([None, 2]))
def test_what_is_written_is_read_back(value: object, indent: int | None) -> None:
    assert json.loads(dumps(value, indent=indent), parse_float=Decimal) == value


def test_numbers_keep_their_digits() -> None:
    assert dumps([Decimal("2.50"), Decimal("1E+3"), Decimal("0.1") + Decimal("0.2"), 7]) == (
        "[\n  2.50,\n  1000,\n  0.3,\n  7\n]"
    )


def test_what_is_a_kind_of_text_or_table_is_written_as_one() -> None:
    class Name(str):
        __slots__ = ()

    assert dumps({Name("a"): Name("二"), "b": (True, None)}, indent=None) == (
        '{"a": "二", "b": [true, null]}'
    )


def test_one_line() -> None:
    assert dumps({"a": [], "名": {"b": None}, "c": [1, "x"]}, indent=None) == (
        '{"a": [], "名": {"b": null}, "c": [1, "x"]}'
    )


def test_rates_are_rounded_half_up() -> None:
    assert rounded(Decimal("2.345")) == Decimal("2.35")
    assert rounded(None) is None
