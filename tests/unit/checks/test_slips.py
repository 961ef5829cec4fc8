"""Slips of the hand: two digits swapped, one unit written for another."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from perfcli.checks.slips import factor, mixed, slip, swapped


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("2593.1", "2539.1"),
        ("875.5", "857.5"),
        ("10.5", "15.0"),
        ("12", "21"),
        ("05.1", "50.1"),
        ("12", "21.0"),
        ("1.05", "1.5"),
    ],
)
def test_two_digits_are_swapped(one: str, other: str) -> None:
    assert swapped(Decimal(one), Decimal(other))
    assert swapped(Decimal(other), Decimal(one))


@pytest.mark.parametrize(
    ("one", "other"), [("2593.1", "2593.1"), ("2593.1", "2538.1"), ("123", "312"), ("100", "200")]
)
def test_digits_that_are_not_swapped(one: str, other: str) -> None:
    assert not swapped(Decimal(one), Decimal(other))


@pytest.mark.parametrize(
    ("large", "small", "expected"),
    [
        ("8575000", "857.5", 10_000),
        ("857500", "857.5", 1_000),
        ("10.1", "0.001", 10_000),
        ("990", "1", 1_000),
        ("989", "1", None),
        ("1010", "1", 1_000),
        ("1011", "1", None),
        ("857.5", "857.5", None),
        ("10000", "0", None),
        ("100000", "1", None),
    ],
)
def test_the_factor_between_two_amounts(large: str, small: str, expected: int | None) -> None:
    assert factor(Decimal(large), Decimal(small)) == expected


def test_a_slip_is_named_with_its_figures() -> None:
    assert str(slip(Decimal("2593.1"), Decimal("2539.1"))) == (
        "2593.1 and 2539.1 differ by two swapped digits"
    )
    assert str(slip(Decimal("857.5"), Decimal(8575000))) == (
        "8575000 is about 10,000 times 857.5, as if 元 and 万元 were mixed"
    )
    assert str(mixed(Decimal(857500), Decimal("857.5"))) == (
        "857500 is about 1,000 times 857.5, as if 元 and 千元 were mixed"
    )
    assert slip(Decimal("857.5"), Decimal("858.5")) is None


AMOUNTS = st.decimals(0, 10**9, places=2)


@given(AMOUNTS, AMOUNTS)
def test_it_does_not_matter_which_amount_is_named_first(one: Decimal, other: Decimal) -> None:
    assert swapped(one, other) == swapped(other, one)
    assert mixed(one, other) == mixed(other, one)


@given(st.decimals("0.01", 10**9, places=2), st.sampled_from([1_000, 10_000]))
def test_a_factor_is_found_again(amount: Decimal, times: int) -> None:
    assert factor(amount * times, amount) == times
