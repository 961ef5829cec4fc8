from __future__ import annotations

import os
import time
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from perfcli.batch import recall, run, store
from perfcli.batch.codec import Shape
from perfcli.batch.item import Item
from perfcli.batch.recall import recalled
from perfcli.batch.remember import Memory
from perfcli.core.language import Message
from perfcli.source.read import read_bytes


class Size(NamedTuple):
    path: str
    size: int


class Sizing:
    """Returns the size of a file, and notes in a file which process asked for which."""

    def __call__(self, item: Item) -> Size:
        with Path("calls").open("a", encoding="utf-8") as file:
            file.write(f"{os.getpid()} {item.path}\n")
        raw = read_bytes(Path(item.path))
        if raw == b"bad":
            raise KeyError(item.path)
        return Size(item.path, len(raw))

    def lost(self, item: Item, why: Message) -> Size:
        assert "KeyError" in str(why)
        return Size(item.path, -1)


COUNT = 60


@pytest.fixture
def paths(folder: Path) -> list[str]:
    names = [f"{number:02}.toml" for number in range(COUNT)]
    for number, name in enumerate(names):
        (folder / name).write_bytes(b"x" * number)
    return names


def sizes(
    paths: list[str], jobs: int | None = 1, troubles: list[object] | None = None
) -> list[int]:
    said: list[object] = [] if troubles is None else troubles
    items = map(Item, paths)
    shape, memory = Shape(Size, {}), Memory("cache", "run")
    found = list(recalled(Sizing(), items, jobs, shape, memory, said.append))
    assert [each.path for each in found] == paths
    return [each.size for each in found]


def calls() -> list[str]:
    return Path("calls").read_text().splitlines() if Path("calls").exists() else []


@pytest.mark.parametrize("jobs", [1, 2])
def test_the_second_run_works_on_what_has_changed(paths: list[str], jobs: int) -> None:
    assert sizes(paths, jobs) == [*range(COUNT)]
    assert len(calls()) == COUNT
    assert sizes(paths, jobs) == [*range(COUNT)]
    assert len(calls()) == COUNT
    for number in (3, 50):
        Path(paths[number]).write_bytes(b"new")
    assert sizes(paths, jobs) == [3 if number == 50 else number for number in range(COUNT)]
    assert [each.split()[1] for each in calls()[COUNT:]] == ["03.toml", "50.toml"]


def test_a_few_changed_files_need_no_processes(paths: list[str]) -> None:
    sizes(paths, 2)
    before = len(calls())
    for number in range(30, 33):
        Path(paths[number]).write_bytes(b"new")
    sizes(paths, 2)
    assert {each.split()[0] for each in calls()[before:]} == {str(os.getpid())}


def test_many_are_given_to_processes_which_know_the_rest(paths: list[str]) -> None:
    sizes(paths[30:], 2)
    before = len(calls())
    assert sizes(paths, 2) == [*range(COUNT)]
    asked = [each.split() for each in calls()[before:]]
    assert sorted(path for _, path in asked) == paths[:30]
    others = [path for process, path in asked if process != str(os.getpid())]
    assert sorted(others) == paths[recall.FEW + 1 : 30]


@pytest.mark.parametrize("number", [0, 1, 20, COUNT - 1])
def test_a_failure_costs_one_file_and_is_not_kept(paths: list[str], number: int) -> None:
    Path(paths[number]).write_bytes(b"bad")
    for _ in range(2):
        assert sizes(paths)[number] == -1
    assert len(calls()) == COUNT + 1


def test_the_last_of_the_files_may_fail_too(paths: list[str]) -> None:
    last = recall.FEW + 1
    Path(paths[last]).write_bytes(b"bad")
    assert sizes(paths[: last + 1], None)[last] == -1


def test_what_an_interrupted_run_has_found_is_kept(paths: list[str]) -> None:
    shape, memory = Shape(Size, {}), Memory("cache", "run")
    found = recalled(Sizing(), map(Item, paths), 1, shape, memory, lambda _: None)
    for _ in range(20):
        next(found)
    found.close()
    assert len(calls()) == 20
    sizes(paths)
    assert len(calls()) == COUNT


def test_entries_are_written_before_they_pile_up(
    paths: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(recall, "_HELD", 100)
    kept = []
    real = recall.Remembering

    class Watched(real):  # type: ignore[misc,valid-type]
        def __init__(self, *arguments: object) -> None:
            super().__init__(*arguments)
            keep = self.store.keep
            self.store.keep = lambda new, used: (kept.append(len(new)), keep(new, used))

    monkeypatch.setattr(recall, "Remembering", Watched)
    sizes(paths)
    assert sum(kept) == COUNT
    assert 0 < max(kept) < 5


def test_a_use_is_noted_again_after_a_day(
    paths: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    sizes(paths)
    noted: list[int] = []
    real = recall.Remembering

    class Later(real):  # type: ignore[misc,valid-type]
        def __init__(self, *arguments: object) -> None:
            super().__init__(*arguments)
            keep = self.store.keep
            self.store.keep = lambda new, used: (noted.append(len(used)), keep(new, used))

    monkeypatch.setattr(recall, "Remembering", Later)
    now = time.time() + 2 * 24 * 60 * 60
    monkeypatch.setattr(store.time, "time", lambda: now)
    assert sizes(paths) == [*range(COUNT)]
    assert noted == [COUNT]
    assert len(calls()) == COUNT


@pytest.mark.parametrize("jobs", [1, 2])
def test_without_a_folder_it_works_and_says_why(paths: list[str], jobs: int) -> None:
    Path("cache").touch()
    troubles: list[object] = []
    assert sizes(paths, jobs, troubles) == [*range(COUNT)]
    assert len(troubles) == 1


def test_no_connection_is_open_while_a_process_starts(
    paths: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[object] = []
    real = recall.Remembering

    class Watched(real):  # type: ignore[misc,valid-type]
        def __init__(self, *arguments: object) -> None:
            super().__init__(*arguments)
            opened.append(self.store)

    def watched(work: Sizing, items: Iterator[Item], *arguments: object, **options: object):
        assert [vars(each)["_file"] for each in opened] == [None, None]
        return run.run(work, items, *arguments, **options)  # type: ignore[arg-type]

    monkeypatch.setattr(recall, "Remembering", Watched)
    monkeypatch.setattr(recall, "run", watched)
    assert sizes(paths, None) == [*range(COUNT)]
    assert len(opened) == 2
