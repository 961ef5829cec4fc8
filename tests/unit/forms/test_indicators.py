"""The rows of the indicator block."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from forms.build import Row, Span
from forms.filling import COLUMNS, HEAD, MONEY, form, indicators, left, project
from perfcli.forms.find import Choices
from scheme_files import NO_SPLIT as METHOD
from scheme_files import written


def test_levels_are_inherited_merged_or_left_blank() -> None:
    rows = indicators(
        [Span("产出指标", 1, 3), Span("数量指标", 1, 2), "甲", "≥1", "1", 10, 10],
        ["乙", "≥2", "2", 10, 10],
        ["质量指标", "丙", "≥３％", "３％", "１０", "１０分"],
        ["效益指标", "社会效益指标", "丁", "显著", "显著", 10, 10],
        ["", "", "戊", "显著", "显著", 10, 10],
        ["满意度指标", "", "己", "≥95%", "96%", 10, 10],
    )
    assert [(each["name"], each["category"]) for each in rows] == [
        ("甲", "数量指标"),
        ("乙", "数量指标"),
        ("丙", "质量指标"),
        ("丁", "社会效益指标"),
        ("戊", "社会效益指标"),
        ("己", "满意度指标"),
    ]
    assert rows[2]["target"] == "≥３％"
    assert rows[2]["weight"] == rows[2]["reported_score"] == 10


def test_a_row_without_points_where_others_have_them_is_a_note() -> None:
    found = form(
        *HEAD,
        COLUMNS,
        ["产出指标", "数量指标", "种植面积", "29.5亩", "29.5亩", 20, 20],
        ["", "", "其中：桃树", "1.5亩", "1.5亩", "", ""],
    )
    assert [each["name"] for each in found.data["projects"][0]["indicators"]] == ["种植面积"]
    why = "the row has no points where others have them: a note, not an indicator"
    assert left(found) == [
        ("自评表1!C7", "其中：桃树", why),
        ("自评表1!D7", "1.5亩", why),
        ("自评表1!E7", "1.5亩", why),
    ]


def test_a_score_of_merged_rows_stands_at_the_first() -> None:
    found = form(
        *HEAD,
        COLUMNS,
        ["产出指标", "数量指标", "存储备份器", "25TB", "25TB", 5, Span(10, 1, 2)],
        ["", "", "布点", "100%", "100%", 5],
    )
    rows = found.data["projects"][0]["indicators"]
    assert [each.get("reported_score") for each in rows] == [10, None]
    assert left(found) == [
        ("自评表1!G6", "10", "the score is that of several rows; it stands at the first of them")
    ]


def test_points_of_merged_rows_are_those_of_the_first() -> None:
    found = form(
        *HEAD,
        COLUMNS,
        ["产出指标", "数量指标", "存储备份器", "25TB", "25TB", Span(10, 1, 2), Span(10, 1, 2)],
        ["", "", "布点", "100%", "100%"],
    )
    assert [each["name"] for each in found.data["projects"][0]["indicators"]] == ["存储备份器"]
    assert [text for _, text, _ in left(found)] == ["布点", "100%", "100%"]


def test_without_any_points_every_row_is_an_indicator() -> None:
    rows = indicators(
        ["产出指标", "数量指标", "甲", "≥1", "1", "", ""], ["", "", "乙", "≥1", "1", "", ""]
    )
    assert [each["name"] for each in rows] == ["甲", "乙"]
    assert not any("weight" in each for each in rows)


def test_a_blank_row_of_the_form_is_told_and_no_indicator() -> None:
    found = form(
        *HEAD,
        COLUMNS,
        ["产出指标", "数量指标", "指标1：培训", "≥1", "1", 5, 5],
        ["", "", "指标2：", "", "", "", ""],
    )
    assert [each["name"] for each in found.data["projects"][0]["indicators"]] == ["指标1：培训"]
    assert left(found) == [
        ("自评表1!C7", "指标2：", "a row of the blank form that was not filled in")
    ]


def test_hints_of_the_form_stay_for_the_check_that_finds_them() -> None:
    [row] = indicators(["产出指标", "数量指标", "指标1", "请填写指标值", "1", 5, 5])
    assert (row["name"], row["target"]) == ("指标1", "请填写指标值")


def test_stars_mark_what_is_core() -> None:
    [row] = indicators(["产出指标", "数量指标", "★★★甲", "1", "1", 5, 5])
    assert (row["name"], row["core"]) == ("甲", True)


def test_fixed_words_in_the_reasons_are_read_back() -> None:
    [row] = indicators(
        ["产出指标", "数量指标", "甲", "", "", 5, "", "仅为计划\n完成率：45.40%\n设备到货晚"]
    )
    assert (row["planned"], row["completion"], row["reason"]) == (True, "45.40%", "设备到货晚")


@pytest.mark.parametrize("word", ["无", "—", "/"])
def test_no_reason_is_none(word: str) -> None:
    [row] = indicators(["产出指标", "数量指标", "甲", "1", "1", 5, 5, word])
    assert "reason" not in row


def test_a_target_changed_in_the_year_replaces_the_first() -> None:
    found = form(
        *HEAD,
        ["指标名称", "年初指标值", "调整指标值", "全年完成值", "指标权重（分）", "是否核心指标"],
        ["造林面积", 100, 80, 80, 90, "是"],
    )
    [row] = found.data["projects"][0]["indicators"]
    assert (row["target"], row["core"]) == (80, True)
    assert [text for _, text, _ in left(found)] == ["100"]


def test_a_row_for_the_execution_of_the_budget_is_no_indicator() -> None:
    one = project(
        COLUMNS,
        ["产出指标", "数量指标", "甲", "1", "1", 90, 90],
        ["预算执行率", "", "", "100%", "98.5%", 10, 9.85],
    )
    assert len(one["indicators"]) == 1
    assert one["reported"] == {"execution_rate": "98.5%", "execution_score": Decimal("9.85")}


EXECUTION: Row = ["过程", "资金管理", "预算执行率", "100%", "90%", 20, 18]


def test_an_execution_that_the_method_has_as_an_indicator_is_one() -> None:
    external = Choices(scheme="mof-2020-external")
    [one] = form(*HEAD, COLUMNS, EXECUTION, choices=external).data["projects"]
    [row] = one["indicators"]
    assert (row["name"], row["weight"], row["reported_score"]) == ("预算执行率", 20, 18)
    assert "reported" not in one


def test_an_execution_with_points_is_one_where_the_method_gives_the_money_none(
    tmp_path: Path,
) -> None:
    written(tmp_path, f'{METHOD}[execution]\nweight = 0\n[basis]\nexecution = "县办法"\n')
    line: Row = ["评分办法：区级（mine.toml）"]
    row: Row = ["产出指标", "时效指标", "预算执行率", "100%", "90%", 20, 18]
    found = form(line, *HEAD, COLUMNS, row, name=str(tmp_path / "form.xlsx"))
    assert [each["name"] for each in found.data["projects"][0]["indicators"]] == ["预算执行率"]


def test_an_execution_beside_points_for_the_money_is_counted_twice_as_the_form_does() -> None:
    money: list[Row] = [MONEY, ["", "年度资金总额", 1, 1, 1, 10, "100%", 10]]
    one = project(*money, COLUMNS, ["产出指标", "时效指标", "预算执行率", "100%", "98%", 5, 4.9])
    assert [each["name"] for each in one["indicators"]] == ["预算执行率"]
    assert one["reported"] == {"execution_rate": "100%", "execution_score": 10}


def test_points_of_a_level_go_to_its_only_row() -> None:
    found = form(
        *HEAD,
        ["一级指标", "二级指标", "三级指标", "年初目标值（A）", "实际完成值（B）", "得分"],
        ["产出指标", "数量指标（20分）", "甲", "1", "1", 20],
        ["", "质量指标（30分）", "乙", "1", "1", 20],
        ["", "", "丙", "1", "1", 10],
    )
    rows = found.data["projects"][0]["indicators"]
    assert [(each["category"], each.get("weight")) for each in rows] == [
        ("数量指标", 20),
        ("质量指标", None),
        ("质量指标", None),
    ]
    assert left(found) == [
        (
            "自评表1!B7",
            "质量指标（30分）",
            "the points of several rows; how they share them is not said",
        )
    ]


def test_evidence_and_truth_values() -> None:
    columns = ["二级指标", "三级指标", "指标值", "实际完成值", "是否核心指标", "佐证资料"]
    [row] = project(columns, ["数量指标", "甲", 1, 1, True, "验收单"])["indicators"]
    assert (row["core"], row["evidence"]) == (True, "验收单")
    [row] = project(columns, ["数量指标", "甲", 1, 1, "否", "无"])["indicators"]
    assert "core" not in row
    assert "evidence" not in row
