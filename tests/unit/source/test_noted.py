from __future__ import annotations

from pathlib import Path

import pytest

from perfcli.source.noted import digest, kept, noting, was_missing, was_read, was_unsure
from perfcli.source.read import Unreadable, read_bytes

HERE = Path("a.toml")


def test_what_is_read_and_what_is_missing_is_noted(folder: Path) -> None:
    path = folder / "a.toml"
    path.write_bytes(b"year = 2020")
    with noting() as notes:
        read_bytes(path)
        was_missing(folder / "perfcli.toml")
    assert notes.states == {str(path): digest(b"year = 2020"), str(folder / "perfcli.toml"): None}
    assert notes.sound


def test_a_file_that_changes_meanwhile_makes_the_notes_unsound() -> None:
    with noting() as notes:
        was_read(HERE, b"1")
        was_read(HERE, b"1")
        assert notes.sound
        was_read(HERE, b"2")
    assert not notes.sound
    assert notes.states == {"a.toml": digest(b"1")}


def test_a_file_that_cannot_be_read_makes_the_notes_unsound(folder: Path) -> None:
    with noting() as notes, pytest.raises(Unreadable):
        read_bytes(folder)
    assert not notes.sound


def test_without_anybody_to_know_nothing_is_noted() -> None:
    was_read(HERE, b"")
    was_missing(HERE)
    was_unsure()
    with noting() as notes:
        pass
    assert (notes.states, notes.sound) == ({}, True)


def test_what_is_kept_is_noted_every_time() -> None:
    calls = []

    @kept(maxsize=2)
    def inner(name: str) -> int:
        calls.append(name)
        was_read(Path(name), b"")
        if name == "unsure":
            was_unsure()
        return len(name)

    @kept(maxsize=2)
    def outer(name: str) -> int:
        was_missing(HERE)
        return inner(name) + 1

    for _ in range(2):
        with noting() as notes:
            assert outer("b") == 2
        assert notes.states == {"a.toml": None, "b": digest(b"")}
        assert notes.sound
    assert calls == ["b"]
    assert outer("unsure") == 7
    with noting() as notes:
        outer("unsure")
    assert not notes.sound
    outer.cache_clear()  # type: ignore[attr-defined]
    inner.cache_clear()  # type: ignore[attr-defined]
    outer("b")
    assert calls == ["b", "unsure", "b"]
