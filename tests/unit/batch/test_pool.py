from __future__ import annotations

import multiprocessing
import os
import signal
import time
from typing import NamedTuple

import pytest

from perfcli.batch import pool
from perfcli.batch.item import Item
from perfcli.core.language import Message

# Python 3.12 warns of every fork beside a thread, and the test runner has one.
pytestmark = pytest.mark.filterwarnings("ignore:This process .* is multi-threaded")
SOME = 3 * pool.CHUNK + 5


class Doubled(NamedTuple):
    """Doubles the number that a path is; some numbers kill, fail or take long."""

    deadly: frozenset[int] = frozenset()
    faulty: frozenset[int] = frozenset()
    slow: frozenset[int] = frozenset()

    def __call__(self, item: Item) -> tuple[int, str]:
        number = int(item.path)
        if number in self.deadly:
            os.kill(os.getpid(), signal.SIGKILL)
        if number in self.faulty:
            raise ZeroDivisionError(item.path)
        if number in self.slow:
            time.sleep(0.3)
        return number * 2, ""

    def lost(self, item: Item, why: Message) -> tuple[int, str]:
        return int(item.path), str(why)


def numbers(count: int) -> list[Item]:
    return [Item(str(number)) for number in range(count)]


@pytest.mark.parametrize("jobs", [1, 2, 5])
@pytest.mark.parametrize("count", [0, 1, pool.CHUNK, SOME])
def test_results_come_in_the_order_of_the_files(jobs: int, count: int) -> None:
    work = Doubled(slow=frozenset({0, 40}))
    assert list(pool.spread(work, numbers(count), jobs)) == [
        (number * 2, "") for number in range(count)
    ]
    assert multiprocessing.active_children() == []


@pytest.mark.skipif(os.name == "nt", reason="kills as POSIX does")
@pytest.mark.parametrize("deadly", [{0}, {7, 8, SOME - 1}])
def test_a_process_that_dies_costs_one_file(deadly: set[int]) -> None:
    found = list(pool.spread(Doubled(deadly=frozenset(deadly)), numbers(SOME), 2))
    died = "the process that read this file came to a sudden end"
    assert found == [
        (number, died) if number in deadly else (number * 2, "") for number in range(SOME)
    ]


def test_a_file_over_which_the_program_fails_costs_one_file() -> None:
    found = list(pool.spread(Doubled(faulty=frozenset({3})), numbers(6), 2))
    why = "perfcli failed over this file: ZeroDivisionError: 3"
    assert found == [(0, ""), (2, ""), (4, ""), (3, why), (8, ""), (10, "")]


def test_only_so_many_files_are_read_ahead() -> None:
    drawn = 0

    def counted():
        nonlocal drawn
        for item in numbers(10_000):
            drawn += 1
            yield item

    results = pool.spread(Doubled(), counted(), 2)
    next(results)
    assert drawn <= (2 * 4 + 1) * pool.CHUNK
    results.close()
    assert multiprocessing.active_children() == []


def test_what_holds_much_is_sent_alone() -> None:
    items = [Item(str(number), b"x" * 700_000) for number in range(5)]
    assert [len(chunk) for chunk in pool._chunks(items)] == [2, 2, 1]  # noqa: SLF001
    assert [found[0] for found in pool.spread(Doubled(), items, 2)] == [0, 2, 4, 6, 8]
