"""I002: a target, and nothing reported."""

from __future__ import annotations

import pytest

from one_check import found, said
from one_row import project, row

OPEN = project(row('target = "≥30个"', name="新增停车位数"))


def test_the_row_is_named_with_its_target() -> None:
    assert said(found("I002", OPEN)) == [
        ("projects[0].indicators[0]", "新增停车位数 has a target of ≥30个 and no actual")
    ]


def test_mid_year_asks_for_it_too_and_a_plan_does_not() -> None:
    header = 'format = 1\nyear = 2020\nunit = "示例单位"\n'
    assert len(found("I002", f'{header}stage = "mid-year"\nas_of = 2020-07-31\n{OPEN}')) == 1
    assert found("I002", f'{header}stage = "plan"\n{OPEN}') == []


def test_the_parts_of_a_rate_are_not_its_actual() -> None:
    keys = 'target = "≥80%"; numerator = 909.93; denominator = 928'
    assert len(found("I002", project(row(keys)))) == 1


@pytest.mark.parametrize(
    "keys",
    [
        'target = "≥30个"; actual = 0',
        'target = "≥30个"; completion = 90',
        'target = "及时拨付到户"; achieved = "full"',
        'target = "≥30个"; planned = true',
        "",  # I001 says it
    ],
)
def test_a_result_of_any_kind_passes(keys: str) -> None:
    assert found("I002", project(row(keys))) == []
