"""I005: below target, and no reason."""

from __future__ import annotations

import pytest

from one_check import found, said
from one_row import project, row

ROW = "projects[0].indicators[0]"


@pytest.mark.parametrize(
    ("keys", "key", "text"),
    [
        (
            'target = "≥928小时"; actual = "909.93小时"',
            "actual",
            "909.93小时 misses the target ≥928小时 (completion 98.05%), and no reason is given",
        ),
        (
            'target = "≤80件"; actual = "100件"',
            "actual",
            "100件 misses the target ≤80件 (completion 80.00%), and no reason is given",
        ),
        (
            'target = "≥180个"; actual = "176个"',  # 97.777…, as `score` rounds it
            "actual",
            "176个 misses the target ≥180个 (completion 97.78%), and no reason is given",
        ),
        (
            'target = "≥3次"; actual = "0次"',
            "actual",
            "0次 misses the target ≥3次 (completion 0.00%), and no reason is given",
        ),
        (
            'target = "≥100000次"; actual = "99999次"',
            "actual",
            "99999次 misses the target ≥100000次 (completion 99.99%), and no reason is given",
        ),
        (
            'target = "11月底前"; actual = 2020-12-05',
            "actual",
            "2020-12-05 misses the target 11月底前, and no reason is given",
        ),
        (
            'actual = "143.8吨"; completion = "45.40%"',
            "completion",
            "45.40% of the target was done, and no reason is given",
        ),
        (
            'target = "300吨"; completion = 99.9',
            "completion",
            "99.90% of the target was done, and no reason is given",
        ),
        (
            'target = "建立制度"; achieved = "partial"; rating = 70',
            "achieved",
            "建立制度 was not fully achieved, and no reason is given",
        ),
        (
            'target = "建立制度"; actual = "正在起草"; achieved = "none"; rating = 0',
            "actual",
            "正在起草 misses the target 建立制度, and no reason is given",
        ),
    ],
)
def test_each_kind_of_shortfall(keys: str, key: str, text: str) -> None:
    assert said(found("I005", project(row(keys)))) == [(f"{ROW}.{key}", text)]


@pytest.mark.parametrize(
    "keys",
    [
        'target = "≥928小时"; actual = "928小时"',
        'target = "≥928小时"; actual = "909.93小时"; reason = "天气不适航"',
        'target = "≤80件"; actual = "80件"',
        'target = "11月底前"; actual = 2020-11-30',
        "completion = 100",
        'target = "≥928小时"',
        'actual = "909.93小时"',
        'target = "≥928小时"; actual = "909户"',
        'target = "建立制度"; achieved = "full"',
        'target = "建立制度"; actual = "正在起草"',
        # Outside the window there are no points, and yet the target was reached.
        'target = "100次"; actual = "150次"; rule = { type = "window", low = 100, high = 130 }',
    ],
)
def test_a_target_reached_or_a_reason_passes(keys: str) -> None:
    assert found("I005", project(row(keys))) == []


def test_within_the_year_there_is_time_left() -> None:
    header = 'format = 1\nyear = 2020\nunit = "示例单位"\nstage = "mid-year"\nas_of = 2020-07-31\n'
    short = project(row('target = "≥12次"; actual = "7次"'))
    assert found("I005", header + short) == []


def test_a_cost_that_counts_upwards_is_the_matter_of_another_check() -> None:
    cost = row('target = "35万元"; actual = "30万元"', name="维修费用", category="成本")
    assert found("I005", project(cost)) == []


def test_a_ratio_for_a_percentage_is_too() -> None:
    rate = row('target = "≥95%"; actual = 0.958', name="合格率", category="质量")
    assert found("I005", project(rate)) == []
