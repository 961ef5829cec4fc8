"""I007: costs and bad rates that count upwards."""

from __future__ import annotations

import pytest

from one_check import found, said
from one_row import project, row

TARGET = "projects[0].indicators[0].target"


def test_a_cost_without_a_sign_counts_as_at_least() -> None:
    cost = row('target = "35万元"; actual = "35万元"', name="维修费用", category="成本")
    assert said(found("I007", project(cost))) == [
        (TARGET, "维修费用 is a cost, and its target 35万元 means at-least: more is better")
    ]


def test_an_exact_cost_is_not_at_most_either() -> None:
    cost = row('target = "=15万元"', name="维修费用", category="成本")
    assert said(found("I007", project(cost))) == [
        (TARGET, "维修费用 is a cost, and its target =15万元 means exactly: a saving loses points")
    ]


def test_a_cost_in_a_range_loses_points_for_a_saving() -> None:
    cost = row('target = "90-100万元"; actual = "85万元"', name="维修费用", category="成本")
    assert said(found("I007", project(cost))) == [
        (TARGET, "维修费用 is a cost, and its target 90-100万元 is a range: a saving loses points")
    ]
    assert found("I005", project(cost)) == []


@pytest.mark.parametrize(
    "name", ["安全事故率", "生产安全事故发生率（每万人）", "投诉率", "损失率", "城镇登记失业率"]
)
def test_a_bad_rate_without_a_sign_counts_as_at_least(name: str) -> None:
    rate = row('target = "5%"', name=name, category="质量")
    assert said(found("I007", project(rate))) == [
        (TARGET, f"{name} should stay low, and its target 5% means at-least: more is better")
    ]


@pytest.mark.parametrize(
    ("name", "category", "keys"),
    [
        ("维修费用", "成本", 'target = "≤35万元"'),
        ("维修费用", "成本", 'target = "35万元"; direction = "at-most"'),
        ("维修费用", "成本", 'actual = "35万元"'),
        ("维修费用", "成本", 'target = "控制在预算内"'),
        ("维修费用", "成本", 'target = "90-100万元"; direction = "at-most"'),
        ("安全事故率", "质量", 'target = "0%-1%"'),
        ("维修栋数", "数量", 'target = "30-35栋"'),
        ("成本节约率", "成本", 'target = "≥5%"'),
        ("维修栋数", "数量", 'target = "35栋"'),
        ("安全事故率", "质量", 'target = "≤1%"'),
        ("安全事故率", "质量", 'target = "=0%"'),
        ("零事故率", "质量", 'target = "100%"'),
        ("投诉办结率", "质量", 'target = "100%"'),
        ("食品安全投诉举报处置率", "质量", 'target = "100%"'),
        ("事故下降率", "质量", 'target = "5%"'),
        ("失业人员再就业率", "质量", 'target = "60%"'),
    ],
)
def test_a_sensible_direction_passes(name: str, category: str, keys: str) -> None:
    assert found("I007", project(row(keys, name=name, category=category))) == []
