from __future__ import annotations

from decimal import Decimal

import pytest

from perfcli.core.language import show
from scored import points, row


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        # At least: 10 × 150/200.
        ('target = "≥200人"\nactual = "150人"', "7.50"),
        ('target = "≥200人"\nactual = "200人"', "10"),
        ('target = "≥200人"\nactual = "900人"', "10"),
        ('target = "≥200人"\nactual = "0人"', "0"),
        # At most: 10 × 100/125.
        ('target = "≤100元"\nactual = "125元"', "8.00"),
        ('target = "≤100元"\nactual = "80元"', "10"),
        ('target = "≤100元"\nactual = "0元"', "10"),
        # Exactly: the smaller of the two ratios.
        ('target = "=4次"\nactual = "4次"', "10"),
        ('target = "=4次"\nactual = "3次"', "7.50"),
        ('target = "=4次"\nactual = "5次"', "8.00"),
        ('target = "=4次"\nactual = "0次"', "0"),
        # A negative actual counts as 0.
        ("target = 5\nactual = -1", "0"),
        ('target = "≤5"\nactual = -1', "10"),
        ('target = "=5"\nactual = -1', "0"),
        # A negative target is scored direct.
        ("target = -5\nactual = -5", "10"),
        ("target = -5\nactual = -6", "0"),
        ('target = "≤-5"\nactual = -6', "10"),
        ('target = "≤-5"\nactual = -4', "0"),
        ('target = "=-5"\nactual = -5', "10"),
        ('target = "=-5"\nactual = -4', "0"),
        # A target of 0: at least W; at most and exactly W when B ≤ 0.
        ("target = 0\nactual = 0", "10"),
        ("target = 0\nactual = 7", "10"),
        ("target = 0\nactual = -7", "10"),
        ('target = "≤0起"\nactual = "0起"', "10"),
        ('target = "≤0起"\nactual = "1起"', "0"),
        ('target = "≤0"\nactual = -1', "10"),
        ('target = "=0"\nactual = 0', "10"),
        ('target = "=0"\nactual = -1', "10"),
        ('target = "=0"\nactual = 1', "0"),
        # A range: below its low end as at-least, above its high end as at-most.
        ('target = "100～130人"\nactual = "100人"', "10"),
        ('target = "100～130人"\nactual = "115人"', "10"),
        ('target = "100～130人"\nactual = "130人"', "10"),
        ('target = "100～130人"\nactual = "50人"', "5.00"),
        ('target = "100～130人"\nactual = "260人"', "5.00"),
        # A completion without a target: W × min(completion, 100%).
        ("completion = 45.4", "4.54"),
        ('completion = "120%"', "10"),
        ("completion = 0", "0"),
        # Chongqing: 79.27% × 10.
        ("completion = 79.27", "7.93"),
        ('target = "100%"\nactual = "79.27%"', "7.93"),
        # Units convert; an actual with a comparator is scored by its number.
        ('target = "1公里"\nactual = "900米"', "9.00"),
        ('target = "≥90%"\nactual = "≥45%"', "5.00"),
        ('target = "200户"\nactual = 100', "5.00"),
    ],
)
def test_points(lines: str, expected: str) -> None:
    assert points(lines) == Decimal(expected)


def test_the_published_rate_is_multiplied_before_it_is_rounded() -> None:
    # 3824.26 / 4753.66 = 0.80449…; 0.8045 × 10 would be 8.05.
    assert points('target = "4753.66万元"\nactual = "3824.26万元"') == Decimal("8.04")


@pytest.mark.parametrize(
    ("lines", "formula"),
    [
        ('target = "≥200人"\nactual = "150人"', "10 × 150 ÷ 200"),
        ('target = "≤100元"\nactual = "125元"', "10 × 100 ÷ 125"),
        ("completion = 45.4", "10 × 45.4%"),
        ("target = 5\nactual = 6", "met: the whole weight 10"),
        ("target = -5\nactual = -6", "not met: 0 of 10"),
    ],
)
def test_the_formula_has_the_figures_in_it(lines: str, formula: str) -> None:
    assert str(row(lines).formula) == formula


def test_a_converted_figure_without_end_is_cut_in_the_formula() -> None:
    # 1 亩 is 10000/15 m².
    found = row('target = "1000平方米"\nactual = "1亩"')
    assert show(found.formula) == "10 × 666.6667 ÷ 1000"
    assert found.score == Decimal("6.67")
