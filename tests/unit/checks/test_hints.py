"""Form hints, and words that only look like them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from perfcli.checks.hints import is_hint


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
