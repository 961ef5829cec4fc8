"""What a worker does with a partition: it reads, looks, writes, and answers with counts."""

from __future__ import annotations

import os
import sys
from contextlib import contextmanager
from threading import Lock
from typing import TYPE_CHECKING, NamedTuple

from perfcli.batch.guard import guarded
from perfcli.core.language import N_, current, message, use
from perfcli.core.version import __version__
from perfcli.distributed.urls import fetched

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from perfcli.batch.item import Item, Work
    from perfcli.core.finding import Finding
    from perfcli.core.language import Message
    from perfcli.distributed.partitions import Partition
    from perfcli.distributed.place import Place
    from perfcli.output.tables.rows import Rows

OTHER_VERSION = N_("it has perfcli {theirs}, and this is perfcli {ours}")
NO_FOLDER = N_("it has no folder {folder}, in which this command was typed")
NO_OUTPUT = N_("it does not see {folder}, where the tables are to be written")


class Told(NamedTuple):
    """What came of one file: its rows, and what the command wants to know beside them.

    `status` is the exit status that this file alone would give; `faults` are those of the settings
    of its folder; `found` and `names` are of use to `--project`.
    """

    rows: Rows
    status: int
    said: str = ""
    faults: tuple[Finding, ...] = ()
    found: bool = False
    names: frozenset[str] = frozenset()


class Outcome(NamedTuple):
    """What came of a partition, without its rows; `sizes` are those of the parts written."""

    number: int
    files: int
    bad: int
    status: int
    counts: dict[str, int]
    said: str
    faults: tuple[Finding, ...]
    found: bool
    names: frozenset[str]
    sizes: tuple[int, ...] = ()


class Job(NamedTuple):
    """What all partitions of a run have in common."""

    work: Work[Told]
    place: Place
    folder: str
    token: str
    language: str
    version: str = __version__

    def misfit(self) -> Message | None:
        """Return why this process cannot take part in the run."""
        if self.version != __version__:
            return message(OTHER_VERSION, theirs=__version__, ours=self.version)
        if not os.path.isdir(self.folder):  # noqa: PTH112 - a Path would raise where it may not look
            return message(NO_FOLDER, folder=self.folder)
        if not self.place.seen(self.token):
            return message(NO_OUTPUT, folder=os.path.dirname(self.place.folders[0]))  # noqa: PTH120
        return None


class MisfitError(Exception):
    """A worker cannot take part in the run."""

    def __init__(self, what: Message, worker: str) -> None:
        super().__init__(what, worker)
        self.what = what
        self.worker = worker


class _Process:
    """What tasks of one worker share: language, folder and settings belong to its process."""

    lock = Lock()
    token = ""


def look(job: Job, partition: Partition) -> Outcome:
    """Look at a partition and write its parts.

    Raises:
        MisfitError: this worker cannot take part.
        OutputError: the parts cannot be written.
    """
    if (misfit := job.misfit()) is not None:
        from distributed import get_worker

        raise MisfitError(misfit, get_worker().address)
    told = looked(job, partition.items)
    sizes = job.place.put(partition.number, [each.rows for each in told])
    return outcome(partition.number, told)._replace(sizes=sizes)


def looked(job: Job, items: Sequence[Item]) -> list[Told]:
    """Look at files as if here were where the command was typed."""
    with _there(job):
        return [guarded(job.work, fetched(item)) for item in items]


def outcome(number: int, told: Sequence[Told]) -> Outcome:
    """Return what came of a partition, of what came of its files."""
    counts = {"projects": 0, "error": 0, "warning": 0, "info": 0}
    faults: dict[str, tuple[Finding, ...]] = {}
    for each in told:
        counts["projects"] += len(each.rows.projects)
        for row in each.rows.findings:
            if row.accepted is None:
                counts[row.severity] += 1
        if each.faults:
            faults.setdefault(each.faults[0].path, each.faults)
    return Outcome(
        number=number,
        files=len(told),
        bad=sum(each.status > 0 for each in told),
        status=max(each.status for each in told),
        counts=counts,
        said="".join(each.said for each in told),
        faults=tuple(fault for several in faults.values() for fault in several),
        found=any(each.found for each in told),
        names=frozenset().union(*(each.names for each in told)),
    )


@contextmanager
def _there(job: Job) -> Iterator[None]:
    """Stand in the folder of the command and speak its language, one task at a time."""
    with _Process.lock:
        folder, language = os.getcwd(), current()  # noqa: PTH109
        if _Process.token != job.token:
            # A worker outlives a run, and the settings of folders may have changed since.
            if settings := sys.modules.get("perfcli.source.settings"):
                settings.forget()
            _Process.token = job.token
        try:
            if folder != job.folder:
                os.chdir(job.folder)
            use(job.language)
            yield
        finally:
            use(language)
            if folder != job.folder:
                os.chdir(folder)
