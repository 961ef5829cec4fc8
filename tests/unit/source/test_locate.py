"""Every key and value of a TOML text is found where it stands."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
import tomli
from hypothesis import given
from hypothesis import strategies as st

from documents import documents
from perfcli.core.finding import Place
from perfcli.core.keypath import KeyPath
from perfcli.source.locate import Positions
from perfcli.source.read import MAX_DEPTH
from perfcli.source.sound import SoundPositions
from support import need_shared

VALID = Path(__file__).parents[3].parent / "shared" / "toml-test" / "tests" / "valid"
FILES = sorted(VALID.rglob("*.toml"))

DECLARATION = """\
format = 1
unit = "示例单位"  # a comment with = and [brackets]

[totals]
budget = { original = 100, of_which = { "区级资金" = 60 } }

[[projects]]
name = '一'
problems = [
    "甲",
    "乙",
]
budget.original = 40
budget.revised = 50

[[projects.indicators]]
name = "a"

[[projects.indicators]]
name = "b"

[[projects]]
name = "二"

[projects.reported]
score = 98.5
"""


def cut(text: str, place: Place) -> str:
    """Return what stands at a place."""
    line = text.removeprefix("\ufeff").split("\n")[place.line - 1]
    return line[place.column - 1 : place.column - 1 + place.length]


def leaves(data: dict[str, Any]) -> Iterator[tuple[KeyPath, Any]]:
    """Yield the path and the value of everything that holds nothing else."""
    rest: list[tuple[KeyPath, Any]] = [((), data)]
    while rest:
        path, value = rest.pop()
        if isinstance(value, dict) and value:
            rest += [((*path, key), inner) for key, inner in value.items()]
        elif isinstance(value, list) and value:
            rest += [((*path, at), inner) for at, inner in enumerate(value)]
        elif path:
            yield path, value


def assert_found(text: str) -> None:
    """Compare each key and value with what stands at the place given for it."""
    for positions in (Positions(text), SoundPositions(text)):
        assert positions.clash is None
        assert positions.too_deep is None
        assert_these_found(text, positions)


def assert_these_found(text: str, positions: Positions) -> None:
    for path, value in leaves(tomli.loads(text.removeprefix("\ufeff"), parse_float=Decimal)):
        key = cut(text, positions.key(path))
        if key.startswith("[") and value in ({}, []):
            continue  # an empty table under its header, or an empty array in an array
        if isinstance(path[-1], str):
            assert tomli.loads(f"{key} = 1") == {path[-1]: 1}
        else:
            assert positions.key(path) == positions.value(path)
        written = positions.written(path)
        assert written is not None
        read = tomli.loads(f"x = {written}", parse_float=Decimal)["x"]
        assert str(read) == str(value)
        assert cut(text, positions.value(path)) == written.split("\n")[0].rstrip("\r")


def test_the_suite_is_there():
    need_shared()
    assert len(FILES) > 250


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(VALID)))
def test_every_leaf_of_the_suite(path: Path):
    assert_found(path.read_bytes().decode())


@pytest.mark.parametrize(
    ("path", "line", "column", "shown"),
    [
        (("format",), 1, 1, "format"),
        (("totals",), 4, 1, "[totals]"),
        (("totals", "budget", "original"), 5, 12, "original"),
        (("totals", "budget", "of_which", "区级资金"), 5, 41, '"区级资金"'),
        (("projects",), 7, 1, "[[projects]]"),
        (("projects", 0), 7, 1, "[[projects]]"),
        (("projects", 0, "problems"), 9, 1, "problems"),
        (("projects", 0, "problems", 1), 11, 5, '"乙"'),
        (("projects", 0, "budget"), 13, 1, "budget"),
        (("projects", 0, "budget", "revised"), 14, 8, "revised"),
        (("projects", 0, "indicators", 0), 16, 1, "[[projects.indicators]]"),
        (("projects", 0, "indicators", 1, "name"), 20, 1, "name"),
        (("projects", 1), 22, 1, "[[projects]]"),
        (("projects", 1, "reported"), 25, 1, "[projects.reported]"),
        # What is not there: the nearest thing that holds it.
        (("projects", 1, "reported", "grade"), 25, 1, "[projects.reported]"),
        (("projects", 0, "budget", "received"), 13, 1, "budget"),
        (("projects", 0, "spending", "total"), 7, 1, "[[projects]]"),
        (("projects", 2, "name"), 7, 1, "[[projects]]"),
        (("year",), 1, 1, "f"),
        ((), 1, 1, "f"),
    ],
)
def test_keys_of_a_declaration(path: KeyPath, line: int, column: int, shown: str):
    place = Positions(DECLARATION).key(path)
    assert place == Place(line, column, len(shown))
    assert cut(DECLARATION, place) == shown


@pytest.mark.parametrize(
    ("path", "line", "column", "shown"),
    [
        (("unit",), 2, 8, '"示例单位"'),
        (("totals",), 4, 1, "[totals]"),
        (("totals", "budget", "of_which"), 5, 39, '{ "区级资金" = 60 }'),
        (("projects", 0, "problems"), 9, 12, "["),
        (("projects", 0, "problems", 0), 10, 5, '"甲"'),
        (("projects", 1, "reported", "score"), 26, 9, "98.5"),
        (("projects", 1, "reported", "grade"), 25, 1, "[projects.reported]"),
    ],
)
def test_values_of_a_declaration(path: KeyPath, line: int, column: int, shown: str):
    assert Positions(DECLARATION).value(path) == Place(line, column, len(shown))


def test_crlf_does_not_count():
    text = DECLARATION.replace("\n", "\r\n")
    for path, _ in leaves(tomli.loads(text)):
        assert Positions(text).key(path) == Positions(DECLARATION).key(path)
        assert Positions(text).value(path) == Positions(DECLARATION).value(path)


def test_a_byte_order_mark_is_no_column():
    positions = Positions("\ufeffyear = 2020\nunit = 1")
    assert positions.key(("year",)) == Place(1, 1, 4)
    assert positions.value(("year",)) == Place(1, 8, 4)
    assert positions.key(("unit",)) == Place(2, 1, 4)
    assert positions.key(("format",)) == Place(1, 1, 1)


def test_columns_are_characters_beyond_the_basic_plane():
    assert Positions('x = { "𠮷𠮷" = 1, b = 2 }').key(("x", "b")) == Place(1, 17, 1)


def test_lines_are_counted_across_blocks():
    text = "# 注释 comment\n" * 20_000 + "year = 2020\n"
    assert Positions(text).key(("year",)) == Place(20_001, 1, 4)


def test_header_of_a_table_passed_through_before_it_is_opened():
    text = "[a.b]\nx = 1\n[a]\ny = 2\n"
    assert Positions("[a.b]\nx = 1\n").key(("a",)) == Place(1, 2, 1)
    assert Positions(text).key(("a",)) == Place(3, 1, 3)


@pytest.mark.parametrize(
    ("text", "before", "now"),
    [
        ("year = 1\nyear = 2", "year", "year"),
        ("[a]\n[b]\n[a]", "[a]", "[a]"),
        ("[a]\n[[a]]", "[a]", "[[a]]"),
        ("[[a]]\n[a]", "[[a]]", "[a]"),
        ("[a.b]\n[[a]]", "a", "[[a]]"),
        ("a = [1]\n[[a]]", "a", "[[a]]"),
        ("a.b = 1\n[a]", "a", "[a]"),
        ("a = { b = 1 }\na.c = 2", "a", "a"),
        ("a = { b = 1 }\n[a.c]", "a", "a"),
        ("[a.b]\n[a]\nb.c = 1", "[a.b]", "b"),
        ("x = { a = 1, a = 2 }", "a", "a"),
    ],
)
def test_clash(text: str, before: str, now: str):
    with pytest.raises(tomli.TOMLDecodeError):
        tomli.loads(text)
    clash = Positions(text).clash
    assert clash is not None
    assert (text[slice(*clash[0])], text[slice(*clash[1])]) == (before, now)
    assert clash[0] < clash[1]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("x = " + "[" * 33 + "]" * 33, Place(1, 37, 1)),
        ("x = " + "{a=" * 33 + "1" + "}" * 33, Place(1, 4 + 32 * 3 + 1, 1)),
        ("[" + ".".join("a" * 33) + "]", Place(1, 66, 1)),
        (".".join("a" * 34) + " = 1", Place(1, 65, 1)),
        ("y = 1 # [[\n[" + ".".join("a" * 30) + "]\nx = [[['[']]]", Place(3, 7, 1)),
        ("x = " + "[" * 500_000, Place(1, 37, 1)),
        ("a." * 500_000 + "b = 1", Place(1, 65, 1)),
    ],
)
def test_too_deep(text: str, place: Place):
    assert Positions(text).too_deep == place


@pytest.mark.parametrize(
    "text", ["x = " + "[" * 32 + "]" * 32, "[" + ".".join("a" * 32) + "]", 'x = "' + "[" * 40 + '"']
)
def test_deep_enough(text: str):
    tomli.loads(text)
    assert Positions(text).too_deep is None
    assert MAX_DEPTH == 32


@pytest.mark.parametrize("lost", [r'"\q" = 2', "x = [1, =]", "x = =", "[x", "x 1"])
def test_it_stops_where_it_is_lost(lost: str):
    positions = Positions(f"a = 1\n{lost}\nb = 3")
    assert positions.key(("a",)) == Place(1, 1, 1)
    assert positions.key(("b",)) == Place(1, 1, 1)
    assert positions.written(("b",)) is None


@given(st.text(alphabet="ab.=[]{}\"'\\#,\n\r\t 1-城\ufeff", max_size=60))
def test_never_raises(text: str):
    positions = Positions(text)
    assert positions.key(("a", 0, "b")).line <= text.count("\n") + 1
    assert positions.value(("a",)).length >= 1


@given(documents())
def test_every_leaf_of_any_document(text: str):
    assert_found(text)
