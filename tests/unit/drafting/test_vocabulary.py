from __future__ import annotations

import re

import pytest

from perfcli.drafting.vocabulary import PLAIN_UNIT, UNIT, either, ends, starts, words


def test_words_are_found_by_name_and_by_table() -> None:
    assert words("building_units")[:2] == ("栋", "幢")
    assert "执行数" in words("money", "spending")


def test_the_longest_word_is_tried_first() -> None:
    assert either(["年", "年初预算", "年初", "a.b"]) == "年初预算|a\\.b|年初|年"


def test_words_at_either_end_of_a_text() -> None:
    behind = ends("changes").search("收入同比增长")
    assert behind is not None
    assert (behind.group(), behind.start()) == ("增长", 4)
    assert ends("changes").search("增长较快") is None
    assert starts("changes").match("增长较快")
    assert starts("changes").match("收入增长") is None


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("人次", "人次"),
        ("册次", "册次"),
        ("平方公里", "平方公里"),
        ("g", "g"),
        ("元/人·月", "元/人·月"),
        ("次/10万公顷", "次/10万公顷"),
        ("元每年", "元"),
        ("G网络", None),
        ("days", None),
        ("月", None),
    ],
)
def test_units(text: str, unit: str | None) -> None:
    found = re.match(UNIT, text)
    assert (found and found.group()) == unit


def test_a_day_of_a_date_is_no_unit() -> None:
    assert re.fullmatch(PLAIN_UNIT, "日") is None
    assert re.fullmatch(PLAIN_UNIT, "工作日")
