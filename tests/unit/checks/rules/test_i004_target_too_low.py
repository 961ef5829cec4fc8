"""I004: far above the target, without a reason."""

from __future__ import annotations

from decimal import Decimal

import pytest

from one_check import found, said
from one_row import project, row

ROW = "projects[0].indicators[0]"


def test_three_of_two_is_over_the_limit() -> None:
    assert said(found("I004", project(row('target = "≥2次"; actual = "3次"')))) == [
        (
            f"{ROW}.target",
            "3次 is 150.00% of the target ≥2次: from 130% on it was set too low",
        )
    ]


@pytest.mark.parametrize(
    ("target", "actual", "share"),
    [
        ("2200", "2860", "130.00"),  # the limit itself
        ("2200", "2859", None),  # 129.9545…, which rounds to 130.0
        ("2200", "2859.999999", None),
        ("75%", "100%", "133.33"),
        ("≥1万元", "1.3万元", "130.00"),
        ("≥1万元", "13000元", "130.00"),
        ("0.001", "7", "700000.00"),
    ],
)
def test_the_limit_is_compared_exactly(target: str, actual: str, share: str | None) -> None:
    findings = found("I004", project(row(f'target = "{target}"; actual = "{actual}"')))
    assert [f"{share}% of the target" in text for _, text in said(findings)] == (
        [] if share is None else [True]
    )


def test_the_limit_is_the_scheme_s() -> None:
    fragment = project(row('target = "≥2200"; actual = "2859"'))
    (finding,) = found("I004", fragment, flag_from=Decimal(120))
    assert str(finding.message) == (
        "2859 is 129.95% of the target ≥2200: from 120% on it was set too low"
    )


def test_a_completion_alone_is_compared_too() -> None:
    assert said(found("I004", project(row("completion = 150")))) == [
        (f"{ROW}.completion", "150.00% of the target was done: from 130% on it was set too low")
    ]


@pytest.mark.parametrize(
    "keys",
    [
        'target = "≥2次"; actual = "3次"; reason = "年中增加了任务"',
        'target = "≤2次"; actual = "1次"',
        'target = "=2次"; actual = "3次"',
        "target = 0; actual = 30",
        'target = "≥2次"; actual = "3户"',
        'target = "1-2次"; actual = "9次"',
    ],
)
def test_reasons_and_other_directions_pass(keys: str) -> None:
    assert found("I004", project(row(keys))) == []


def test_a_cost_that_counts_upwards_is_the_matter_of_another_check() -> None:
    cost = row('target = "10万元"; actual = "20万元"', name="维修费用", category="成本")
    assert found("I004", project(cost)) == []


def test_a_ratio_for_a_percentage_is_too() -> None:
    rate = row('target = 0.95; actual = "96%"', name="合格率", category="质量")
    assert found("I004", project(rate)) == []


def test_a_day_that_was_met_is_100_percent_and_may_be_the_limit() -> None:
    keys = 'target = "6月30日"; actual = "6月30日"; direction = "at-least"'
    assert found("I004", project(row(keys))) == []
    assert len(found("I004", project(row(keys)), flag_from=Decimal(100))) == 1


def test_a_rule_may_call_missed_what_passed_the_limit() -> None:
    keys = (
        'target = 100; actual = 200; direction = "at-least";'
        ' rule = { type = "deduction", points = 1, per = 1, count = "started", from = 300 }'
    )
    assert len(found("I004", project(row(keys)))) == 1
