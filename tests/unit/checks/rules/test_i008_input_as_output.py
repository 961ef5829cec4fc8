"""I008: money under quantity."""

from __future__ import annotations

import pytest

from one_check import found, said
from one_row import project, row

NAME = "projects[0].indicators[0].name"


@pytest.mark.parametrize(
    ("keys", "unit"),
    [
        ('target = "800万元"', "万元"),
        ('actual = "5000元"', "元"),
        ('target = 800; unit = "万元"', "万元"),
        ('unit = "亿元"', "亿元"),
    ],
)
def test_a_quantity_in_money(keys: str, unit: str) -> None:
    assert said(found("I008", project(row(keys, name="完成校园改造项目")))) == [
        (NAME, f"完成校园改造项目 is counted in {unit}: money put in is no output")
    ]


@pytest.mark.parametrize("name", ["补助资金到位数", "工作经费", "拨付批次", "财政投入"])
def test_a_quantity_named_after_money(name: str) -> None:
    assert said(found("I008", project(row("target = 4", name=name)))) == [
        (NAME, f"{name} is money by its name: what goes in is no output")
    ]


@pytest.mark.parametrize(
    ("name", "category", "keys"),
    [
        ("维修教学楼栋数", "数量", 'target = "3栋"'),
        ("投入使用的充电桩数", "数量", 'target = "30个"'),
        ("伙食补助标准", "数量", 'target = "17元/人·天"'),
        ("补助资金", "成本", 'target = "≤800万元"'),
        ("增加农户收入", "经济效益", 'target = "≥12万元"'),
        ("资金到位率", "质量", 'target = "100%"'),
    ],
)
def test_outputs_and_other_categories_pass(name: str, category: str, keys: str) -> None:
    assert found("I008", project(row(keys, name=name, category=category))) == []
