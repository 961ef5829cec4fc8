"""Days as the forms have them."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from perfcli.values.days import is_day, read
from perfcli.values.value import DamagedNumber, Day


@pytest.mark.parametrize(
    ("body", "year", "month", "day", "comparator"),
    [
        ("2020年11月30日", 2020, 11, 30, None),
        ("2020-11-30", 2020, 11, 30, None),
        ("2020.11.30", 2020, 11, 30, None),
        ("2020/1/5", 2020, 1, 5, None),
        ("2020-11-30 08:00:00", 2020, 11, 30, None),
        ("11月30号", None, 11, 30, None),
        ("11月底前", None, 11, None, "at-most"),
        ("11月末之前", None, 11, None, "at-most"),
        ("11月份内", None, 11, None, "at-most"),
        ("12月31日以前", None, 12, 31, "at-most"),
        ("年底前", None, 12, None, "at-most"),
        ("当年内", None, 12, None, "at-most"),
        ("本年度末", None, 12, None, None),
        ("2021年底", 2021, 12, None, None),
        ("2021年度", 2021, 12, None, None),
        ("2021年12月", 2021, 12, None, None),
        ("2021-12", 2021, 12, None, None),
        ("于11月底前完成", None, 11, None, "at-most"),
        ("2月29日", None, 2, 29, None),
        ("2100年1月", 2100, 1, None, None),
    ],
)
def test_a_day(
    body: str, year: int | None, month: int, day: int | None, comparator: str | None
) -> None:
    assert read(body, "typed", None) == Day("typed", year, month, day, comparator)
    assert is_day(body)


@pytest.mark.parametrize(
    "body",
    [
        "", "年", "底", "前", "完成", "11月前", "11月底内", "11月30日底", "11月30日内", "18月",
        "0月", "2020.11", "2021-22", "2021-00", "1899年3月", "2101年3月", "30日", "11月三十日",
        "2020年前",
    ],
)  # fmt: skip
def test_no_day(body: str) -> None:
    assert read(body, body, None) is None
    assert not is_day(body)


@pytest.mark.parametrize(
    "body", ["2020年13月", "2021年2月29日", "2020-02-30", "11月31日", "2月30日"]
)
def test_no_calendar_has_it(body: str) -> None:
    with pytest.raises(DamagedNumber):
        read(body, body, None)
    assert not is_day(body)


@pytest.mark.parametrize(
    ("comparator", "expected"), [(None, "at-most"), ("at-most", "at-most"), ("at-least", None)]
)
def test_what_stands_before_and_behind_must_agree(
    comparator: str | None, expected: str | None
) -> None:
    found = read("11月30日前", "x", comparator)
    assert (None if found is None else found.comparator) == expected


@given(st.dates(date(1900, 1, 1), date(2100, 12, 31)))
def test_every_day_of_the_calendar(day: date) -> None:
    found = read(f"{day.year}年{day.month}月{day.day}日", "x", None)
    assert found is not None
    assert found.on(1) == day
