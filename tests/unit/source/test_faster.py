"""The faster parser gives what tomli gives; where that is in doubt, only tomli is asked."""

from __future__ import annotations

import subprocess
import sys
from decimal import Decimal
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
import tomli
from hypothesis import given
from hypothesis import strategies as st

from perfcli.source import faster
from perfcli.source.load import load_bytes
from perfcli.source.read import parse
from support import need_shared

ROOT = Path(__file__).parents[3]
SUITE = ROOT.parent / "shared" / "toml-test" / "tests"
PIECES = [
    *["a", "b", ".", "=", " ", "\t", "\n", "\r\n", "\r", "#", "'", '"', "[", "]", "{", "}", ","],
    *["[[", "]]", "'''", '"""', "\\", "\\n", "\\x41", "\\u00e9", "\\ud800", "\0", "\x7f", "\ufeff"],
    *["-", "+", "_", "0", "1", "12", "1_0", "1.5", "1e5", "0xff", "inf", "nan", "true", "中"],
    *["1979-05-27", "T", "07:32", ":00", ".999999", "Z", "-07:00", "9" * 25],
    *["a = 1\n", "b.a = 1\n", "a.b.c = 1\n", "[a]\n", "[a.b]\n", "[[a.b]]\n", "[[b]]\n"],
    *["a = {b = 1}\n", "a = [{b = 1}, 2]\n", "b = {a\n = 1}\n"],
]
texts = st.lists(st.sampled_from(PIECES), max_size=12).map("".join)
names = st.lists(st.sampled_from(["a", "b", '"a"', "'b'"]), min_size=1, max_size=4).map(".".join)
forms = st.sampled_from(["[{}]", "[[{}]]", "{} = 1", "{} = {{}}", "{} = [{{a.b = 1}}]"])
statements = st.lists(st.builds(str.format, forms, names), max_size=6).map("\n".join)


@pytest.fixture(autouse=True)
def many(monkeypatch: pytest.MonkeyPatch) -> None:
    """Take every text for one of many; other tests of the same process count theirs apart."""
    monkeypatch.setattr(faster, "_first", iter(()))


