"""Properties of drafting as a whole, on any text at all."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from perfcli.checks.run import run
from perfcli.drafting.consistency import inconsistencies
from perfcli.drafting.declare import declaration
from perfcli.drafting.report import read
from perfcli.output.draft import as_json, explanation
from perfcli.pipeline import check
from perfcli.source.load import load_text
from perfcli.source.toml_text import written

EXAMPLES = Path(__file__).parents[3] / "examples"
SOURCE = (EXAMPLES / "2020-report.txt").read_text("utf-8")

_WORDS = st.sampled_from(
    [
        "完成",
        "改造",
        "居民楼",
        "16栋",
        "12、13、14栋",
        "共",
        "5个",
        "社区",
        "，",
        "。",
        "；",
        "、",
        "：",
        "\n",
        "\t",
        "（",
        "）",
        "其中",
        "含",
        "计划",
        "将",
        "拟",
        "约",
        "余",
        "多",
        "达到",
        "≥",
        "≤",
        "不低于",
        "以上",
        "以内",
        "%",
        "‰",
        "万元",
        "亿元",
        "元/人·月",
        "次/10万公顷",
        "万m2",
        "7.8万余户",
        "1,059",
        "7,00.0,77",
        "9%0",
        "2020年",
        "11月底前",
        "6月份",
        "年初预算",
        "实际支出",
        "分别为",
        "项目名称",
        "预算金额",
        "支出金额",
        "合计",
        "办结率",
        "满意率",
        "均",
        "完成年度目标的45.40%",
        "同比增长",
        "由75%提高到80%",
        "重点项目",
        "一、",
        "（一）",
        "1、",
        "存在问题",
        "改进措施",
        "三次",
        "第",
        "“",
        "”",
        "|",
        "均完成年初绩效目标",
        "100～130",
        "10-20万户",
        "１２",
        "％",
        "1O59",
        "12345热线",
        "P1.5",
        "〔2020〕10号",
        "城市管理项目",
        "公共服务项目",
        "应结案",
        "3918条",
        "按时处置率",
        "1e5",
        "-5",
        "0",
        "000",
        "\u3000",
        "\x00",
        "\x0b",
        "́",
        "\u202e",
        "㎡",
        "¼",
        "②",
        "1",
        "059",
        "1000000000000000000000",
        "0.1234567890123",
    ]
)
_REPORTS = st.one_of(
    st.lists(_WORDS, max_size=60).map("".join),
    st.text(max_size=200),
    st.lists(
        st.sampled_from([SOURCE[place : place + 7] for place in range(0, len(SOURCE), 7)]),
        max_size=60,
    ).map("".join),
)
_SETTINGS = settings(max_examples=300, suppress_health_check=[HealthCheck.too_slow])


@_SETTINGS
@given(_REPORTS)
def test_every_place_slices_back_to_its_words(text: str) -> None:
    report = read(text)
    for each in report.quantities:
        for start, end in ((each.start, each.end), *each.repeats):
            assert 0 <= start < end <= len(text)
        if isinstance(each.value, Decimal):
            assert any(map(str.isalnum, text[each.start : each.end]))
    as_json(report, inconsistencies(report, "report.txt"), explained=True)
    list(explanation(report))


@_SETTINGS
@given(_REPORTS)
def test_a_draft_validates_without_a_finding_about_its_form_or_its_quotes(text: str) -> None:
    report = read(text)
    drafted = written(*declaration(report, "report.txt"))
    loaded = load_text(drafted, "draft.toml")
    lacking = [] if report.year else [("D003", "the file has no `year`")]
    assert [(each.code, str(each.message)) for each in loaded.findings] == lacking
    if report.year is None:  # a year that is given stands in for the one that is not
        loaded = load_text(written(*declaration(read(text, 2020), "report.txt")), "draft.toml")
    checked = check(loaded)
    assert checked.result is not None
    found = [*checked.findings, *run(checked.result, source_text=text)]
    wrong = [each for each in found if each.code[0] == "D" or each.code in {"C003", "C004"}]
    assert [(each.code, str(each.message)) for each in wrong] == []


@given(_REPORTS)
@settings(max_examples=50)
def test_the_same_text_gives_the_same_draft(text: str) -> None:
    assert read(text) == read(text)


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_line_ends_change_no_figure(line_end: str) -> None:
    expected = [(each.value, each.unit, each.subject) for each in read(SOURCE).quantities]
    found = [
        (each.value, each.unit, each.subject)
        for each in read(SOURCE.replace("\n", line_end)).quantities
    ]
    assert found == expected
