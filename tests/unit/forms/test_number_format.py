from __future__ import annotations

from decimal import Decimal

import pytest

from perfcli.forms.number_format import shown_as


@pytest.mark.parametrize(
    ("figure", "picture", "text"),
    [
        ("0.8909", "0.00%", "89.09%"),
        ("95", '"≥"0"%"', "≥95%"),
        ("0.95", '"≥"0%', "≥95%"),
        ("4500", '0"余起"', "4500余起"),
        ("1059.5", '#,##0.00"个"', "1059.5个"),
        ("5", "0元", "5元"),
        ("5", r"0\人", "5人"),
        ("5", '"≥"General', "≥5"),
        ("100", '0"%";-0"%"', "100%"),
    ],
)
def test_words_around_a_figure_are_part_of_what_is_read(
    figure: str, picture: str, text: str
) -> None:
    assert shown_as(Decimal(figure), picture) == text


@pytest.mark.parametrize(
    "picture",
    [
        "",
        "General",
        "0.00",
        "#,##0.00_ ",
        '"¥"#,##0.00',
        "[$¥-804]#,##0",
        "[Red](0)",
        "@",
        '"只有字"',
    ],
)
def test_a_format_that_adds_no_words_leaves_the_figure(picture: str) -> None:
    assert shown_as(Decimal(5), picture) is None
