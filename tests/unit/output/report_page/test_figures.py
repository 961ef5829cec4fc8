"""Figures of the page: absent is a word, a bar never leaves its box."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from perfcli.output.report_page import figures
from perfcli.output.report_page.view import CompletionBar, Figure, MoneyBars
from scored import row

AMOUNTS = st.decimals(min_value=-10, max_value=10**12, places=2)


def test_an_amount_is_printed_as_it_stands() -> None:
    assert figures.amount(Decimal("857.50")) == Figure("857.50", "857.50")


def test_zero_is_a_figure_and_absent_is_not() -> None:
    assert figures.amount(Decimal(0)) == Figure("0", "0")
    assert figures.amount(None) == Figure("not given", "", known=False)
    assert figures.amount(None, figures.NOT_JUDGED) == Figure("not judged", "", known=False)


def test_a_rate_has_two_decimals() -> None:
    assert figures.rate(Decimal("89.0938775510")) == Figure("89.09%", "89.09")
    assert figures.rate(None) == Figure("–", "", known=False)


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        ('target = "≥1,059个"', Figure("≥1,059个", "1059")),
        ('target = 12\nunit = "栋"', Figure("12栋", "12")),
        ('target = "良好"', Figure("良好", "")),
        ("", Figure("not given", "", known=False)),
    ],
)
def test_a_value_is_shown_as_typed_and_sorted_by_its_number(lines: str, expected: Figure) -> None:
    indicator = row(lines).indicator
    assert figures.typed(indicator.target, indicator) == expected


@given(AMOUNTS, AMOUNTS)
def test_a_bar_never_leaves_its_box(part: Decimal, whole: Decimal) -> None:
    share = figures.length(part, max(whole, Decimal(0)))
    assert share.endswith("%")
    assert 0 <= Decimal(share.removesuffix("%")) <= 100


def test_bars_of_money_share_a_scale() -> None:
    scale = figures.largest([Decimal("857.5"), None, Decimal(1715)])
    assert scale == 1715
    drawn = figures.money_bars(Decimal("857.5"), Decimal(1715), scale)
    assert drawn == MoneyBars("50.00%", "100.00%")
    assert figures.money_bars(None, Decimal(0), scale) == MoneyBars(None, "0.00%")
    assert figures.largest([None]) == 0


@pytest.mark.parametrize(
    ("completion", "expected"),
    [
        ("0", CompletionBar("0.00%", beyond=False)),
        ("45.40", CompletionBar("30.27%", beyond=False)),
        ("100", CompletionBar("66.67%", beyond=False)),
        ("150", CompletionBar("100.00%", beyond=False)),
        ("287", CompletionBar("100.00%", beyond=True)),
    ],
)
def test_completion_bars_end_at_150_percent(completion: str, expected: CompletionBar) -> None:
    assert figures.completion_bar(Decimal(completion)) == expected


def test_no_completion_has_no_bar() -> None:
    assert figures.completion_bar(None) is None


def test_invisible_characters_are_shown_and_line_ends_stay() -> None:
    assert figures.shown("收入\u202e\r\n第二行\t完") == "收入\\u202e\n第二行 完"
