"""A series as a picture."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from perfcli.core.text import width
from perfcli.output.sparkline import BLOCKS, GAP, PLAIN, sparkline

YEARS = (2018, 2019, 2020)


def drawn(*series: str | None, years: tuple[int, ...] = YEARS, plain: bool = False) -> str:
    figures = [None if each is None else Decimal(each) for each in series]
    return sparkline(years, figures, plain=plain)


@pytest.mark.parametrize(
    ("series", "blocks", "plain"),
    [
        (("1", "2", "3"), "▁▅█", "_-^"),
        (("3", "2", "1"), "█▅▁", "^-_"),
        (("-5", "0", "-2.5"), "▁█▅", "_^-"),
        (("7", "7", "7"), "▄▄▄", "---"),
        (("1", None, "3"), "▁.█", "_.^"),
        ((None, "1", "3"), ".▁█", "._^"),
        (("1", "1", None), "▄▄.", "--."),
        ((None, "1", None), "", ""),
        ((None, None, None), "", ""),
    ],
)
def test_heights(series: tuple[str | None, ...], blocks: str, plain: str) -> None:
    assert drawn(*series) == blocks
    assert drawn(*series, plain=True) == plain


def test_a_year_without_a_file_is_a_gap() -> None:
    assert drawn("1", "2", "3", years=(2016, 2019, 2020)) == "▁..▅█"


@given(st.lists(st.none() | st.decimals(-(10**18), 10**18, places=4), min_size=1, max_size=9))
def test_a_mark_for_each_year_of_one_cell(series) -> None:
    for plain in (False, True):
        text = sparkline(range(2000, 2000 + len(series)), series, plain=plain)
        assert width(text) in {0, len(series)}
        assert set(text) <= set((PLAIN if plain else BLOCKS) + GAP)
        gaps = [place for place, figure in enumerate(series) if figure is None]
        assert [place for place, mark in enumerate(text) if mark == GAP] == (gaps if text else [])
