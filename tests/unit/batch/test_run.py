from __future__ import annotations

from collections.abc import Iterator

import pytest

from perfcli.batch import pool, run
from perfcli.batch.item import Item
from perfcli.core.language import Message


class Named:
    """Returns the path; fails over `bad`."""

    def __call__(self, item: Item) -> str:
        if item.path == "bad":
            raise KeyError(item.path)
        return item.path

    def lost(self, item: Item, why: Message) -> str:
        return f"{item.path}: {why}"


@pytest.fixture
def spread(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """Note how many processes would have been used, and work here."""
    used: list[int] = []

    def here(work: Named, items: Iterator[Item], jobs: int) -> Iterator[str]:
        used.append(jobs)
        return map(work, items)

    monkeypatch.setattr(pool, "spread", here)
    monkeypatch.setattr(run, "processors", lambda: 4)
    return used


@pytest.mark.parametrize(
    ("count", "jobs", "used"),
    [
        (1, None, []),
        (run.MANY - 1, None, []),
        (run.MANY, None, [4]),
        (run.MANY, 1, []),
        (1, 3, []),
        (2, 3, [3]),
    ],
)
def test_processes_where_they_pay(
    spread: list[int], count: int, jobs: int | None, used: list[int]
) -> None:
    names = [str(number) for number in range(count)]
    assert list(run.run(Named(), map(Item, names), jobs)) == names
    assert spread == used


def test_few_large_files_do_not_pile_up(spread: list[int]) -> None:
    items = [Item(str(number), b"x" * 3_000_000) for number in range(5)]
    assert list(run.run(Named(), items, None)) == ["0", "1", "2", "3", "4"]
    assert spread == []


def test_a_failure_costs_one_of_several_and_ends_a_single_one(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    bad = "bad: perfcli failed over this file: KeyError: 'bad'"
    assert list(run.run(Named(), [Item("bad"), Item("a")], 1)) == [bad, "a"]
    with pytest.raises(KeyError):
        list(run.run(Named(), [Item("bad")], None))
    monkeypatch.setenv("PERFCLI_DEBUG", "1")
    with pytest.raises(KeyError):
        list(run.run(Named(), [Item("bad"), Item("a")], 1))


def test_there_is_a_processor() -> None:
    assert run.processors() >= 1
