from __future__ import annotations

import json
import pickle
import zlib
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import NamedTuple

import pytest

from perfcli.batch import remember
from perfcli.batch.codec import Shape
from perfcli.batch.item import Item, unreadable
from perfcli.batch.remember import Answered, Memory, Remembering
from perfcli.core.language import Message, message
from perfcli.source.noted import was_missing, was_unsure
from perfcli.source.read import read_bytes


class Count(NamedTuple):
    path: str
    size: int
    more: object = None


SHAPE = Shape(Count, {})


class Counting(NamedTuple):
    """Counts the bytes of a file and of the one beside it, and notes every call in a file."""

    extra: object = None

    def __call__(self, item: Item) -> Count:
        with Path("calls").open("a") as file:
            file.write("x")
        if item.raw is None and Path(item.path).read_bytes() == b"changing":
            Path(item.path).write_bytes(b"modified")
        raw = item.raw if item.raw is not None else read_bytes(Path(item.path))
        beside = Path("beside")
        if beside.is_file():
            raw += read_bytes(beside)
        else:
            was_missing(beside)
        if b"unsure" in raw:
            was_unsure()
        return Count(item.path, len(raw), self.extra)

    def lost(self, item: Item, why: Message) -> Count:
        return Count(f"{item.path}: {why}", -1)


def calls() -> int:
    return len(Path("calls").read_text()) if Path("calls").exists() else 0


@pytest.fixture
def work(folder: Path) -> Iterator[Remembering[Count]]:
    (folder / "a.toml").write_bytes(b"year")
    with closing_of(Counting()) as made:
        yield made


def closing_of(work: Counting, run: str = "run") -> closing[Remembering[Count]]:
    made = Remembering(work, SHAPE, Memory("cache", run))
    made.close = made.store.close  # type: ignore[attr-defined]
    return closing(made)  # type: ignore[type-var]


def asked(work: Counting, item: Item, run: str = "run") -> Count:
    """Return what a run of its own says of a file, and keep it."""
    with closing_of(work, run) as made:
        answered = made(item)
        if answered.new:
            made.store.keep([(answered.key, answered.entry)], [])
        return made.result(answered)


A = Item("a.toml")


def test_the_second_time_it_is_known(work: Remembering[Count]) -> None:
    first = work(A)
    assert (first.result, first.new, calls()) == (Count("a.toml", 4), True, 1)
    work.store.keep([(first.key, first.entry)], [])
    again = work(A)
    assert (again.result, again.new, again.stale, calls()) == (first.result, False, False, 1)


def test_between_processes_the_entry_says_it(work: Remembering[Count]) -> None:
    answered = pickle.loads(pickle.dumps(work(A)))  # noqa: S301
    assert answered.result is None
    assert work.result(answered) == Count("a.toml", 4)
    lost = pickle.loads(pickle.dumps(work.lost(A, message("gone"))))  # noqa: S301
    assert work.result(lost) == Count("a.toml: gone", -1)
    other = pickle.loads(pickle.dumps(work))  # noqa: S301
    assert other(A).key == answered.key


def test_another_content_path_kind_or_run_is_another_answer(work: Remembering[Count]) -> None:
    assert work
    Path("b.toml").write_bytes(b"year")
    items = [A, Item("b.toml"), Item("a.toml", b"year"), Item("a.toml", b"years")]
    found = [asked(Counting(), item) for item in items]
    assert [each.size for each in found] == [4, 4, 4, 5]
    asked(Counting(), A, "another")
    assert calls() == 5
    Path("a.toml").write_bytes(b"month")
    assert asked(Counting(), A).size == 5
    Path("a.toml").write_bytes(b"year")
    assert asked(Counting(), A).size == 4
    assert calls() == 6


def test_other_files_count_whether_they_are_there_or_not(work: Remembering[Count]) -> None:
    assert work
    beside = Path("beside")
    sizes = []
    for content in (None, b"12", b"1", None, b"12", b"21"):
        if content is None:
            beside.unlink(missing_ok=True)
        else:
            beside.write_bytes(content)
        sizes += [asked(Counting(), A).size, asked(Counting(), A).size]
    assert sizes == [4, 4, 6, 6, 5, 5, 4, 4, 6, 6, 6, 6]
    # An entry is replaced by the one for the new state.
    assert calls() == 6


