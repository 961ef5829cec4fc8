from __future__ import annotations

from decimal import Decimal

import pytest

from scored import points, row

RULE = '\nrule = "linear-reverse"'


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        # 10 × (1 - 25/100), where proportional gives 8.00.
        ('target = "≤100元"\nactual = "125元"', "7.50"),
        ('target = "≤100元"\nactual = "100元"', "10"),
        ('target = "≤100元"\nactual = "60元"', "10"),
        ('target = "≤100元"\nactual = "199.9元"', "0.01"),
        ('target = "≤100元"\nactual = "200元"', "0"),
        ('target = "≤100元"\nactual = "999元"', "0"),
        ('target = "≥200人"\nactual = "150人"', "7.50"),
        # Exactly as at-least.
        ('target = "=4次"\nactual = "3次"', "7.50"),
        ('target = "=4次"\nactual = "5次"', "10"),
        ('target = "≤0起"\nactual = "0起"', "10"),
        ('target = "≤0起"\nactual = "1起"', "0"),
        ('target = "≤-5"\nactual = -4', "0"),
        ('target = "≤-5"\nactual = -6', "10"),
        ("completion = 80", "8.00"),
    ],
)
def test_points(lines: str, expected: str) -> None:
    assert points(lines + RULE) == Decimal(expected)


def test_the_formula() -> None:
    assert str(row('target = "≤100"\nactual = 125' + RULE).formula) == (
        "10 × (1 - (125 - 100) ÷ 100)"
    )
