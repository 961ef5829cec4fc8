from __future__ import annotations

from decimal import Decimal, getcontext

import pytest
from hypothesis import given
from hypothesis import strategies as st

from perfcli.core.figures import (
    decimals_of,
    exactly,
    half_unit,
    percent,
    quantum,
    round_half_up,
    short_of_whole,
    total,
    truncate,
)


@pytest.mark.parametrize(
    ("figure", "decimals", "rounded"),
    [
        ("2.345", 2, "2.35"),
        ("2.344999", 2, "2.34"),
        ("-2.345", 2, "-2.35"),
        ("2.5", 0, "3"),
        ("3.5", 0, "4"),
        ("7.927", 2, "7.93"),
        ("1.25", 1, "1.3"),
        ("1", 2, "1.00"),
    ],
)
def test_round_half_up(figure: str, decimals: int, rounded: str) -> None:
    assert str(round_half_up(Decimal(figure), decimals)) == rounded


def test_the_largest_figures_are_rounded_too() -> None:
    # 10^18 of 10^-12, in percent: 33 digits and two decimals.
    assert round_half_up(Decimal(10) ** 32) == Decimal(10) ** 32
    assert truncate(Decimal(10) ** 32, 2) == Decimal(10) ** 32


def test_truncate() -> None:
    assert truncate(Decimal("1.899"), 1) == Decimal("1.8")
    assert truncate(Decimal("-1.899"), 1) == Decimal("-1.8")


@pytest.mark.parametrize(
    ("figure", "decimals"), [("45.40", 2), ("100", 0), ("1E+2", 0), ("0.5", 1), ("NaN", 0)]
)
def test_decimals_of(figure: str, decimals: int) -> None:
    assert decimals_of(Decimal(figure)) == decimals


def test_half_unit() -> None:
    assert half_unit(Decimal("45.4")) == Decimal("0.05")
    assert half_unit(Decimal("45.4"), at_least=2) == Decimal("0.005")
    assert quantum(2) == Decimal("0.01")


def test_percent_and_total() -> None:
    assert percent(Decimal(1), Decimal(8)) == Decimal("12.5")
    assert total([]) == 0
    assert total([Decimal("1681.6"), Decimal("857.5")]) == Decimal("2539.1")


def test_exactly_sums_what_28_digits_would_round() -> None:
    large, small = Decimal(10) ** 18, Decimal("0.000000000001")
    assert exactly(lambda: large + small - large)() == small
    assert getcontext().prec == 28


def test_exactly_passes_arguments_and_keeps_the_name() -> None:
    def double(figure: Decimal, *, times: int = 2) -> Decimal:
        return figure * times

    assert exactly(double)(Decimal(3), times=3) == 9
    assert exactly(double).__name__ == "double"


@given(st.decimals(-10000, 10000, places=6), st.integers(0, 4))
def test_rounding_moves_half_a_unit_at_most(figure: Decimal, decimals: int) -> None:
    assert abs(round_half_up(figure, decimals) - figure) <= quantum(decimals) / 2
    assert abs(truncate(figure, decimals)) <= abs(figure)


@pytest.mark.parametrize(
    ("share", "shown"),
    [
        ("97.7777", "97.78"),
        ("99.994", "99.99"),
        ("99.995", "99.99"),
        ("99.999999", "99.99"),
        ("100", "100.00"),
        ("100.004", "100.00"),
        ("102.345", "102.35"),
        ("0", "0.00"),
    ],
)
def test_what_is_short_of_the_whole_is_never_shown_as_the_whole(share: str, shown: str) -> None:
    assert str(short_of_whole(Decimal(share))) == shown
