from __future__ import annotations

import pytest

from perfcli.output.form.names import quoted, sheet_names


@pytest.mark.parametrize(
    ("wanted", "name"),
    [
        ("城市管理", "城市管理"),
        ("A/B:[C]*?\\", "A B C"),
        ("'项目'", "项目"),
        ("  ", "-"),
        ("一" * 40, "一" * 31),
        ("𠮷" * 20, "𠮷" * 15),
        ("History", "History (2)"),
        ("=1+1", "=1+1"),
        ("换\n行", "换 行"),
    ],
)
def test_a_name_is_one_that_spreadsheets_take(wanted: str, name: str) -> None:
    assert sheet_names([wanted]) == [name]


def test_every_sheet_has_a_name_of_its_own() -> None:
    assert sheet_names(["A", "a", "A", "汇总"], ["汇总"]) == ["A", "a (2)", "A (3)", "汇总 (2)"]
    long = ["一" * 40] * 2
    assert sheet_names(long) == ["一" * 31, "一" * 27 + " (2)"]


def test_a_name_in_a_formula() -> None:
    assert quoted("it's") == "'it''s'"
