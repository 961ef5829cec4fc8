from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from perfcli.drafting.sentences import Span, clauses, fold, joined, sentences


def cut(text: str) -> list[str]:
    return [text[span.start : span.end] for span in sentences(text)]


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("１２．５％", "12.5%"),
        ("１０～２０", "10~20"),
        ("ＰＭ２", "PM2"),
        ("5\u3000座\x00", "5 座 "),
        ("一\r\n二\r三\u2028四", "一 \n二\n三\n四"),
    ],
)
def test_widths_and_line_ends_are_folded(text: str, folded: str) -> None:
    assert fold(text) == folded


@given(st.text())
def test_folding_moves_no_place(text: str) -> None:
    assert len(fold(text)) == len(text)
    assert len(joined(fold(text))) == len(text)


def test_a_line_that_the_margin_broke_goes_on() -> None:
    line = "我街道全年围绕中心工作扎实推进老旧小区改造和公共服务设施建设"
    assert joined(f"{line}\n完成公厕5座") == f"{line} 完成公厕5座"
    assert joined(f"{line}\n二、存在问题") == f"{line}\n二、存在问题"
    assert joined("短行\n完成公厕5座") == "短行\n完成公厕5座"


def test_a_sentence_ends_at_a_stop_and_not_inside_a_number() -> None:
    assert cut("新建公厕5座。合格率98。3%；道路3条\n完") == [
        "新建公厕5座",
        "合格率98。3%",
        "道路3条",
        "完",
    ]


def test_sentences_between_two_places() -> None:
    text = "一座。两座。三座。"
    assert list(sentences(text, 3, 6)) == [Span(3, 5)]


def test_a_sentence_that_never_ends_is_cut_at_a_comma() -> None:
    text = "新建公厕5座，" * 600
    found = list(sentences(text))
    assert [span.end - span.start for span in found] == [1994, 1995, 211]
    assert "".join(text[span.start : span.end] for span in found) == text


def test_clauses_end_at_commas_and_no_clause_is_empty() -> None:
    text = "其中：道路1,059条，，公厕5座"
    found = clauses(text, Span(0, len(text)))
    assert [text[span.start : span.end] for span in found] == ["其中", "道路1,059条", "公厕5座"]
    assert clauses("，", Span(0, 1)) == [Span(0, 1)]
