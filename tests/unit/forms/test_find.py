"""What a form holds beside its blocks: lists, sheets, choices."""

from __future__ import annotations

from forms import build
from forms.build import Row
from forms.filling import COLUMNS, HEAD, MONEY, form, left
from perfcli.forms.find import Choices, imported
from perfcli.forms.load import sheets


def test_what_the_person_says_goes_before_what_the_form_says() -> None:
    found = form(*HEAD, COLUMNS, choices=Choices(2018, "某局", "hubei"))
    assert [found.data[key] for key in ("year", "unit", "scheme")] == [2018, "某局", "hubei"]
    assert ("year",) not in found.remarks


def test_an_execution_with_other_points_than_the_method_is_told() -> None:
    found = form(*HEAD, MONEY, ["", "年度资金总额", 1, 1, 1, 15, "100%", 15])
    assert left(found) == [
        ("自评表1!F6", "15", "the execution of the budget has 15 points here and 10 in mof-2020")
    ]


def test_that_is_told_with_its_cell_where_a_summary_stands_before_it() -> None:
    money: list[Row] = [MONEY, ["", "年度资金总额", 1, 1, 1, 15, "100%", 15]]
    raw = build.workbook([["项目支出绩效自评汇总表"]], [*HEAD, *money])
    found = imported(sheets(raw), "form")
    assert found is not None
    assert [(cell, text) for cell, text, _ in left(found)] == [("自评表2!F6", "15")]


def test_each_sheet_may_hold_a_project() -> None:
    row: Row = ["产出指标", "数量指标", "甲", "1", "1", 90, 90]
    raw = build.workbook([*HEAD, COLUMNS, row], [["项目名称", "城市管理"], COLUMNS, row])
    found = imported(sheets(raw), "form")
    assert found is not None
    assert [each["name"] for each in found.data["projects"]] == ["公共服务", "城市管理"]
    assert found.cells["projects", 1, "indicators", 0, "name"].cell == "自评表2!C3"


def test_a_list_of_projects_is_told_and_no_project() -> None:
    found = form(
        *HEAD,
        COLUMNS,
        ["产出指标", "数量指标", "甲", "1", "1", 90, 90],
        ["项目名称", "年初预算数", "全年预算数", "全年执行数"],
        ["公共服务", 1, 2, 2],
        ["合计", 1, 2, 2],
    )
    assert len(found.data["projects"]) == 1
    assert "budget" not in found.data["projects"][0]
    why = "a list of projects; each is imported from its own form"
    assert left(found) == [("自评表1!A8", "公共服务", why), ("自评表1!A9", "合计", why)]


def test_a_sheet_that_sums_up_is_told() -> None:
    row: Row = ["产出指标", "数量指标", "甲", "1", "1", 90, 90]
    raw = build.workbook([["绩效自评汇总表"], ["项目名称", "全年预算数"]], [*HEAD, COLUMNS, row])
    found = imported(sheets(raw), "form")
    assert found is not None
    assert [(cell, text) for cell, text, _ in left(found)] == [("自评表1!A1", "绩效自评汇总表")]
