"""A run over one file or a hundred thousand: what there is, how far it got, how it ends."""

from __future__ import annotations

import sys
from itertools import chain, islice
from typing import TYPE_CHECKING, Protocol, TypeVar

from perfcli.cli import inputs
from perfcli.cli.refused import refuse, said
from perfcli.core.language import N_, message, plural

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterable, Iterator

    from perfcli.batch.codec import Shape
    from perfcli.batch.item import Item, Work
    from perfcli.cli.progress import Progress

_MOST = 256


class _Named(Protocol):
    @property
    def path(self) -> str: ...


class _Source(Protocol):
    """Where files come from: declarations, unless a command reads something else."""

    def items(self, arguments: Iterable[str], files_from: str | None, /) -> Iterator[Item]: ...

    def count(self, arguments: Iterable[str], files_from: str | None, /) -> int | None: ...


R = TypeVar("R", bound=_Named)


class Run:
    """The files of a run; results come in their order, and an interruption ends them early."""

    def __init__(
        self,
        command: str,
        files: list[str] | None,
        files_from: str | None,
        jobs: str | None,
        *,
        cached: bool = False,
        source: _Source = inputs,
    ) -> None:
        self._jobs = _count(jobs)
        if not files and files_from is None:
            refuse(
                message(N_("{name} is missing"), name="FILES..."),
                message(
                    N_("`{command} --help` shows how it is used"), command=f"perfcli {command}"
                ),
            )
        self._files = files or []
        self._files_from = files_from
        self._source = source
        self._items = source.items(self._files, files_from)
        self._done = 0
        self._last = ""
        self._interrupted = False
        self._cached = cached
        self._kept = False
        self._trouble: object = None

    @property
    def several(self) -> bool:
        """Tell whether there is more than one file."""
        first = list(islice(self._items, 2))
        self._items = chain(first, self._items)
        return len(first) > 1

    def results(
        self, work: Work[R], bad: Callable[[R], bool], shape: Shape | None = None
    ) -> Iterator[R]:
        """Yield what came of each file; what is done with it is never cut in two.

        With `shape`, which says what results are made of, they are kept for the next run.
        """
        from perfcli.cli.interrupted import Interruption

        several = self.several
        progress = self._progress()
        interruption = Interruption()
        found = self._found(work, shape if several else None)
        with interruption.watched():
            try:
                for each in found:
                    with interruption.held():
                        progress.clear()
                        yield each
                        self._done += 1
                        self._last = each.path
                        progress.add(bad=bad(each))
            except KeyboardInterrupt:
                # Of a single file there is nothing to go on with.
                if not several:
                    raise
                self._interrupted = True
            finally:
                found.close()
                progress.clear()

    def _found(self, work: Work[R], shape: Shape | None) -> Generator[R, None, None]:
        from perfcli.batch.run import run

        if shape is not None and self._cached:
            from perfcli.cli.caching import memory

            known = memory(work)
            if known is not None:
                self._kept = True
                from perfcli.batch.recall import recalled

                return recalled(work, self._items, self._jobs, shape, known, self._note)
        return run(work, self._items, self._jobs)

    def _note(self, trouble: object) -> None:
        self._trouble = trouble

    def finish(self) -> None:
        """Say why nothing was kept, and how to go on where the run was interrupted."""
        from perfcli.cli.terminal import FAILED, stop

        if self._trouble is not None:
            from perfcli.cli.caching import tell

            tell(self._trouble)
        if not self._interrupted:
            return
        if not self._done:
            raise KeyboardInterrupt
        said(
            message(
                plural(
                    "interrupted after {count} file; what was written is complete up to {path}",
                    "interrupted after {count} files; what was written is complete up to {path}",
                    self._done,
                ),
                count=self._done,
                path=self._last,
            ),
            message(
                N_("to go on, call it again as before: what is done is not worked out again")
                if self._kept and self._trouble is None
                else N_("to go on, give the files after it, for example with --files-from")
            ),
        )
        stop(FAILED)

    def _progress(self) -> Progress:
        from perfcli.cli.progress import Progress

        shown = sys.stderr.isatty()
        # Counting looks through every folder once more.
        total = self._source.count(self._files, self._files_from) if shown else None
        return Progress(total, shown=shown)


def _count(jobs: str | None) -> int | None:
    if jobs is None:
        return None
    if jobs.isdecimal() and 1 <= int(jobs) <= _MOST:
        return int(jobs)
    return refuse(
        message(
            N_("--jobs takes a number from 1 to {most}, not `{given}`"), most=_MOST, given=jobs
        ),
        message(N_("for example --jobs 2")),
    )
