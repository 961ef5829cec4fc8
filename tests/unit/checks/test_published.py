from __future__ import annotations

from decimal import Decimal

import pytest

from perfcli.checks.published import Comparison


@pytest.mark.parametrize(
    ("printed", "least", "most", "verdict"),
    [
        ("8", "8", "8", "agrees"),
        ("1.8", "1.897", "1.897", "agrees"),
        ("1.9", "1.611", "1.611", "above"),
        ("1.5", "1.611", "1.611", "below"),
        ("5", "4.84", "4.84", "whole"),
        ("5", "5.96", "5.96", "below"),
        ("7", "6", "8", "agrees"),
        ("6", "6", "8", "agrees"),
        ("8", "6", "8", "agrees"),
        ("8.1", "6", "8", "above"),
        ("5.9", "6", "8", "below"),
        ("1", "0.6", "0.8", "whole"),
        ("0", "0.6", "0.8", "below"),
    ],
)
def test_the_verdict(printed: str, least: str, most: str, verdict: str) -> None:
    comparison = Comparison(Decimal(printed), Decimal(10), Decimal(least), Decimal(most))
    assert comparison.verdict == verdict


def test_computed_scores_are_shown_with_two_decimals_or_as_many_as_printed() -> None:
    third = Decimal(10) / 3
    short = Comparison(Decimal(3), Decimal(10), third, third)
    assert str(short.shown(third)) == "3.33"
    assert str(short._replace(printed=Decimal("3.3334")).shown(third)) == "3.3333"
