from __future__ import annotations

from decimal import Decimal

import pytest

from perfcli.model.declaration import Indicator
from perfcli.output.form.figures import Shown, figure, percentage, split, value
from perfcli.values.parse import parse


def indicator(unit: str | None = None) -> Indicator:
    return Indicator(name="示例", category="quantity", unit=unit)


@pytest.mark.parametrize(
    ("written", "unit", "text", "number", "picture"),
    [
        ("≥95%", None, "≥95%", "95", '"≥"0"%"'),
        ("4500余起", None, "4500余起", "4500", '0"余起"'),
        ("1,059.50", "个", "1,059.50个", "1059.50", '#,##0.00"个"'),
        ("不低于-3.5度", None, "不低于-3.5度", "-3.5", '"不低于"0.0"度"'),
        ("5", None, "5", "5", "0"),
        # What is behind these is another figure than the one that is printed.
        ("7.8万户", None, "7.8万户", None, "General"),
        ("三次", None, "三次", None, "General"),
        # Neither a quotation mark nor a long text can stand in a number format.
        ('5"寸"', None, '5"寸"', None, "General"),
        ("1234567890.1234567", None, "1234567890.1234567", None, "General"),
        ("10%-20%", None, "10%-20%", None, "General"),
        ("明显改善", "次", "明显改善", None, "General"),
    ],
)
def test_a_figure_with_its_words(
    written: str, unit: str | None, text: str, number: str | None, picture: str
) -> None:
    expected = Shown(text, None if number is None else Decimal(number), picture)
    assert value(parse(written), indicator(unit)) == expected


def test_nothing_is_shown_for_what_is_absent() -> None:
    assert value(None, indicator("个")) == Shown()
    assert figure(None) == Shown()
    assert percentage(None) == Shown()
    assert split(None) == ("", Shown(), "")


@pytest.mark.parametrize(
    ("written", "sign", "text", "unit"),
    [
        ("≥95%", "≥", "95", "%"),
        ("1,200人", "", "1,200", "人"),
        ("95%以上", "", "95%以上", ""),
        ("4500余起", "", "4500余起", ""),
        ("7.8万户", "", "7.8万户", ""),
        ("共计5个", "", "共计5个", ""),
        ("明显改善", "", "明显改善", ""),
    ],
)
def test_sign_figure_and_unit(written: str, sign: str, text: str, unit: str) -> None:
    found = split(parse(written))
    assert (found[0], found[1].text, found[2]) == (sign, text, unit)


def test_an_amount_keeps_its_decimals() -> None:
    assert figure(Decimal("857.50")) == Shown("857.50", Decimal("857.50"), "0.00")
    assert figure(Decimal(10), least=2) == Shown("10.00", Decimal(10), "0.00")
    # More digits than a spreadsheet holds stay a text.
    assert figure(Decimal("1234567890123456.5")) == Shown("1234567890123456.5")


def test_a_percentage_is_its_hundredth() -> None:
    assert percentage(Decimal("89.09")) == Shown("89.09%", Decimal("0.8909"), "0.00%")
