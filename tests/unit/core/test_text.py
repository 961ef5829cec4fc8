from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from perfcli.core.text import HIDDEN, fold, folded, nearest, safe, width


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("plain", "plain"),
        ("城市管理 ≥95%", "城市管理 ≥95%"),
        ("a\x1b[31m", "a\\x1b[31m"),
        ("tab\t", "tab\\x09"),
        ("line\nbreak", "line\\x0abreak"),
        ("管理\u202e反", "管理\\u202e反"),
        ("\u200b", "\\u200b"),
        ("\ud800", "\\ud800"),
        ("\ue000", "\\ue000"),
        ("\U000e0001", "\\U000e0001"),
        ("\u2028", "\\u2028"),
    ],
)
def test_safe(text: str, shown: str) -> None:
    assert safe(text) == shown


def test_a_text_that_is_printable_has_nothing_hidden_in_it() -> None:
    hidden = [code for code in range(0x110000) if unicodedata.category(chr(code)) in HIDDEN]
    assert not any(chr(code).isprintable() for code in hidden)
    assert all(safe(chr(code)).startswith("\\") for code in hidden[:2000])


@given(st.text())
def test_what_is_safe_moves_no_cursor(text: str) -> None:
    assert not {"\x1b", "\r", "\n", "\x9b", "\u202e", "\u2066"} & set(safe(text))
    assert safe(safe(text)) == safe(text)


@pytest.mark.parametrize(
    ("text", "cells"),
    [("", 0), ("abc", 3), ("管理", 4), ("ａ", 2), ("é", 1), ("e\u0301", 1), ("㎡m²", 4)],
)
def test_width(text: str, cells: int) -> None:
    assert width(text) == cells


def test_fold() -> None:
    assert fold("１，０５９ 个\n四分类　垃圾桶") == "1,059个四分类垃圾桶"


@pytest.mark.parametrize(
    ("word", "known", "close"),
    [
        ("orginal", ["original", "revised"], "original"),
        ("xyz", ["original", "revised"], None),
        ("WEIGHT", ["weight"], "weight"),
        ("x", [], None),
        ("数量指", ["数量", "质量"], "数量"),
        ("b01", ["B001", "C002"], "B001"),
        ("Overspend", ["overspent", "B004"], "overspent"),
        ("PASSLINE", ["pass-line"], "pass-line"),
        ("weight", ["WEIGHT"], "WEIGHT"),
        ("", ["weight"], None),
        ("2002", ["2019", "2020", "2022"], "2020"),
        ("mof-2002", ["mof-2017", "mof-2020", "mof-2021"], "mof-2020"),
    ],
)
def test_nearest(word: str, known: list[str], close: str | None) -> None:
    assert nearest(word, iter(known)) == close


@given(st.text(alphabet="ab 年度，。（）[]:“”", max_size=80), st.integers(4, 30))
def test_what_is_folded_is_all_there(text: str, room: int) -> None:
    lines = list(folded(text, room))
    assert "".join("".join(lines).split()) == "".join(text.split())
    assert not [line for line in lines if line != line.rstrip()]


@pytest.mark.parametrize(
    ("text", "room", "lines"),
    [
        ("one two three", 7, ["one two", "three"]),
        ("年初预算数，全年", 10, ["年初预算", "数，全年"]),
        ("预算（数）", 6, ["预算", "（数）"]),
        ("words  [default: text]", 12, ["words", "[default: text]"]),
        (
            "[a bracket of more than twenty cells]",
            12,
            ["[a bracket", "of more than", "twenty", "cells]"],
        ),
        ("", 5, [""]),
    ],
)
def test_lines_are_folded_where_they_may_be(text: str, room: int, lines: list[str]) -> None:
    assert list(folded(text, room)) == lines
