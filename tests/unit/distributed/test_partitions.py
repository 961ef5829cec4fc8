from __future__ import annotations

from itertools import chain, count, islice

import pytest
from hypothesis import given
from hypothesis import strategies as st

from perfcli.batch.item import Item
from perfcli.distributed.partitions import LEAST, MOST, partitions


def items(number: int) -> list[Item]:
    return [Item(str(each)) for each in range(number)]


@given(st.integers(0, 400), st.integers(1, 40))
def test_every_file_is_in_one_partition_in_order(number: int, threads: int) -> None:
    found = list(partitions(items(number), threads))
    assert list(chain.from_iterable(each.items for each in found)) == items(number)
    assert [each.number for each in found] == list(range(len(found)))


@pytest.mark.parametrize(
    ("number", "threads", "sizes"),
    [
        (0, 2, []),
        (LEAST + 1, 16, [LEAST, 1]),
        (300, 2, [38] * 7 + [34]),
        (4 * MOST, 1, [MOST] * 4),
        (4 * MOST + 1, 1, [MOST] * 4 + [1]),
    ],
)
def test_few_files_are_spread_over_all_threads(number, threads, sizes) -> None:
    assert [len(each.items) for each in partitions(items(number), threads)] == sizes


def test_what_is_sent_along_bounds_a_partition() -> None:
    several = [Item(str(number), bytes(600 * 1024)) for number in range(5)]
    assert [len(each.items) for each in partitions(several, 1)] == [2, 2, 1]


def test_a_list_without_an_end_is_read_as_far_as_needed() -> None:
    endless = (Item(str(number)) for number in count())
    assert [len(each.items) for each in islice(partitions(endless, 2), 3)] == [MOST] * 3
    assert next(endless).path == str(8 * MOST)
