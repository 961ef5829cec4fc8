"""Figures of the overview as text."""

from __future__ import annotations

from decimal import Decimal

import pytest

from perfcli.output.overview.figures import amount, plain, span


@pytest.mark.parametrize(
    ("yuan", "shown"),
    [("12000", "1.20"), ("0.01", "0.000001"), ("0", "0.00"), ("28502400.00", "2850.24")],
)
def test_an_amount_keeps_every_digit(yuan: str, shown: str) -> None:
    assert amount(Decimal(yuan)) == shown


def test_what_is_not_known_is_a_dash() -> None:
    assert (amount(None), plain(None), span(None, None)) == ("–", "–", "–")


def test_a_span_of_one_figure_is_the_figure() -> None:
    assert span(Decimal("90.0"), Decimal(90)) == "90.0"
    assert span(Decimal("79.97"), Decimal("98.6")) == "79.97–98.6"