def test_a_path_that_becomes_a_folder_or_too_large(work: Remembering[Count]) -> None:
    assert work
    beside = Path("beside")
    beside.write_bytes(b"12")
    asked(Counting(), A)
    beside.unlink()
    beside.mkdir()
    assert asked(Counting(), A).size == 4
    beside.rmdir()
    with beside.open("wb") as file:
        file.truncate(17 * 1024 * 1024)
    with pytest.raises(Exception, match="MiB"):
        asked(Counting(), A)


@pytest.mark.parametrize("content", [b"unsure", b"changing"])
def test_what_may_not_hold_another_time_is_not_kept(
    work: Remembering[Count], content: bytes
) -> None:
    for _ in range(2):
        Path("a.toml").write_bytes(content)
        answered = work(A)
        assert (answered.entry, answered.new) == (b"", False)
        assert work.result(answered) == Count("a.toml", len(content))


def test_what_the_shape_does_not_know_is_not_kept(work: Remembering[Count]) -> None:
    assert work
    with closing_of(Counting(1.5)) as made:
        assert made(A).entry == b""


def test_what_cannot_be_read_is_left_to_the_work(work: Remembering[Count]) -> None:
    assert work(unreadable("-", message("gone"), message("look"))._replace(raw=b"")).entry == b""
    for path in (".", "none", "a\0"):
        with pytest.raises((OSError, ValueError)):
            work(Item(path))
    assert calls() == 4


def packed(states: object, data: object) -> bytes:
    return zlib.compress(json.dumps([states, data]).encode())


@pytest.mark.parametrize(
    "entry",
    [
        b"",
        b"no zlib",
        zlib.compress(b"no json"),
        zlib.compress(b"[1]"),
        zlib.compress(b"1"),
        zlib.compress(b"[" * 100_000),
        zlib.compress(b'[{}, ["a.toml", ' + b"9" * 10_000 + b"]]"),
        packed({}, ["a.toml", "4", None])[:-6],
        packed([], ["a.toml", 4, None]),
        packed({}, ["a.toml", "4", None]),
        packed({}, ["a.toml", 4]),
        packed({}, ["a.toml", 4, ["os.system", "touch poisoned"]]),
        packed({}, {"py/object": "os.system"}),
        packed({"beside": 1}, ["a.toml", 4, None]),
        pickle.dumps(Count("a.toml", 5)),
    ],
)
def test_a_poisoned_entry_is_worked_out_anew(work: Remembering[Count], entry: bytes) -> None:
    key = work(A).key
    work.store.keep([(key, entry)], [])
    answered = work(A)
    assert (answered.result, answered.new, calls()) == (Count("a.toml", 4), True, 2)


def test_a_small_entry_that_unpacks_to_very_much(
    work: Remembering[Count], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("perfcli.batch.remember._LARGEST", 1000)
    key = work(A).key
    work.store.keep([(key, packed({}, ["a" * 2000, 4, None]))], [])
    assert work(A).result == Count("a.toml", 4)


def test_other_files_are_looked_at_once_in_a_run(
    work: Remembering[Count], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert work
    items = [Item("a.toml", bytes([65 + number])) for number in range(9)]
    for item in items:
        asked(Counting(), item)
    asked_for = []
    real = vars(remember)["_state"]
    monkeypatch.setattr(
        "perfcli.batch.remember._state", lambda path: asked_for.append(path) or real(path)
    )
    monkeypatch.setattr("perfcli.batch.remember._STATES", 1)
    with closing_of(Counting()) as made:
        assert [made(item).new for item in items] == [False] * 9
    assert asked_for == ["beside"]


def test_an_answer_without_an_entry_is_itself() -> None:
    assert pickle.loads(pickle.dumps(Answered(3))).result == 3  # noqa: S301
