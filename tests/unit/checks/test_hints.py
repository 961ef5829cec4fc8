"""Form hints, and words that only look like them."""

from __future__ import annotations

import re
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from perfcli.checks.hints import hints_among, is_hint
from perfcli.checks.words import tables


@pytest.mark.parametrize(
    "text",
    [
        "100字以内",
        "（100字以内）",
        "（限２００字）",
        "不超过300个字",
        "……",
        "...",
        "…",
        "指标1",
        "指标1：",
        "指标 1",
        "目标　2：……",
        "指标1、指标2……",
        "指标一",
        "目标1：……",
        "XX",
        "xxx",
        "××",
        "*",
        "＊",
        "（ ）",
        "待填",
        "待填写",
        "【请填写】",
        "待补充",
        "待定",
        "此处填写",
        "≥XX%",
        "XX个",
        "20XX年XX月XX日",
    ],
)
def test_hints(text: str) -> None:
    assert is_hint(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "无",
        "/",
        "-",
        "8栋",
        "指标完成",
        "12个指标",
        "X光机",
        "XX街道办事处",
        "待业人员培训",
        "待填埋垃圾量",
        "100字以内的短信",
        "填写报表12份",
        "项目1标段",
    ],
)
def test_words(text: str) -> None:
    assert not is_hint(text)


@given(st.text("……·*XX() 指标1待填字以内0", max_size=40_000))
def test_any_text_is_told_in_no_time(text: str) -> None:
    assert is_hint(text) in {True, False}


def test_the_hints_among_texts() -> None:
    assert hints_among(["", None, "验收单", "……", "项目", "项目1", "\u3000", "（ ）", "……"]) == {
        "……",
        "项目1",
        "（ ）",
    }
    assert hints_among(["X" * 40, "X" * 41]) == {"X" * 40}


HINTS = tables()["hints"]


@pytest.mark.parametrize(
    "pattern", [*HINTS["whole"], HINTS["around"], HINTS["blank"] + HINTS["blank_unit"]]
)
@given(data=st.data())
def test_every_hint_is_found_among_texts(data: st.DataObject, pattern: str) -> None:
    # A range in a pattern, of which some characters stand nowhere, would be missed.
    text = data.draw(st.from_regex(pattern, fullmatch=True))
    assert hints_among([text]) == ({text} if is_hint(text) else set())


def test_every_white_space_may_stand_in_a_hint() -> None:
    white = re.findall(r"\s", "".join(map(chr, range(sys.maxunicode + 1))))
    assert len(white) > 20
    assert hints_among(f"……{space}" for space in white) == {f"……{space}" for space in white}


@given(st.lists(st.text("……·*XX() 指标1待填字以内0的ａ", max_size=8)))
def test_among_texts_are_those_that_are_hints(texts: list[str]) -> None:
    assert hints_among(texts) == {text for text in texts if is_hint(text)}
