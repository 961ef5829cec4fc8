from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest
import typer

from perfcli.cli import beginning
from perfcli.cli.asking import UnfitError
from perfcli.starting.answers import CURRENCIES, Wanted


@pytest.mark.parametrize(("text", "year"), [("1990", 1990), ("2100", 2100)])
def test_a_year(text: str, year: int) -> None:
    assert beginning.year(text) == year


@pytest.mark.parametrize("text", ["1989", "2101", "", "20x0", "２０２０", "-2020", "9" * 5000])
def test_no_year(text: str) -> None:
    with pytest.raises(UnfitError):
        beginning.year(text)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("城市管理", Wanted("城市管理")),
        ("城市管理=857.5", Wanted("城市管理", Decimal("857.5"))),
        (" a = b = 1,059 ", Wanted("a = b", Decimal(1059))),
        ("公共服务=", Wanted("公共服务")),
        ("公共服务=0", Wanted("公共服务", Decimal(0))),
    ],
)
def test_a_project(text: str, wanted: Wanted) -> None:
    assert beginning.project(text) == wanted


@pytest.mark.parametrize("text", ["", " ", "=5", "甲=5万元", "甲=-1", "甲=x", "甲=1e99"])
def test_no_project(text: str) -> None:
    with pytest.raises(UnfitError):
        beginning.project(text)


def test_one_of_a_list_by_its_word_or_number() -> None:
    read = beginning.one_of(CURRENCIES)
    assert [read(each) for each in ("元", "1", "5")] == ["元", "万元", "亿元"]
    for unfit, why in (
        ("0", "it is one of 万元"),
        ("6", "it is"),
        ("百万", "did you mean `百万元`?"),
    ):
        with pytest.raises(UnfitError, match="^" + why.replace("?", r"\?")):
            read(unfit)


def test_a_day() -> None:
    assert beginning.day("2020-07-31") == dt.date(2020, 7, 31)
    with pytest.raises(UnfitError):
        beginning.day("31/7/2020")


def test_an_option_that_cannot_be_read_is_named(capsys) -> None:
    assert beginning.option("YEAR", None, beginning.year) is None
    with pytest.raises(typer.Exit):
        beginning.option("YEAR", "1", beginning.year)
    assert capsys.readouterr().err == "perfcli: YEAR: a year is from 1990 to 2100, not `1`\n"


def test_results_are_declared_once_the_year_is_over() -> None:
    now = beginning.this_year()
    assert [beginning.usual_stage(now + each) for each in (-1, 0, 1)] == ["final", "plan", "plan"]
