from __future__ import annotations

from decimal import Decimal

import pytest

from scored import points, row

RULE = '\nrule = { type = "pass-line", pass = 60 }'


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        # 10 × (80 - 60)/(100 - 60).
        ("target = 100\nactual = 80", "5.00"),
        ("target = 100\nactual = 60", "0"),
        ("target = 100\nactual = 59.99", "0"),
        ("target = 100\nactual = 100", "10"),
        ("target = 100\nactual = 250", "10"),
        ('target = "≤100"\nactual = 125', "5.00"),
        ('target = "≤100"\nactual = 90', "10"),
        ("completion = 80", "5.00"),
        # A missed negative target has no completion.
        ("target = -5\nactual = -6", "0"),
    ],
)
def test_points(lines: str, expected: str) -> None:
    assert points(lines + RULE) == Decimal(expected)


def test_half_a_hundredth_is_rounded_up_where_the_completion_has_no_end() -> None:
    # 31 × (400/31 - 4)/96 is 23/8: 2.875 exactly.
    line = 'rule = { type = "pass-line", pass = 4 }'
    assert row(f"target = 31\nactual = 4\n{line}", weight=31).score == Decimal("2.88")


@pytest.mark.parametrize(
    ("lines", "score"), [("target = 0\nactual = -1", "10.00"), ("target = -5\nactual = -6", "0.00")]
)
def test_a_pass_line_of_0_needs_no_way_to_the_target(lines: str, score: str) -> None:
    found = row(lines + '\nrule = { type = "pass-line", pass = 0 }')
    assert str(found.score) == score


def test_completion_without_end_is_cut_in_the_formula() -> None:
    # 2/3 of the target: 10 × (66.6667 - 60)/40.
    found = row("target = 3\nactual = 2" + RULE)
    assert str(found.formula) == "10 × (66.6667% - 60%) ÷ (100% - 60%)"
    assert found.score == Decimal("1.67")


def test_below_the_line_the_formula_says_so() -> None:
    found = row("completion = 50" + RULE)
    assert str(found.formula) == "completion 50% is below the pass line 60%: 0"
    assert found.status == "missed"
