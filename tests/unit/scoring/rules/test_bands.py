from __future__ import annotations

from decimal import Decimal

import pytest

from scored import row

WORDS = 'target = "明显改善"\n'


@pytest.mark.parametrize(
    ("lines", "expected", "status"),
    [
        ('achieved = "full"', "10", "met"),
        # Without a rating the lower end of the band: 60% and 0%.
        ('achieved = "partial"', "6", "partial"),
        ('achieved = "none"', "0", "missed"),
        ('achieved = "full"\nrating = 80', "8", "met"),
        ('achieved = "full"\nrating = 100', "10", "met"),
        ('achieved = "partial"\nrating = "79.9%"', "7.99", "partial"),
        ('achieved = "none"\nrating = 30', "3", "missed"),
        ('actual = "有所改善"\nachieved = "partial"\nrating = 70', "7", "partial"),
        # What was achieved in words comes before a completion.
        ('achieved = "partial"\ncompletion = 95', "6", "partial"),
        ("completion = 95", "9.50", "partial"),
    ],
)
def test_points_and_status(lines: str, expected: str, status: str) -> None:
    found = row(WORDS + lines)
    assert (found.score, found.status) == (Decimal(expected), status)


def test_the_formula_names_the_band() -> None:
    found = row(WORDS + 'achieved = "partial"\nrating = 70')
    assert str(found.formula) == "10 × 70%, the band of `partial` being 60% to 80%"


def test_words_without_achieved_are_unverifiable() -> None:
    found = row(WORDS + 'actual = "明显改善"')
    assert (found.score, found.status) == (None, "unverifiable")
    assert str(found.why) == "words, and nothing that says how far they came true"
