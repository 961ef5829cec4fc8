"""The money block of a form."""

from __future__ import annotations

from decimal import Decimal

from forms.build import Row, Span
from forms.filling import HEAD, MONEY, form, left, project


def test_money_of_layout_a() -> None:
    block: list[Row] = [
        [Span("项目资金\n（元）", 1, 5), *MONEY[1:]],
        ["年度资金总额", "1,000.50", 2000, 1500, 10, 0.75, "7.50"],
        ["其中：当年财政拨款", 900, 1800, 1400, "—", "—", "—"],
        ["上年结转资金", "—", 200, 100, "—", "—", "—"],
        ["其中：区级资金", "/", 50, 0, "—", "", "—"],
    ]
    found = form(*HEAD, *block)
    [one] = found.data["projects"]
    assert found.data["currency"] == "元"
    assert one["budget"] == {
        "original": Decimal("1000.50"),
        "revised": 2000,
        "sources": {"当年财政拨款": 1800, "上年结转资金": 200},
        "of_which": {"区级资金": 50},
    }
    assert one["spending"] == {
        "total": 1500,
        "sources": {"当年财政拨款": 1400, "上年结转资金": 100},
        "of_which": {"区级资金": 0},
    }
    assert one["reported"] == {"execution_rate": 75, "execution_score": Decimal("7.50")}
    assert left(found) == [
        (
            "自评表1!C7",
            "900",
            "only the budget in force and the spending are broken down in a declaration",
        )
    ]


def test_an_amount_in_another_unit_is_counted_in_the_unit_of_the_form() -> None:
    assert project(MONEY, ["", "资金总额", "5000元", "１２.５", "7,00.0,77"])["budget"] == {
        "original": Decimal("0.5"),
        "revised": Decimal("12.5"),
    }


def test_a_damaged_amount_stays_as_it_is_printed() -> None:
    assert project(MONEY, ["", "资金总额", "", 5, "7,00.0,77"])["spending"] == {
        "total": "7,00.0,77"
    }


def test_money_of_sichuan() -> None:
    found = form(
        *HEAD,
        [
            Span("预算执行情况（万元）", 1, 4),
            "",
            "年初预算",
            "调整后预算数",
            "预算执行数",
            "预算执行率",
            "权重",
            "得分",
            "原因",
        ],
        ["总额", 10, 20, 19, "95%", 10, 9.5, "跨年支付"],
        ["其中：财政资金", "", 15, 14, "", "", "", ""],
        ["单位资金", "", 5, 5, "", "", "", ""],
        [Span("项目年度目标", 5), Span("完成情况", 4)],
        [Span("建成", 5), Span("已建成", 4)],
    )
    [one] = found.data["projects"]
    assert one["budget"] == {
        "original": 10,
        "revised": 20,
        "sources": {"财政资金": 15, "单位资金": 5},
    }
    assert one["spending"] == {"total": 19, "sources": {"财政资金": 14, "单位资金": 5}}
    assert (one["goal"], one["achievement"]) == ("建成", "已建成")
    assert (one["reason"], one["reported"]["execution_score"]) == ("跨年支付", Decimal("9.5"))
    assert left(found) == []


def test_figures_of_a_part_other_than_its_money_are_told() -> None:
    found = form(
        *HEAD,
        [*MONEY, "备注", "级次"],
        ["", "年度资金总额", 10, 10, 10, 10, "100%", 10],
        ["", "其他资金", "", 5, 5, "", "100%", "", ""],
    )
    why = "the declaration has no key for this figure of a part; it follows from the amounts"
    assert left(found) == [
        ("自评表1!J5", "级次", "the declaration has no key for it"),
        ("自评表1!G7", "100%", why),
    ]
