"""The line of totals."""

from __future__ import annotations

from decimal import Decimal

import pytest

from forms.build import Row, Span
from forms.filling import COLUMNS, HEAD, form, indicators, left


def test_the_total_has_full_marks_score_and_grade() -> None:
    found = form(
        *HEAD,
        COLUMNS,
        ["产出指标", "数量指标", "甲", "1", "1", 90, 90],
        [Span("总分", 5), 100, "97.5", "优"],
        ["自评等级", "良"],
    )
    assert found.data["projects"][0]["reported"] == {"score": Decimal("97.5"), "grade": "优"}
    assert left(found) == [("自评表1!B8", "良", "the form says it a second time, and differently")]


def names(*rows: Row) -> list[str]:
    return [each["name"] for each in indicators(*rows)]


@pytest.mark.parametrize("name", ["日期", "总分", "合计", "备注", "说明", "自评得分", "年度目标"])
def test_an_indicator_may_be_named_like_a_label(name: str) -> None:
    merged = names(
        [Span("产出指标", 1, 3), Span("数量指标", 1, 2), "甲", "1", "1", 10, 10],
        [name, "", "", 10],
        [Span("质量指标"), name, "", "", 10],
        [Span("效益指标"), "社会效益指标", "丁", "1", "1", 10, 10],
    )
    assert merged == ["甲", name, name, "丁"]
    blank = names(
        ["产出指标", "数量指标", "甲", "1", "1", 10, 10],
        ["", "", name, "1", "1", 10, 10],
        ["效益指标", "社会效益指标", "丁", "1", "1", 10, 10],
    )
    assert blank == ["甲", name, "丁"]


@pytest.mark.parametrize(
    "row",
    [
        ["总分", "", "", 100, 97],
        [Span("总分", 3), 100, 97],
        ["备注", Span("数据由各科室提供", 4)],
        ["合计", "×", "×", 100, 97],
    ],
)
def test_a_level_that_reaches_down_over_a_total_makes_no_indicator_of_it(row: Row) -> None:
    found = names(
        ["产出指标", "数量指标", "甲", "1", "1", 90, 90],
        [Span("满意度指标", 1, 2), Span("服务对象满意度指标", 1, 2), "乙", "1", "1", 10, 10],
        row,
    )
    assert found == ["甲", "乙"]


@pytest.mark.parametrize(
    "row",
    [
        ["总分", "", "", "", "", 100, 97],
        ["", "", "合计", "×", "*", 100, 97],
        ["", "", "总分", "", "", 100, 97],
        [Span("总分", 5), 100, 97],
        ["", "", "备注", Span("数据由各科室提供", 5)],
        ["其他需要说明事项", "无", "总分", 100, 97],
        ["审核意见", "同意", "自评得分", 97],
        ["", "", "填表人", "张三", "电话", "1", "日期", "1月"],
    ],
)
def test_what_comes_after_the_indicators_ends_them(row: Row) -> None:
    after: Row = ["产出指标", "数量指标", "乙", "1", "1", 10, 10]
    assert names(["产出指标", "数量指标", "甲", "1", "1", 90, 90], row, after) == ["甲"]
