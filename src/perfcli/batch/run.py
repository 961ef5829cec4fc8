"""Work done on every file in order: here, or by several processes where that pays."""

from __future__ import annotations

import os
from itertools import chain
from typing import TYPE_CHECKING, TypeVar

from perfcli.batch.guard import guarded

if TYPE_CHECKING:
    from collections.abc import Generator, Iterable, Iterator

    from perfcli.batch.item import Item, Work

R = TypeVar("R")

# Starting processes costs as much as so many files; fewer are not waited for longer than that.
MANY = 200
_HELD = 4 * 1024 * 1024


def run(
    work: Work[R], items: Iterable[Item], jobs: int | None, *, alone: bool = True
) -> Generator[R, None, None]:
    """Yield what came of each file, in their order; `jobs` None is as many as there are processors.

    A file over which the program fails does not stop the others. Of a single file the failure is
    raised: nothing else would be lost by it; but not where `alone` denies that it is one.
    """
    rest = iter(items)
    first = _ahead(rest, MANY if jobs is None else 2)
    several = chain(first, rest)
    count = processors() if jobs is None else jobs
    if count > 1 and len(first) >= (MANY if jobs is None else 2):
        from perfcli.batch.pool import spread

        yield from spread(work, several, count)
    elif len(first) > 1 or not alone:
        yield from (guarded(work, item) for item in several)
    else:
        yield from map(work, several)


def processors() -> int:
    """Return how many processors this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _ahead(items: Iterator[Item], count: int) -> list[Item]:
    """Return the first items, fewer where they already hold much."""
    first: list[Item] = []
    held = 0
    for item in items:
        first.append(item)
        held += len(item.raw or b"")
        if len(first) >= count or (held > _HELD and len(first) > 1):
            break
    return first
