"""Keys, scalars and blanks are found where they begin and end."""

from __future__ import annotations

import re

import pytest

from perfcli.source.tokens import PAIR, PAIRS, SCALAR, STRING, Lost, blank, matched, spelled


@pytest.mark.parametrize(
    ("text", "end"), [("", 0), ("a", 0), (" ,\t\r\n# a\n b", 10), ("# a", 3), ("#\n#\n[", 4)]
)
def test_blank(text: str, end: int):
    assert blank(text, 0) == end


@pytest.mark.parametrize(
    ("part", "key"),
    [
        ("a-1", "a-1"),
        ('"a b"', "a b"),
        (r'"a\u0062"', "ab"),
        (r"'a\u0062'", r"a\u0062"),  # nothing is an escape between these
    ],
)
def test_spelled(part: str, key: str):
    assert spelled(part) == key


def test_what_is_spelled_wrong_is_lost():
    with pytest.raises(Lost):
        spelled(r'"\q"')


def test_matched():
    assert matched(SCALAR, "x = 1.5 # a", 4).span() == (4, 7)
    with pytest.raises(Lost):
        matched(SCALAR, "x = [1]", 4)


@pytest.mark.parametrize(
    "text", ['"a"', '"a\\"b"', "'a'", '""', '"""a"b\n"""', "'''a\n'b'''", '"""a"""""']
)
def test_strings(text: str):
    assert re.compile(STRING, re.VERBOSE).match(text + " = 1")[0].strip() == text
    assert SCALAR.match(text + " # a")[0] == text


def test_pairs_end_before_what_is_no_simple_pair():
    text = "a = 1\nb = 'x' # c\nc = [1]\n"
    assert PAIRS.match(text).end() == text.index("c = [")
    assert [pair[1] for pair in PAIR.finditer(text)] == ["a", "b"]
