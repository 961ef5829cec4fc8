"""A figure and the words after it."""

from __future__ import annotations

from decimal import Decimal

import pytest

from perfcli.values.figures import joined, read


@pytest.mark.parametrize(
    ("body", "number", "unit", "comparator", "qualifier"),
    [
        ("12", "12", "", None, None),
        ("1,059个", "1059", "个", None, None),
        ("-3.5%", "-3.5", "%", None, None),
        ("7.8万余户", "78000", "户", None, "over"),
        ("7.8万户", "78000", "户", None, None),
        ("100余万元", "100", "万元", None, "over"),
        ("67,463.91万元", "67463.91", "万元", None, None),
        ("3亿元", "3", "亿元", None, None),
        ("2.36万m2", "23600", "m²", None, None),
        ("90%以上", "90", "%", "at-least", None),
        ("5人左右", "5", "人", None, "about"),
        ("5%(含)以上", "5", "%", "at-least", None),
        ("4500余起", "4500", "起", None, "over"),
        ("三次", "3", "次", None, None),
        ("百分之九十", "90", "%", None, None),
        ("百分之百", "100", "%", None, None),
        ("百分之95.5以上", "95.5", "%", "at-least", None),
        ("千分之三", "3", "‰", None, None),
        ("5千米", "5", "公里", None, None),
        ("3千人", "3000", "人", None, None),
        ("2百分点", "2", "百分点", None, None),
    ],
)
def test_a_figure(
    body: str, number: str, unit: str, comparator: str | None, qualifier: str | None
) -> None:
    found = read(body)
    assert found is not None
    assert (found.number, found.unit, found.comparator, found.qualifier) == (
        Decimal(number),
        unit,
        comparator,
        qualifier,
    )


@pytest.mark.parametrize(
    "body",
    [
        "", "加强监管", "一般", "三", "百分之", "百分之好", "1,05", "12.3.4", "12月", "2021年",
        "2021年以上", "5不是单位的长长一句话", "一流水平", "三好内",
    ],
)  # fmt: skip
def test_no_figure(body: str) -> None:
    assert read(body) is None


def test_13_months_and_90_years_are_counted() -> None:
    assert [read(body) is None for body in ("12月", "13月", "2100年", "90年")] == [
        True, False, True, False,
    ]  # fmt: skip


def test_digits_and_words_are_joined() -> None:
    found = joined("1,059.50", "个")
    assert found is not None
    assert (str(found.number), found.unit) == ("1059.50", "个")
    assert joined("1,05", "个") is None
