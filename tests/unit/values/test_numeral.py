"""Simple Chinese numerals."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from perfcli.values.numeral import _spelled, read, split


@given(st.integers(min_value=0, max_value=9999))
def test_what_is_spelled_is_read_back(number):
    assert read(_spelled(number)) == number


@pytest.mark.parametrize(
    ("numeral", "expected"),
    [
        ("十", "10"),
        ("一十", "10"),
        ("十九", "19"),
        ("二十", "20"),
        ("两百零五", "205"),
        ("一千零一十", "1010"),
        ("三千〇五", "3005"),
        ("九十八点五", "98.5"),
        ("零点零三", "0.03"),
    ],
)
def test_each(numeral, expected):
    assert str(read(numeral)) == expected


@pytest.mark.parametrize(
    "numeral", ["一百二", "二三", "百", "零零", "十百", "一百十", "三点", "二零二零"]
)
def test_what_is_not_written_by_the_rules(numeral):
    assert read(numeral) is None


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("三次", ("三", "次")),
        ("九十八点五以上", ("九十八点五", "以上")),
        ("点评", ("", "点评")),
        ("有效", ("", "有效")),
        ("三", ("三", "")),
    ],
)
def test_split(body, expected):
    assert split(body) == expected


def test_a_numeral_is_exact():
    assert read("零点一") == Decimal("0.1")
