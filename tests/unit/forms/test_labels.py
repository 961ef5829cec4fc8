"""Labels with a value beside or below them."""

from __future__ import annotations

from forms.build import Row, Span
from forms.filling import COLUMNS, HEAD, MONEY, form, left, project


def test_goals_and_what_came_of_them() -> None:
    one = project(
        [Span("年度总体目标", 1, 2), Span("预期目标", 4), Span("实际完成情况", 3)],
        [Span("建成8个点位", 4), Span("建成9个点位", 3)],
    )
    assert (one["goal"], one["achievement"]) == ("建成8个点位", "建成9个点位")


def test_what_follows_the_table() -> None:
    found = form(
        *HEAD,
        COLUMNS,
        ["产出指标", "数量指标", "甲", "1", "1", 90, 90],
        ["存在问题", Span("进度慢", 7)],
        ["改进措施", Span("加强管理", 7)],
        ["项目负责人", "张三", "联系电话", "—"],
        ["注：请如实填写"],
    )
    assert (found.data["problems"], found.data["measures"]) == (["进度慢"], ["加强管理"])
    assert [(cell, text) for cell, text, _ in left(found)] == [
        ("自评表1!B9", "张三"),
        ("自评表1!A10", "注：请如实填写"),
    ]


def test_a_second_name_begins_a_second_project() -> None:
    row: Row = ["产出指标", "数量指标", "甲", "1", "1", 90, 90]
    found = form(
        *HEAD, COLUMNS, row, ["项目名称", "城市管理"], COLUMNS, [*row[:2], "乙", 1, 1, 9, 9]
    )
    assert [
        (each["id"], each["name"], [row["name"] for row in each["indicators"]])
        for each in found.data["projects"]
    ] == [("p1", "公共服务", ["甲"]), ("p2", "城市管理", ["乙"])]


def test_ticked_boxes_are_the_kind() -> None:
    assert project(["项目类型", "☑常年性 □延续性"], MONEY)["kind"] == "常年性"


def test_labels_and_values_may_share_a_cell() -> None:
    found = form(
        [Span("填报单位（盖章）：街道办事处    2021年度    金额单位：元", 8)],
        [Span("项目名称：公共服务", 8)],
        [Span("填报单位：街道办事处    联系人：张三", 8)],
        COLUMNS,
        ["产出指标", "数量指标", "甲", "1", "1", 90, 90],
    )
    keys = ("unit", "year", "currency")
    assert [found.data[key] for key in keys] == ["街道办事处", 2021, "元"]
    assert found.data["projects"][0]["name"] == "公共服务"
    assert [(cell, text) for cell, text, _ in left(found)] == [
        ("自评表1!A3", "填报单位：街道办事处    联系人：张三")
    ]


def test_a_name_may_look_like_a_title() -> None:
    found = form(["项目名称", Span("食品监管资金绩效目标自评表", 7)], COLUMNS)
    assert found.data["projects"][0]["name"] == "食品监管资金绩效目标自评表"
