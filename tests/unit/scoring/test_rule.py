"""A formula as it is shown: its quotients cut short, and nothing else of it changed."""

from __future__ import annotations

from decimal import Decimal

import pytest

from perfcli.core.language import message
from perfcli.scoring.rule import readable


@pytest.mark.parametrize(
    ("figure", "shown"),
    [
        (Decimal(2) / 3, "0.6667"),
        (Decimal("0.123456789012"), "0.123456789012"),
        (Decimal("0.1234567890125"), "0.1235"),
        (Decimal("1E-13"), "0.0000"),
        (Decimal("1E+20"), "100000000000000000000"),
        ("0.12345678901234", "0.12345678901234"),
    ],
)
def test_figures_of_a_file_stand_as_they_are_and_longer_ones_have_four_decimals(
    figure: object, shown: str
) -> None:
    assert str(readable(message("{weight} × {part}", weight=Decimal(10), part=figure))) == (
        f"10 × {shown}"
    )


def test_a_formula_in_which_nothing_is_too_long_is_itself() -> None:
    formula = message("{weight} × {share}%", weight=Decimal(10), share=Decimal("33.5"))
    assert readable(formula) is formula
