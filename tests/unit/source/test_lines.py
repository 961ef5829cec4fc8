"""An offset in a text gives a line and a column, both counted from 1."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from perfcli.core.finding import Place
from perfcli.source.lines import Lines


@pytest.mark.parametrize(
    ("text", "span", "place"),
    [
        ("ab\ncd", (0, 2), Place(1, 1, 2)),
        ("ab\ncd", (4, 5), Place(2, 2, 1)),
        ("ab\ncd", (1, 5), Place(1, 2, 1)),
        ("ab\r\ncd", (0, 6), Place(1, 1, 2)),
        ("\ufeffab", (1, 3), Place(1, 1, 2)),
        ("ab\n", (3, 4), Place(2, 1, 1)),
    ],
)
def test_place(text: str, span: tuple[int, int], place: Place):
    assert Lines(text).place(*span) == place


@given(st.text("城a\n", max_size=30), st.integers(0, 30), st.integers(1, 3))
def test_a_place_is_where_the_text_is_cut(head: str, at: int, blocks: int):
    text = head + "年\n" * 40_000 * (blocks - 1) + head
    offset = min(len(text) - len(head) + at, len(text))
    place = Lines(text).place(offset, offset + 1)
    before = text[:offset].split("\n")
    assert (place.line, place.column) == (len(before), len(before[-1]) + 1)
