from __future__ import annotations

from decimal import Decimal

import pytest

from scored import row


@pytest.mark.parametrize(
    ("lines", "rule", "expected"),
    [
        # Half a point for each percentage point over 100: 5 - 0.5 × 3.
        ('target = "≤100%"\nactual = "103%"', "from = 100, points = 0.5, per = 1", "3.50"),
        ('target = "≤100%"\nactual = "100%"', "from = 100, points = 0.5, per = 1", "5"),
        ('target = "≤100%"\nactual = "90%"', "from = 100, points = 0.5, per = 1", "5"),
        ('target = "≤100%"\nactual = "999%"', "from = 100, points = 0.5, per = 1", "0"),
        # One point for each 1% below 95.
        ('actual = "93.5%"', "from = 95, points = 1, per = 1", "3.50"),
        ('actual = "93.5%"', 'from = 95, points = 1, per = 1, count = "exact"', "3.50"),
        ('actual = "93.5%"', 'from = 95, points = 1, per = 1, count = "started"', "3"),
        ('actual = "93.5%"', 'from = 95, points = 1, per = 1, count = "full"', "4"),
        # One point for each finding.
        ('actual = "2处"\ndirection = "at-most"', "from = 0, points = 1", "3"),
        ('target = "无问题"\nactual = "2处"\ndirection = "at-most"', "from = 0, points = 1", "3"),
        # Without `from` the miss is measured from the target, else from 100% done.
        ('target = "95%"\nactual = "93%"', "points = 1", "3"),
        ("completion = 98", "points = 1", "3"),
        ('completion = 98\ndirection = "at-most"', "points = 1", "3"),
        # Exactly: both ways.
        ('target = "=10"\nactual = 12', "points = 1", "3"),
        ('target = "=10"\nactual = 8', "points = 1", "3"),
    ],
)
def test_points(lines: str, rule: str, expected: str) -> None:
    written = f'{lines}\nrule = {{ type = "deduction", {rule} }}'
    assert row(written, weight="5").score == Decimal(expected)


def test_without_from_and_without_target_there_is_nothing_to_measure() -> None:
    found = row('actual = 3\nrule = { type = "deduction", points = 1 }')
    assert (found.score, found.status) == (None, "unverifiable")


def test_the_formula_counts_the_units() -> None:
    # 1 missing, in units of 3: a third of a point.
    found = row('target = 10\nactual = 9\nrule = { type = "deduction", points = 1, per = 3 }')
    assert str(found.formula) == "10 - 1 × 0.3333 (1 off 10)"
    assert found.score == Decimal("9.67")
