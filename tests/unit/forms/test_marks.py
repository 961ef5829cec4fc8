"""What a form says of itself below its title: written, and read back."""

from __future__ import annotations

import datetime as dt

import pytest

from perfcli.forms.marks import Marks, is_mark, method, mid_year, read

JULY = dt.date(2020, 7, 31)
BOTH = Marks("mof-2020-external", is_mid_year=True, as_of=JULY)


def test_what_is_written_is_read_back() -> None:
    lines = [mid_year(JULY), method("mof-2020-external", "项目支出绩效评价（财政和部门评价）")]
    assert lines == [
        "绩效运行监控：截至2020年7月31日",
        "评分办法：项目支出绩效评价（财政和部门评价）（mof-2020-external）",
    ]
    assert read(["（2020年度）", *lines]) == BOTH
    assert read(["\n(in English)\n".join(lines)]) == BOTH
    assert all(map(is_mark, lines))


def test_a_method_of_ones_own_is_named_by_its_path() -> None:
    assert read([method("schemes/本县.toml", "本县办法")]).method == "schemes/本县.toml"


def test_the_first_that_is_said_holds() -> None:
    assert read([method("hubei", "甲"), method("yunnan", "乙")]).method == "hubei"
    assert read([mid_year(JULY), mid_year(dt.date(2020, 9, 30))]).as_of == JULY


@pytest.mark.parametrize(
    "title", ["项目支出绩效运行监控表", "部门预算项目绩效监控情况表（2020年度）"]
)
def test_an_official_form_of_the_middle_of_the_year_says_no_day(title: str) -> None:
    assert read([title]) == Marks(is_mid_year=True)
    assert not is_mark(title)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "绩效运行监控工作经费",
        "按绩效运行监控表的要求整改",
        "评分办法：按比例计分",
        "评分办法",
        "项目支出绩效自评表",
    ],
)
def test_what_only_speaks_of_it_says_nothing(text: str) -> None:
    assert read([text]) == Marks()
    assert not is_mark(text)


def test_a_day_that_is_none_is_not_guessed() -> None:
    assert read(["绩效运行监控：截至2020年2月31日"]) == Marks(is_mid_year=True)
