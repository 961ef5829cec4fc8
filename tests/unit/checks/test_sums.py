"""Sums of printed figures: exact, equal within rounding, wrong."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from hypothesis import assume, given
from hypothesis import strategies as st

from perfcli.checks.sums import Addend, Sum, clue, compare, explained
from perfcli.core.figures import exactly, round_half_up
from perfcli.core.finding import Found
from perfcli.core.language import message

KEY = ("totals", "budget", "original")
ADVICE = message("correct it")


def summed(stated: str, *amounts: str) -> Sum:
    return sum_of(Decimal(stated), [Decimal(amount) for amount in amounts])


def sum_of(stated: Decimal, amounts: Sequence[Decimal]) -> Sum:
    return Sum(
        stated,
        [
            Addend(("projects", place, "budget", "original"), f"P{place}", amount)
            for place, amount in enumerate(amounts)
        ],
    )


def compared(checked: Sum) -> Found | None:
    return compare(
        KEY,
        checked,
        subject=message("the total"),
        parts=message("the projects"),
        advice=ADVICE,
        shown=lambda amount: message("{amount} 元", amount=amount),
    )


def test_an_exact_sum_is_silent() -> None:
    assert compared(summed("2539.1", "857.5", "1681.6")) is None
    assert compared(summed("0", "0")) is None
    assert compared(summed("2539.10", "857.5", "1681.6")) is None


def test_too_much_is_said_with_the_difference_and_the_amounts() -> None:
    found = compared(summed("2593.1", "857.5", "1681.6"))
    assert found is not None
    assert found.key == KEY
    assert found.severity is None
    assert str(found.message) == (
        "the total is 2593.1 元, but the projects add up to 2539.1 元: 54.0 元 too much"
    )
    assert str(found.help) == "2593.1 and 2539.1 differ by two swapped digits; correct it"
    assert [str(each.message) for each in found.related] == ["P0: 857.5 元", "P1: 1681.6 元"]
    assert [each.key[1] for each in found.related] == [0, 1]


def test_too_little_is_said() -> None:
    found = compared(summed("2439.0", "857.5", "1681.6"))
    assert found is not None
    assert str(found.message) == (
        "the total is 2439.0 元, but the projects add up to 2539.1 元: 100.1 元 too little"
    )
    assert str(found.help) == "correct it"


def test_a_sum_within_the_rounding_is_info_with_the_bounds() -> None:
    found = compared(summed("100.02", "33.33", "33.33", "33.34"))
    assert found is not None
    assert found.severity == "info"
    assert str(found.message) == (
        "the total is 100.02 元 and the projects add up to 100.00 元,"
        " equal only within the rounding of"
        " the amounts: 100.015 元 to 100.025 元 against 99.985 元 to 100.015 元"
    )


def test_beyond_the_rounding_it_is_wrong() -> None:
    found = compared(summed("100.03", "33.33", "33.33", "33.34"))
    assert found is not None
    assert found.severity is None
    assert "0.03 元 too much" in str(found.message)


def test_amounts_of_one_decimal_count_as_printed_to_two() -> None:
    assert summed("10.02", "5", "5").agrees is False
    assert summed("10.01", "5", "5").agrees is True


def test_more_decimals_leave_less_room() -> None:
    assert summed("9265.3535", "7177.373442", "2087.98").agrees is True
    assert summed("9265.354442", "7177.373442", "2087.980000").agrees is False


def test_a_slip_in_one_amount_is_found() -> None:
    assert str(clue(summed("2539.1", "875.5", "1681.6"))) == (
        "P0: 875.5 and 857.5 differ by two swapped digits"
    )
    assert str(clue(summed("2539.1", "857.5", "16816000"))) == (
        "P1: 16816000 is about 10,000 times 1681.6, as if 元 and 万元 were mixed"
    )
    assert str(clue(summed("25391000", "857.5", "1681.6"))) == (
        "25391000 is about 10,000 times 2539.1, as if 元 and 万元 were mixed"
    )
    assert clue(summed("2500", "857.5", "1681.6")) is None


def test_an_amount_left_out_of_the_total_is_no_slip() -> None:
    # 0.01 is what rounding leaves of an amount that was not added: no 10,000th of 100.
    assert clue(summed("857.51", "857.5", "100")) is None


def test_advice_stands_alone_without_a_clue() -> None:
    assert explained(None, ADVICE) == ADVICE


AMOUNTS = st.lists(st.decimals(0, 10**6, places=4), min_size=1, max_size=20)


@given(AMOUNTS)
@exactly
def test_rounding_alone_is_never_an_error(amounts: list[Decimal]) -> None:
    printed = sum_of(round_half_up(sum(amounts, Decimal(0))), list(map(round_half_up, amounts)))
    found = compared(printed)
    assert found is None or found.severity == "info"


@given(
    st.lists(st.decimals(0, 10**6, places=2), min_size=1, max_size=20), st.decimals(1, 9, places=2)
)
@exactly
def test_a_larger_difference_is_an_error_of_just_that_size(
    amounts: list[Decimal], more: Decimal
) -> None:
    assume(more > Decimal("0.01") * (len(amounts) + 1))
    found = compared(sum_of(sum(amounts, Decimal(0)) + more, amounts))
    assert found is not None
    assert found.severity is None
    assert str(found.message).endswith(f": {more} 元 too much")
