from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from perfcli.checks.printed import explanation
from perfcli.core.figures import round_half_up, truncate


@pytest.mark.parametrize(
    ("computed", "printed", "how"),
    [
        ("1.946", "1.9", "rounded"),
        ("1.946", "1.95", "rounded"),
        ("1.897", "1.8", "truncated"),
        ("1.897", "1.9", "rounded"),
        ("1.611", "1.8", None),
        ("1.611", "1.6", "rounded"),
        ("1.25", "1.3", "rounded"),
        ("1.25", "1.2", "truncated"),
        ("1.25", "1.25", "exact"),
        ("1.25", "1.250", "exact"),
        ("4.84", "5", "whole"),
        ("4.84", "5.0", None),
        ("4.84", "4", None),
        ("4.5", "5", "whole"),
        ("4.49", "5", None),
        ("5.96", "6", "rounded"),
        ("5.96", "5", None),
        ("9.99", "10", "rounded"),
        ("9.94", "10", "whole"),
        ("0.04", "0", "rounded"),
        ("0", "0", "exact"),
    ],
)
def test_how_a_computed_score_leads_to_a_printed_one(
    computed: str, printed: str, how: str | None
) -> None:
    assert explanation(Decimal(computed), Decimal(printed)) == how


SCORES = st.decimals(0, 100, allow_nan=False, allow_infinity=False, places=6)


@given(SCORES, st.integers(1, 4))
def test_rounding_and_cutting_off_always_explain(score: Decimal, decimals: int) -> None:
    assert explanation(score, round_half_up(score, decimals)) is not None
    assert explanation(score, truncate(score, decimals)) is not None


@given(SCORES, SCORES)
def test_what_is_explained_is_near(computed: Decimal, printed: Decimal) -> None:
    how = explanation(computed, printed)
    if how is not None:
        assert abs(computed - printed) <= (Decimal("0.5") if how == "whole" else Decimal("0.1"))
