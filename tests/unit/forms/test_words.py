"""What a label means, whatever stands around it."""

from __future__ import annotations

import pytest

from perfcli.forms.words import absent, bracketed, label, meaning, means


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("一、项目 名称：", "项目名称"),
        ("全年（调整）预算数", "全年预算数"),
        ("１．得分\n（20分*执行率）", "得分"),
        ("★★★数量指标", "数量指标"),
        ("（2020年度）", ""),
    ],
)
def test_a_label_is_what_does_not_vary(text: str, plain: str) -> None:
    assert label(text) == plain


@pytest.mark.parametrize(
    ("table", "text", "meant"),
    [
        ("money", "预算数(A)", ("revised", 0)),
        ("money", "年初预算数", ("original", 0)),
        ("indicators", "单项指标折算得分", ("score", 0)),
        ("indicators", "单项指标得分", ("score", 1)),
        ("labels", "部门（单位）", ("unit", 0)),
        ("goals", "任意", None),
        ("goals", "", None),
    ],
)
def test_a_meaning_and_how_much_it_is_preferred(table: str, text: str, meant: object) -> None:
    assert meaning(table, text) == meant


def test_what_stands_in_brackets() -> None:
    assert bracketed("预算执行情况（万元）\n（20分）") == ["万元", "20分"]


@pytest.mark.parametrize("text", ["", " — ", "/", "／", "--"])
def test_a_struck_out_cell_is_absent(text: str) -> None:
    assert absent(text)
    assert not absent("0")


def test_a_row_below_another_begins_with_one_word() -> None:
    assert means("titles", "sub_row", "其中：桃树")
