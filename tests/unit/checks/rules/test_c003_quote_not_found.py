from __future__ import annotations

import pytest

from perfcli.pipeline import check
from perfcli.source.load import load
from support import EXAMPLES
from tables import project, row, said

CODE = "C003"
SOURCE = "上半年增加停车位 32 个，\n整治６０００m²；本单位均完成目标。"


def quoting(*quotes: str) -> str:
    return project(*(row(more=f'quote = "{quote}"') for quote in quotes), row(name="无摘录"))


def test_a_quote_that_is_not_there() -> None:
    text = quoting("拆除违建12处")
    assert said(CODE, text, source_text=SOURCE) == [
        (
            "projects[0].indicators[0].quote",
            "the quote is not in the source text: “拆除违建12处”",
        )
    ]


def test_where_the_quote_goes_astray() -> None:
    text = quoting("增加停车位35个")
    assert said(CODE, text, source_text=SOURCE)[0][1] == (
        "the quote is not in the source text, from “5个” on"
    )


def test_long_quotes_are_shortened() -> None:
    text = quoting("整治" + "很" * 20)
    assert f"“{'很' * 12}…”" in said(CODE, text, source_text=SOURCE)[0][1]


@pytest.mark.parametrize("quote", ["增加停车位32个，整治6000m2", "增加 停车位３２个", "6000㎡"])
def test_white_space_and_width_do_not_count(quote: str) -> None:
    assert not said(CODE, quoting(quote), source_text=SOURCE)


def test_planned_rows_and_claims_are_looked_up_too() -> None:
    claim = '[[claims]]\nquote = "全部达标"\nasserts = "all-targets-met"\n'
    planned = row(actual=None, more='planned = true\nquote = "将新建公园"')
    keys = [key for key, _ in said(CODE, claim + project(planned), source_text=SOURCE)]
    assert keys == ["claims[0].quote", "projects[0].indicators[0].quote"]


def test_without_the_source_nothing_is_looked_up() -> None:
    assert not said(CODE, quoting("拆除违建12处"))


def test_every_quote_of_the_example_is_in_its_report() -> None:
    findings = check(load(str(EXAMPLES / "2020.toml"))).findings
    assert not [each for each in findings if each.code in {"C003", "C004"}]
