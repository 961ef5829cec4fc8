from __future__ import annotations

import pytest

from perfcli.drafting.dates import dates
from perfcli.drafting.numbers import sorted_numbers, worth_reading
from perfcli.drafting.sentences import Span


def sort(text: str) -> tuple[list[tuple[str, str]], list[tuple[str, str]], list[tuple[str, str]]]:
    sentence = Span(0, len(text))
    counts, unread, names = sorted_numbers(text, sentence, list(dates(text, sentence, 2020)))
    return (
        [(f"{each.value:f}", each.unit) for each in counts],
        [(text[each.start : each.end], each.why) for each in unread],
        [(text[each.start : each.end], each.why) for each in names],
    )


@pytest.mark.parametrize(
    ("text", "worth"),
    [
        ("完成公厕5座", True),
        ("举办培训三次", True),
        ("改造面积万m2", True),
        ("工作扎实推进", False),
        ("一是加强管理", False),
    ],
)
def test_which_sentences_are_read_at_all(text: str, worth: bool) -> None:  # noqa: FBT001
    assert worth_reading(text, Span(0, len(text))) is worth


def test_counts_damaged_numbers_and_names_are_told_apart() -> None:
    assert sort("2020年完成第3批公厕5座，支出7,00.0,77元") == (
        [("5", "座")],
        [("7,00.0,77", "damaged")],
        [("3批", "ordinal")],
    )


def test_a_list_shares_the_unit_of_its_last_figure() -> None:
    assert sort("检查12、13和14次") == ([("12", "次"), ("13", "次"), ("14", "次")], [], [])


def test_listed_buildings_are_names() -> None:
    assert sort("改造12、13栋")[2] == [("12", "building-number"), ("13栋", "building-number")]


def test_the_label_of_an_item_is_no_figure() -> None:
    assert sort("1、新建公厕5座") == ([("5", "座")], [], [])


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("预算1523.26万，", ("1523.26", "万元")),
        ("投资2亿。", ("2", "亿元")),
    ],
)
def test_money_whose_unit_is_understood(text: str, figure: tuple[str, str]) -> None:
    assert sort(text)[0] == [figure]


def test_the_number_of_a_section_is_not_damaged() -> None:
    assert sort("见1.2.3节") == ([], [], [])
    assert sort("支出1.2.3元")[1] == [("1.2.3", "damaged")]
