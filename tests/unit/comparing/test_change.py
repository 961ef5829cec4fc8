"""One figure in two years."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from perfcli.comparing.change import Measured, change_of, rate_change, value_change
from perfcli.comparing.difference import Change
from perfcli.core.figures import exactly
from perfcli.model.figures import read_value
from perfcli.values.value import Number

D = Decimal
figures = st.none() | st.decimals(min_value=-(10**6), max_value=10**6, places=3)


def measured(text: str | None, unit: str = "") -> Measured:
    value = None if text is None else read_value(text)
    own = value.unit if isinstance(value, Number) else ""
    return Measured(value, own or unit)


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("857.5", "826.4", ("-31.1", "-3.63")),
        ("0", "5", ("5", None)),
        ("5", "0", ("-5", "-100.00")),
        ("-4", "2", ("6", "150.00")),
        (None, "5", (None, None)),
        ("5", None, (None, None)),
        (None, None, (None, None)),
    ],
)
def test_change(old, new, expected):
    one, two = (None if each is None else D(each) for each in (old, new))
    change, percent = (None if each is None else D(each) for each in expected)
    assert change_of(one, two) == Change(one, two, change, percent)


def test_the_change_of_a_rate_is_that_of_the_printed_ones():
    assert rate_change(D("88.005"), D("88.014")).change == D(0)
    assert rate_change(D("96.644"), D("112.2539")) == Change(
        D("96.64"), D("112.25"), D("15.61"), D("16.15")
    )


@given(figures, figures)
def test_changes_are_mirrored(old, new):
    there, back = change_of(old, new), change_of(new, old)
    assert (there.old, there.new, there.same) == (back.new, back.old, back.same)
    assert (there.change is None) == (back.change is None) == (old is None or new is None)
    assert there.change is None or there.change == -back.change


@pytest.mark.parametrize(
    ("old", "new", "change", "percent", "same"),
    [
        ("198.6吨", "143.8吨", "-54.8", "-27.59", False),
        ("4100余起", "4500余起", "400", "9.76", False),
        ("4500余起", "4500起", "0", "0.00", False),
        ("≥95%", "95%", "0", None, False),
        ("97.1%", "98.3%", "1.2", None, False),
        ("≥ 95 %", "≥95%", "0", None, True),
        ("7.8万户", "78000户", "0", "0.00", True),
        ("38.6万元", "386000元", "0", "0.00", True),
        ("386000元", "46万元", "7.4", "19.17", False),
        ("1亩", "1000m²", "333.33", "50.00", False),
        ("5", "5个", "0", "0.00", True),
        ("5吨", "5个", None, None, False),
        ("5个", None, None, None, False),
        (None, "5个", None, None, False),
        (None, None, None, None, True),
        ("10%-20%", "10%~20%", None, None, True),
        ("10%-20%", "10%~30%", None, None, False),
        ("12月底前", "12 月底前", None, None, True),
        ("完成鉴定", "完成鉴定", None, None, True),
        ("完成鉴定", "完成改造", None, None, False),
        ("完成鉴定", "5个", None, None, False),
    ],
)
def test_value_change(old, new, change, percent, same):
    found = exactly(value_change)(measured(old), measured(new))
    assert found.change == (None if change is None else D(change))
    assert found.percent == (None if percent is None else D(percent))
    assert found.same is same


def test_a_unit_may_stand_in_its_own_key():
    found = value_change(measured("5", "个"), measured("8个"))
    assert (found.change, found.percent, found.same) == (D(3), D(60), False)


def test_a_converted_change_has_no_endless_decimals():
    found = exactly(value_change)(measured("1亩"), measured("700m²"))
    assert found.change == D("33.33")
