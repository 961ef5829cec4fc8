"""Several processes for one stream of files: in order, in bounded memory, whatever dies."""

from __future__ import annotations

import multiprocessing
import signal
from collections import deque
from contextlib import contextmanager, suppress
from multiprocessing.connection import wait
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from perfcli.batch.guard import guarded
from perfcli.core.language import N_, current, message, use

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from multiprocessing.connection import Connection
    from multiprocessing.process import BaseProcess

    from perfcli.batch.item import Item, Work

R = TypeVar("R")

CHUNK = 32
_CHUNK_BYTES = 1024 * 1024
_AHEAD = 4  # chunks for each process that may wait for an earlier one
DIED = N_("the process that read this file came to a sudden end")


def spread(work: Work[R], items: Iterable[Item], jobs: int) -> Iterator[R]:
    """Yield what came of each file, in their order, from `jobs` processes."""
    pool = _Pool(work, jobs)
    try:
        yield from pool.results(_chunks(items))
    finally:
        pool.end()


class _Chunk(Generic[R]):
    """Files sent together. Once a process has died over them they are sent one by one."""

    def __init__(self, number: int, items: list[Item]) -> None:
        self.number = number
        self.left = items
        self.results: list[R] = []
        self.careful = False

    @property
    def next(self) -> list[Item]:
        return self.left[:1] if self.careful else self.left

    def take(self, results: list[R]) -> None:
        self.results += results
        self.left = self.left[len(results) :]


class _Pool(Generic[R]):
    """Processes with at most one chunk each: a process that reads can always be written to."""

    def __init__(self, work: Work[R], jobs: int) -> None:
        self._work = work
        self._jobs = jobs
        self._context = multiprocessing.get_context()
        self._processes: dict[Connection, BaseProcess] = {}
        self._idle: list[Connection] = []
        self._busy: dict[Connection, _Chunk[R]] = {}
        self._again: deque[_Chunk[R]] = deque()
        self._done: dict[int, list[R]] = {}
        self._drawn = self._given = 0

    def results(self, chunks: Iterator[list[Item]]) -> Iterator[R]:
        """Yield the results of all chunks, in order."""
        self._feed(chunks)
        while self._busy:
            for connection in wait(list(self._busy)):
                self._collect(connection)  # type: ignore[arg-type]
            # The processes first: they work on while what they have done is printed.
            self._feed(chunks)
            while self._given in self._done:
                yield from self._done.pop(self._given)
                self._given += 1
            self._feed(chunks)

    def end(self) -> None:
        """End the processes at once; they hold nothing that would be lost."""
        for process in self._processes.values():
            process.kill()
        for connection, process in self._processes.items():
            process.join()
            connection.close()

    def _feed(self, chunks: Iterator[list[Item]]) -> None:
        """Give every process something to do, as long as results do not pile up."""
        while len(self._busy) < self._jobs:
            chunk = self._again.popleft() if self._again else self._draw(chunks)
            if chunk is None:
                return
            connection = self._idle.pop() if self._idle else self._start()
            self._busy[connection] = chunk
            # A process that has died is noticed when its answer is read.
            with suppress(OSError):
                connection.send(chunk.next)

    def _draw(self, chunks: Iterator[list[Item]]) -> _Chunk[R] | None:
        if self._drawn - self._given >= _AHEAD * self._jobs:
            return None
        items = next(chunks, None)
        if items is None:
            return None
        self._drawn += 1
        return _Chunk(self._drawn - 1, items)

    def _collect(self, connection: Connection) -> None:
        chunk = self._busy.pop(connection)
        try:
            chunk.take(connection.recv())
            self._idle.append(connection)
        except (EOFError, OSError):
            self._bury(connection)
            if chunk.careful:
                chunk.take([self._work.lost(chunk.next[0], message(DIED))])
            chunk.careful = True
        if chunk.left:
            self._again.append(chunk)
        else:
            self._done[chunk.number] = chunk.results

    def _bury(self, connection: Connection) -> None:
        process = self._processes.pop(connection)
        process.kill()
        process.join()
        connection.close()

    def _start(self) -> Connection:
        ours, theirs = self._context.Pipe()
        process = self._context.Process(
            target=_serve, args=(theirs, self._work, current()), daemon=True
        )
        with _uninterrupted():
            process.start()
        # The only copy of it is the process's own now: it is gone when the process is.
        theirs.close()
        self._processes[ours] = process
        return ours


def _serve(connection: Connection, work: Work[Any], language: str) -> None:
    """Work on what comes until nothing does; an interruption is for the first process to see to."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    use(language)
    # A forked process holds the other end of its own connection, which then never ends by itself.
    parent = multiprocessing.parent_process()
    gone = [] if parent is None else [parent.sentinel]
    with suppress(EOFError, OSError):
        while connection in wait([connection, *gone]):
            connection.send([guarded(work, item) for item in connection.recv()])


@contextmanager
def _uninterrupted() -> Iterator[None]:
    """Keep an interruption waiting, so that a process just started does not meet it."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _chunks(items: Iterable[Item]) -> Iterator[list[Item]]:
    chunk: list[Item] = []
    size = 0
    for item in items:
        chunk.append(item)
        size += len(item.raw or b"")
        if len(chunk) >= CHUNK or size >= _CHUNK_BYTES:
            yield chunk
            chunk, size = [], 0
    if chunk:
        yield chunk
