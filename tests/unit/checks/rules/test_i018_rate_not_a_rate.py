"""I018: rates that count."""

from __future__ import annotations

import pytest

from one_check import found, said
from one_row import project, row


@pytest.mark.parametrize(
    ("keys", "unit"),
    [
        ('target = "24694人"; actual = "22584人"', "人"),
        ('target = 24694; unit = "户"', "户"),
        ('actual = "22584人次"', "人次"),
        ('target = "2.2万册"', "册"),
        ('target = "8个社区"', "个社区"),
    ],
)
def test_a_rate_that_counts(keys: str, unit: str) -> None:
    name = "家庭医生签约率（签约人数）"
    assert said(found("I018", project(row(keys, name=name)))) == [
        ("projects[0].indicators[0].name", f"{name} is a rate by its name and is counted in {unit}")
    ]


@pytest.mark.parametrize(
    ("name", "keys"),
    [
        ("签约率", 'target = "95%"'),
        ("出生缺陷率", 'target = "≤5‰"'),
        ("签约率", "target = 0.95"),
        ("签约率", ""),
        ("森林火灾发生率", 'actual = "0.064次/10万公顷"'),
        ("签约人数", 'target = "24694人"'),
        ("抽检频率", 'target = "4次"'),
        ("电机功率", 'target = "30千瓦"'),
        ("增长率", 'target = "2倍"'),
        ("增长率", 'target = "≥5个百分点"'),
    ],
)
def test_rates_in_a_rate_s_unit_pass(name: str, keys: str) -> None:
    assert found("I018", project(row(keys, name=name, category="质量"))) == []
