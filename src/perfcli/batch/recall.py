"""A run over many files that remembers: what is known is yielded, what is not is worked out."""

from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING, Any, TypeVar

from perfcli.batch.guard import guarded
from perfcli.batch.remember import Remembering
from perfcli.batch.run import run

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterable

    from perfcli.batch.codec import Shape
    from perfcli.batch.item import Item, Work
    from perfcli.batch.remember import Answered, Memory
    from perfcli.batch.store import Store

R = TypeVar("R")

# So many files that are not known are worked on here; processes are started for more.
FEW = 4
_HELD = 8 * 1024 * 1024


def recalled(
    work: Work[R],
    items: Iterable[Item],
    jobs: int | None,
    shape: Shape,
    memory: Memory,
    trouble: Callable[[object], None],
) -> Generator[R, None, None]:
    """Yield what came of each of several files, in their order, as `batch.run` does.

    `trouble` is told, once and at the end, why nothing could be kept.
    """
    here = Remembering(work, shape, memory)
    others = Remembering(work, shape, memory)
    waiting = _Waiting(here.store)
    rest = iter(items)
    try:
        unknown = 0
        for item in rest:
            answered = guarded(here, item)
            waiting.add(answered)
            yield here.result(answered)
            unknown += answered.new or not answered.entry
            if unknown > FEW:
                break
        # No process may inherit an open connection.
        here.store.close()
        with closing(run(others, rest, jobs, alone=False)) as found:
            for answered in found:
                waiting.add(answered)
                yield here.result(answered)
    finally:
        others.store.close()
        waiting.write()
        if here.store.trouble is not None:
            trouble(here.store.trouble)


class _Waiting:
    """Entries that wait to be written together."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._new: list[tuple[bytes, bytes]] = []
        self._used: list[bytes] = []
        self._size = 0

    def add(self, answered: Answered[Any]) -> None:
        """Take the entry of an answer, where it is to be kept."""
        if answered.new:
            self._new.append((answered.key, answered.entry))
            self._size += len(answered.entry)
        elif answered.stale:
            self._used.append(answered.key)
            self._size += len(answered.key)
        if self._size > _HELD:
            self.write()

    def write(self) -> None:
        """Write what waits."""
        if self._new or self._used:
            self._store.keep(self._new, self._used)
            self._new, self._used, self._size = [], [], 0
        self._store.close()
