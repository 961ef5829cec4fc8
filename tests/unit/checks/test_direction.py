"""Rows whose direction is doubtful."""

from __future__ import annotations

from decimal import Decimal

import pytest

from one_check import base
from one_row import project, row
from perfcli.checks.direction import (
    direction_unlikely,
    is_bad_rate_that_may_rise,
    is_cost_that_may_rise,
)
from perfcli.scoring.result import Row
from perfcli.scoring.score import score
from perfcli.source.load import load_text
from support import declared


def judged(name: str, category: str, keys: str) -> Row:
    fragment = project(row(keys, name=name, category=category))
    declaration = load_text(declared(fragment), "test.toml").declaration
    assert declaration is not None
    return score(declaration, base()).projects[0].rows[0]


@pytest.mark.parametrize(
    ("keys", "cost"),
    [
        ("target = 15", True),
        ('target = "=15"', True),
        ('target = "≥15"', True),
        ('target = "≤15"', False),
        ('target = 15; direction = "at-most"', False),
        ("actual = 15", False),
        ('target = "不超预算"', False),
        ('target = "10-15"', True),
        ('target = "10-15"; direction = "at-most"', False),
    ],
)
def test_a_cost_that_may_rise(keys: str, *, cost: bool) -> None:
    one = judged("维修费用", "成本", keys)
    assert is_cost_that_may_rise(one) is cost
    assert direction_unlikely(one) is cost


def test_what_was_saved_may_rise() -> None:
    assert not direction_unlikely(judged("成本节约额", "成本", "target = 15"))


@pytest.mark.parametrize(
    ("keys", "bad"), [('target = "5%"', True), ('target = "=5%"', False), ('target = "≤5%"', False)]
)
def test_a_bad_rate_that_may_rise(keys: str, *, bad: bool) -> None:
    one = judged("事故率", "质量", keys)
    assert is_bad_rate_that_may_rise(one) is bad
    assert direction_unlikely(one) is bad


def test_a_doubtful_row_is_still_scored() -> None:
    assert judged("维修费用", "成本", "target = 15; actual = 15").score == Decimal("50.00")