@pytest.fixture
def without(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(faster, "_installed", lambda: None)


def shown(value: Any) -> Any:
    """Types, the order of keys and figures as they are printed: == would see none of them."""
    if isinstance(value, dict):
        return [(key, shown(inner)) for key, inner in value.items()]
    return list(map(shown, value)) if isinstance(value, list) else (type(value), repr(value))


def assert_same(text: str) -> None:
    data = faster.read(text, Decimal)
    if data is not None:
        assert shown(data) == shown(tomli.loads(text, parse_float=Decimal))


@given(texts)
def test_any_text_it_reads_is_read_as_tomli_does(text: str):
    assert_same(text)


@given(statements)
def test_tables_and_keys_are_defined_as_tomli_has_them(text: str):
    assert_same(text)


def test_every_file_of_the_test_suite_gives_the_same_values_and_findings(
    monkeypatch: pytest.MonkeyPatch,
):
    need_shared()
    files = sorted(SUITE.rglob("*.toml"))
    assert len(files) > 750
    read = {path: load_bytes(path.read_bytes(), path.name) for path in files}
    quick = {path: _quick(path) for path in files}
    monkeypatch.setattr(faster, "_installed", lambda: None)
    for path in files:
        assert read[path] == load_bytes(path.read_bytes(), path.name), path
        if quick[path] is not None:
            text = path.read_bytes().decode()
            assert shown(quick[path]) == shown(tomli.loads(text, parse_float=Decimal)), path
    # Of the valid ones, the rest hold what only TOML 1.1 has, keys of three parts, or a mark.
    assert sum("valid" in path.parts and quick[path] is not None for path in files) > 180


def _quick(path: Path) -> dict[str, Any] | None:
    try:
        return faster.read(path.read_bytes().decode(), Decimal)
    except UnicodeDecodeError:
        return None


@pytest.mark.parametrize(
    "text",
    [
        "\ufeffa = 1",
        "[[a.b]]\n[a]\nb.c.d = 1",
        "[[a.b]]\n[a]\n'b' . \"c=\" .d = 1",
        "a = " + "[" * 103 + "]" * 103,
        "a = " + "{a = " * 103 + "1" + "}" * 103,
        "a = [" + '["]", ' * 100 + "]" * 101,
        "a = " + "=" * 100,
        "a = " + "9" * 4301,
        "[" + ".".join("a" * 1100) + "]",
    ],
)
def test_what_it_takes_for_something_else_or_dies_of_is_for_tomli(text: str):
    assert faster.doubtful(text)
    assert faster.read(text, Decimal) is None


@pytest.mark.parametrize(
    "text",
    [
        "[[projects]]\n[[projects.indicators]]\n" * 500,
        "a = [" + "{ b = 1 },\n" * 5000 + "]",
        'spending.total = 10.5\na = "1.2.3"\n',
        "x = '''\n1.5 and 2.5\n'''",
    ],
)
def test_an_ordinary_text_is_read_by_it(text: str):
    assert not faster.doubtful(text)


@pytest.mark.parametrize("text", ["a = 1.5", "a = {b = 1, c = [2, 3]}", "a = 0001-01-01"])
def test_it_reads_on_its_own(text: str):
    data = faster.read(text, Decimal)
    assert data is not None
    assert shown(data) == shown(tomli.loads(text, parse_float=Decimal))


@pytest.mark.parametrize("text", ["a = ", "a = {\nb = 1}", "a = 0000-01-01"])
def test_what_it_refuses_is_for_tomli(text: str):
    assert faster.read(text, Decimal) is None


def test_the_guards_look_at_a_text_once():
    """Each of these would take minutes if a guard looked at a character more than once."""
    for text in ("\n'" + "." * 1_000_000, "\na." * 300_000, "[" * 1_000_000, "[[a" * 300_000):
        assert faster.read(text, Decimal) is None


@pytest.mark.usefixtures("without")
def test_without_it_tomli_reads():
    assert faster.read("a = 1", Decimal) is None
    assert parse("a = 1") == {"a": 1}


def test_the_first_texts_of_a_run_are_not_worth_importing_it(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(faster, "_first", iter(range(2)))
    assert [faster.read("a = 1", Decimal) for _ in range(3)] == [None, None, {"a": 1}]
    monkeypatch.setattr(faster, "_first", iter(range(16)))
    faster.begin()
    assert faster.read("a = 1", Decimal) == {"a": 1}


@pytest.mark.parametrize("version", ["0.3.9", "0.5.0", "1.0", None])
def test_only_releases_that_were_tried_are_used(
    version: str | None, monkeypatch: pytest.MonkeyPatch
):
    module = SimpleNamespace(__version__=version) if version else None
    monkeypatch.setitem(sys.modules, "toml_rs", module)  # type: ignore[arg-type]
    monkeypatch.setattr(faster, "_installed", vars(faster)["_installed"].__wrapped__)
    assert faster.read("a = 1", Decimal) is None


@pytest.mark.parametrize(
    "text", ["[' * 100 + ']' * 100", "{a=' * 100 + '1' + '}' * 100", "=' * 98"]
)
def test_what_the_guards_let_through_fits_a_small_stack(text: str):
    program = (
        "import threading; threading.stack_size(2**19)\n"
        "from decimal import Decimal; from perfcli.source import faster; faster.begin()\n"
        f"text = 'a=' + '{text}\n"
        "assert not faster.doubtful(text)\n"
        "thread = threading.Thread(target=faster.read, args=(text, Decimal))\n"
        "thread.start(); thread.join()\n"
    )
    ended = subprocess.run([sys.executable, "-c", program], check=False, capture_output=True)
    assert ended.returncode == 0, ended.stderr.decode()
