from __future__ import annotations

from decimal import Decimal

import pytest

from scored import row

RULE = '\nrule = "direct"'


@pytest.mark.parametrize(
    ("lines", "expected", "status"),
    [
        ("target = 100\nactual = 100", "10", "met"),
        ("target = 100\nactual = 99.99", "0", "missed"),
        ('target = "≤3"\nactual = 3', "10", "met"),
        ('target = "≤3"\nactual = 4', "0", "missed"),
        ('target = "=3"\nactual = 4', "0", "missed"),
        ("target = 0\nactual = -3", "0", "missed"),
        ("completion = 100", "10", "met"),
        ("completion = 99.9", "0", "missed"),
        ('target = "11月底前"\nactual = "11月30日"', "10", "met"),
        ('target = "11月底前"\nactual = "12月1日"', "0", "missed"),
        ('target = "验收"\nachieved = "full"', "10", "met"),
        ('target = "验收"\nachieved = "partial"', "0", "missed"),
        ('target = "验收"\nachieved = "none"', "0", "missed"),
    ],
)
def test_all_or_nothing(lines: str, expected: str, status: str) -> None:
    found = row(lines + RULE)
    assert (found.score, found.status) == (Decimal(expected), status)
