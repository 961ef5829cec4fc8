"""I013: days of other years."""

from __future__ import annotations

import pytest

from one_check import found, said
from one_row import project, row

ROW = "projects[0].indicators[0]"


@pytest.mark.parametrize(
    ("key", "written", "shown"),
    [
        ("target", '"2019年11月底前"', "2019年11月底前"),
        ("target", '"2021年底"', "2021年底"),
        ("actual", "2021-01-01", "2021-01-01"),
        ("actual", '"2019年12月"', "2019年12月"),
    ],
)
def test_a_day_of_another_year(key: str, written: str, shown: str) -> None:
    assert said(found("I013", project(row(f"{key} = {written}")))) == [
        (f"{ROW}.{key}", f"{shown} is not in 2020, the year of the declaration")
    ]


def test_both_days_are_named() -> None:
    keys = "target = 2021-06-30; actual = 2021-06-01"
    assert [key for key, _ in said(found("I013", project(row(keys))))] == [
        f"{ROW}.target",
        f"{ROW}.actual",
    ]


@pytest.mark.parametrize(
    "keys",
    [
        'target = "11月底前"; actual = 2020-11-20',
        "target = 2020-01-01; actual = 2020-12-31",
        'target = "年底前"',
        "target = 2021; actual = 2019",
        'target = "2019年以来的欠账还清"',
    ],
)
def test_days_of_the_year_and_other_values_pass(keys: str) -> None:
    assert found("I013", project(row(keys))) == []
