"""What is looked up in a sound text stands where a scanner that reads all of it finds it."""

from __future__ import annotations

from collections.abc import Iterator
from time import process_time

import pytest
import tomli
from hypothesis import given
from hypothesis import strategies as st

from documents import crowded, documents
from perfcli.core.finding import Place
from perfcli.core.keypath import KeyPath
from perfcli.source.locate import Positions
from perfcli.source.sound import SoundPositions
from support import EXAMPLES, ROOT

FILES = sorted([*EXAMPLES.rglob("*.toml"), *(ROOT / "tests").rglob("*.toml")])
SCHEMES = sorted((ROOT / "src").rglob("*.toml"))


def paths(value: object, path: KeyPath = ()) -> Iterator[KeyPath]:
    """Yield the path of everything in a document, and some of what is not there."""
    yield path
    yield from ((*path, absent) for absent in ("a", "b", "name", "nothing", "nam", 0, 99))
    inside = value.items() if isinstance(value, dict) else ()
    inside = enumerate(value) if isinstance(value, list) else inside
    for part, inner in inside:
        yield from paths(inner, (*path, part))


def assert_same(text: str) -> None:
    """Ask for every path one after another, forward and back, and a few of them first of all."""
    every = [*paths(tomli.loads(text))]
    scanned = Positions(text)
    expected = {path: found(scanned, path) for path in every}
    forward, back = SoundPositions(text), SoundPositions(text)
    assert {path: found(forward, path) for path in every} == expected
    assert {path: found(back, path) for path in reversed(every)} == expected
    for path in every[:: max(1, len(every) // 30)]:
        assert found(SoundPositions(text), path) == expected[path]
    assert forward.clash is back.clash is None


def found(positions: Positions, path: KeyPath) -> tuple[Place, Place, str | None]:
    return positions.key(path), positions.value(path), positions.written(path)


@given(documents())
def test_any_document(text: str):
    assert_same(text)


@given(crowded())
def test_any_document_of_few_names(text: str):
    assert_same(text)


@pytest.mark.parametrize("path", [*FILES, *SCHEMES], ids=lambda path: str(path.relative_to(ROOT)))
def test_our_own_files(path):
    text = path.read_bytes().decode()
    try:
        tomli.loads(text)
    except tomli.TOMLDecodeError:
        assert SoundPositions(text).key(("format",)).line >= 1
    else:
        assert_same(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[a]",
        "\n[[a]]\n[[a]]",
        "b = [\n[1],\n[2]]\n[a]\nb = 1",
        "b = [ # [\n[1]]\n[a]\nb = 1",
        'b = """\n[a]\nb = 2"""\n[a]\nb = 3',
        "b = '''\n[a]\nb = 2'''\n[a]\nb = 3",
        'x = """\nb = 1"""\nb = 2\n[a]\nx = """c\nb = 1\n"""\nb = 2',
        "[a] # [b]\nb = '['\n  [c]\nb = 2",
        "[a.b.c]\nx = 1\n[a]\ny = 1\nb.d = 1",
        "[a]\nb.c = 1\n[a.b.d]\nx = 2",
        '[a]\n"\\u0062".c = 1\n[a.b.d]\nx = 2',
        "[a]\nx = {\nb = 1,\n# ,\n\nc = 2 }\nb = 2\nc = 3",
        "[a]\nx = { y = '}' # {\n,\nb = 1 }\nb = 2",
        "[a]\nname2 = 1\nname = 2",
        "[a]\r\nname = 1\r\n[[b]]\r\nname = 2\r\n",
        "[[a]]\n[[a.b]]\nx = 1\n[[a]]\n[[a.b]]\nx = 1\n[[a.b]]\nx = 1",
        "[a]\n" + "".join(f"name{at} = {at}\n" for at in range(300)) + "[a.b]\nname = 1",
    ],
)
def test_what_looks_like_a_header_or_a_line_of_its_own(text: str):
    assert_same(text)


@given(st.text(alphabet="ab.=[]{}\"'\\#,\n\r\t 1-城\ufeff", max_size=60))
def test_a_text_that_is_none_is_no_trouble(text: str):
    positions = SoundPositions(text)
    assert positions.key(("a", 0, "b")).line <= text.count("\n") + 1
    assert positions.value(("a",)).length >= 1


@pytest.mark.parametrize(
    ("text", "path"),
    [
        ("{}", ("name{}",)),
        ("[t]\n{}", ("t", "name{}")),
        ("[t]\n{}", ("t", "nothing{}")),
        ('[t]\nx = [\n]\n{}\ny = "["', ("t", "name{}")),
    ],
)
def test_asking_for_thousands_of_keys_of_a_table_takes_no_time(text: str, path: tuple[str, ...]):
    many = 20_000
    positions = SoundPositions(text.format("\n".join(f"name{at} = {at}" for at in range(many))))
    begun = process_time()
    for at in range(many):
        positions.key(tuple(part.format(at) for part in path))
    assert process_time() - begun < 5


def test_thousands_of_headers_below_a_table_take_no_time():
    begun = process_time()
    table = "[t]\n" + "name = 1 # words\n" * 20_000
    SoundPositions(table + "".join(f"[t.x{at}]\n" for at in range(20_000)))
    assert process_time() - begun < 5
