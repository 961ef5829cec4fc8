"""Bins hold every figure once, and 100 is one of its own."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from perfcli.output.overview.bins import Counted, bars
from perfcli.output.overview.view import Bar

FIGURES = st.decimals(min_value=-20, max_value=400, places=2)


def of(*figures: str) -> dict[str, str]:
    found = bars([Counted(Decimal(figure), 1) for figure in figures])
    return {each.label: each.projects for each in found}


@given(st.lists(st.builds(Counted, FIGURES, st.integers(1, 50), st.booleans()), min_size=1))
def test_every_project_is_in_one_bin(counted: list[Counted]) -> None:
    found = bars(counted)
    assert sum(int(each.projects) for each in found) == sum(each.projects for each in counted)


def test_a_hundred_is_told_from_nearly_a_hundred() -> None:
    assert of("100", "99.99", "90", "89.99") == {
        "100": "1",
        "90 to below 100": "2",
        "80 to below 90": "1",
        "0 to below 80": "0",
    }


def test_beyond_a_hundred_only_where_there_is_anything() -> None:
    assert of("100.01", "110", "120", "97")["over 100 to below 110"] == "1"
    assert list(of("100.01")) == [
        "120 and above",
        "110 to below 120",
        "over 100 to below 110",
        "100",
        "0 to below 100",
    ]


def test_a_negative_figure_is_shown() -> None:
    assert of("-3")["below 0"] == "1"
    assert of("0")["0 to below 10"] == "1"


def test_bars_are_drawn_to_the_longest() -> None:
    counted = [
        Counted(Decimal(95), 3),
        Counted(Decimal(91), 1, sure=False),
        Counted(Decimal(85), 2),
    ]
    assert bars(counted, "%")[1:3] == (
        Bar("90% to below 100%", "4", "75.00%", "25.00%"),
        Bar("80% to below 90%", "2", "50.00%", "0.00%"),
    )
