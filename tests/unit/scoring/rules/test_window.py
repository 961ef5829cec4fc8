from __future__ import annotations

from decimal import Decimal

import pytest

from scored import row

RULE = '\nrule = { type = "window", low = 100, high = 130 }'


@pytest.mark.parametrize(
    ("lines", "expected", "status"),
    [
        ("target = 100\nactual = 99.99", "0", "missed"),
        ("target = 100\nactual = 100", "10", "met"),
        ("target = 100\nactual = 130", "10", "exceeded"),
        ("target = 100\nactual = 130.01", "0", "missed"),
        ("target = 3\nactual = 3.9", "10", "exceeded"),
        ("completion = 129.99", "10", "met"),
        ("completion = 131", "0", "missed"),
        ("target = 0\nactual = 0", "10", "met"),
        ("target = 0\nactual = 1", "0", "missed"),
        ("target = -10\nactual = -12", "10", "partial"),
    ],
)
def test_points(lines: str, expected: str, status: str) -> None:
    found = row(lines + RULE)
    assert (found.score, found.status) == (Decimal(expected), status)


def test_the_formula_says_where_it_lies() -> None:
    assert str(row("target = 3\nactual = 4" + RULE).formula) == (
        "133.3333% of the target is outside 100% to 130%: 0 of 10"
    )
    assert str(row("completion = 110" + RULE).formula) == (
        "110% of the target is inside 100% to 130%: 10"
    )
