"""The reader against Python's own and against tomli: the same texts, the same data."""

from __future__ import annotations

import tomllib
from collections.abc import Callable
from datetime import date, datetime, time
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
import tomli
from hypothesis import example, given
from hypothesis import strategies as st

from documents import documents
from perfcli.source.read import SourceError, decode, parse
from strategies import tried
from support import need_shared

SUITE = Path(__file__).parents[3].parent / "shared" / "toml-test" / "tests"
FILES = sorted(SUITE.rglob("*.toml"))
# tomli takes the mark for a character; the file is read without it.
MARKED = {"valid/utf8-bom-01.toml", "valid/utf8-bom-02.toml"}
some = tried(100)


def named(path: Path) -> str:
    return path.relative_to(SUITE).as_posix()


def outcome(read: Callable[[], dict[str, Any]]) -> dict[str, Any] | None:
    """Return the data, None where the text is refused."""
    try:
        return read()
    except (ValueError, SourceError):
        return None


def exactly(value: object) -> object:
    """Return data in which 1, 1.0, 1.00 and true are four different things."""
    match value:
        case dict():
            return [(key, exactly(inner)) for key, inner in value.items()]
        case list():
            return [exactly(inner) for inner in value]
        case Decimal():
            return str(value)
        case datetime() | date() | time():
            return type(value), value.isoformat()
    return type(value), value


def assert_read_alike(text: str) -> None:
    """Compare with tomli, and with tomllib in all that it reads: it is at TOML 1.0."""
    ours = outcome(lambda: parse(text))
    assert exactly(ours) == exactly(outcome(lambda: tomli.loads(text, parse_float=Decimal)))
    theirs = outcome(lambda: tomllib.loads(text, parse_float=Decimal))
    if theirs is not None:
        assert exactly(ours) == exactly(theirs)


@some
@given(documents())
def test_a_text_is_read_alike(text: str) -> None:
    assert outcome(lambda: parse(text)) is not None
    assert_read_alike(text)


@some
@given(documents(), st.data(), st.sampled_from(["", *"\"'[]{}=,.#\\\n\t 0_+-aZ:城\x00\x7f"]))
@example("a = 1", None, "")
def test_a_damaged_text_is_read_or_refused_alike(
    text: str, data: st.DataObject | None, put: str
) -> None:
    """One character is taken out of the text, or another is put in its place."""
    at = 0 if data is None else data.draw(st.integers(0, max(len(text) - 1, 0)))
    assert_read_alike(text[:at] + put + text[at + 1 :])


@pytest.mark.parametrize("path", FILES, ids=named)
def test_the_suite_is_read_or_refused_as_by_tomli(path: Path) -> None:
    raw = path.read_bytes()
    ours = outcome(lambda: parse(decode(raw)))
    theirs = outcome(lambda: tomli.loads(raw.decode(), parse_float=Decimal))
    if named(path) in MARKED:
        assert (ours is None, theirs) == (False, None)
    else:
        assert exactly(ours) == exactly(theirs)


def test_the_suite_is_there() -> None:
    need_shared()
    assert len(FILES) > 750
