"""Values on either side of a boundary, where nothing but the boundary tells them apart."""

from __future__ import annotations

from decimal import Decimal

import pytest

from perfcli.values import numeral
from perfcli.values.fold import fold
from perfcli.values.parse import DamagedNumber, parse
from perfcli.values.show import printed
from perfcli.values.units import convert, is_unit
from perfcli.values.value import Day, Number, Range, Text

D = Decimal


@pytest.mark.parametrize("text", ["100.栋楼", "1,5栋楼", "1.2.栋楼", "1,.栋楼"])
def test_what_numbers_no_item_of_a_list_is_damaged(text: str) -> None:
    with pytest.raises(DamagedNumber) as caught:
        parse(text)
    assert (str(caught.value), caught.value.text) == (text, text)


@pytest.mark.parametrize("text", ["1.栋楼", "99.栋楼", "3栋楼内", "3栋楼多"])
def test_words_that_begin_with_a_number(text: str) -> None:
    assert parse(text) == Text(text)


@pytest.mark.parametrize(
    ("text", "year", "month", "comparator"),
    [
        ("2020年11月以内", 2020, 11, "at-most"),
        ("2020年11月之内", 2020, 11, "at-most"),
        ("1月底前", None, 1, "at-most"),
        ("1月底", None, 1, None),
        ("2020-01", 2020, 1, None),
        ("2020-12", 2020, 12, None),
    ],
)
def test_months(text: str, year: int | None, month: int, comparator: str | None) -> None:
    assert parse(text) == Day(text, year, month, None, comparator)


@pytest.mark.parametrize(
    ("text", "low", "high", "unit"),
    [
        # 2020.11 is a month only beside another one, and 13 is none.
        ("1000-2020.11", "1000", "2020.11", ""),
        ("2019.1-2020.5元", "2019.1", "2020.5", "元"),
        ("2019.13-2020.13", "2019.13", "2020.13", ""),
    ],
)
def test_ranges_that_are_no_months(text: str, low: str, high: str, unit: str) -> None:
    assert parse(text) == Range(text, D(low), D(high), unit)


@pytest.mark.parametrize(
    ("text", "number", "unit"), [("5百万元", "5", "百万元"), ("5千万元", "5000", "万元")]
)
def test_money_keeps_the_multiplier_that_is_a_unit_of_money(
    text: str, number: str, unit: str
) -> None:
    assert parse(text) == Number(text, D(number), unit, None, None)


@pytest.mark.parametrize(
    ("text", "folded"),
    [("GB 2312", "GB 2312"), ("ISO 认证", "ISO认证"), ("ISO A", "ISO A"), ("认证 ISO", "认证ISO")],
)
def test_spaces_between_latin_words_and_figures_alone_are_kept(text: str, folded: str) -> None:
    assert fold(text) == folded


def test_money_of_about_so_many_millions() -> None:
    assert parse("5百万余元") == Number("5百万余元", D(5), "百万元", None, "over")


def test_a_numeral_ends_where_its_decimals_end() -> None:
    assert numeral.split("三点钟") == ("三点", "钟")
    assert numeral.split("三点五钟") == ("三点五", "钟")


def test_figures_are_written_out_up_to_64_digits() -> None:
    assert printed(D("1E+63")) == "1" + "0" * 63
    assert printed(D("1E+64")) == "1E+64"


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("千瓦·10小时", True),
        ("丈²", True),
        ("²丈", False),
        ("dm2", True),
        ("dm3", True),
        ("dm4", False),
        ("d1m2", False),
        ("甲乙丙丁戊己庚辛壬癸子丑", True),
        ("甲乙丙丁戊己庚辛壬癸子丑寅", False),
    ],
)
def test_words_that_can_be_units(word: str, expected: bool) -> None:  # noqa: FBT001
    assert is_unit(word) is expected


@pytest.mark.parametrize("unit", ["个·社区", "个/社区"])
def test_a_compound_unit_counts_no_things(unit: str) -> None:
    assert convert(D(1), "个社区", "个") == 1
    assert convert(D(1), unit, "个") is None
