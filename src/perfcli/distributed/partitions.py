"""Files cut into partitions: what one worker does as one task."""

from __future__ import annotations

from itertools import chain, islice
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from perfcli.batch.item import Item

# Seconds of work, beside which a task costs the scheduler nothing: see docs/sizing.md.
MOST = 1_000
LEAST = 10
# Of few files every thread gets several partitions, so that none waits long for the last.
_EACH = 4
_BYTES = 1024 * 1024


class Partition(NamedTuple):
    """Files that are looked at together, and which of the partitions they are."""

    number: int
    items: tuple[Item, ...]


def partitions(items: Iterable[Item], threads: int) -> Iterator[Partition]:
    """Yield partitions in the order of the files, never more than is needed ahead."""
    rest = iter(items)
    first = list(islice(rest, MOST * _EACH * threads))
    size = min(MOST, max(LEAST, -(-len(first) // (_EACH * threads))))
    found: list[Item] = []
    held = number = 0
    for item in chain(first, rest):
        found.append(item)
        held += len(item.raw or b"")
        if len(found) == size or held >= _BYTES:
            yield Partition(number, tuple(found))
            found, held, number = [], 0, number + 1
    if found:
        yield Partition(number, tuple(found))
