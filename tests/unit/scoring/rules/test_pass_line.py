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


def test_completion_without_end_is_cut_in_the_formula() -> None:
    # 2/3 of the target: 10 × (66.6667 - 60)/40.
    found = row("target = 3\nactual = 2" + RULE)
    assert str(found.formula) == "10 × (66.6667% - 60%) ÷ (100% - 60%)"
    assert found.score == Decimal("1.67")


def test_below_the_line_the_formula_says_so() -> None:
    found = row("completion = 50" + RULE)
    assert str(found.formula) == "completion 50% is below the pass line 60%: 0"
    assert found.status == "missed"
