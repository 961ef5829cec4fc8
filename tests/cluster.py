"""A Dask cluster in processes of its own, as tests of it share; and a file that kills workers."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Sequence
from typing import NamedTuple

from perfcli.batch.item import Item
from perfcli.core.language import Message, message
from perfcli.distributed.place import UNWRITTEN, OutputError
from perfcli.distributed.task import Told
from perfcli.output.tables.rows import Rows


class Deadly(NamedTuple):
    """Dies over files of a certain name, fails over others, and sees nothing in the rest."""

    killing: str = "kills"
    failing: str = "fails"

    def __call__(self, item: Item) -> Told:
        if self.killing in item.path:
            os.kill(os.getpid(), signal.SIGKILL)
        if self.failing in item.path:
            raise ZeroDivisionError(item.path)
        return Told(Rows(), 0, f"{item.path}\n")

    def lost(self, item: Item, why: Message) -> Told:
        return Told(Rows(), 2, f"{item.path}: {why}\n")


class Full(NamedTuple):
    """A place with no room left."""

    folders: tuple[str, ...] = ("/full",) * 3

    def seen(self, token: str) -> bool:
        return bool(token)

    def put(self, number: int, rows: Sequence[Rows]) -> tuple[int, ...]:
        raise OutputError(message(UNWRITTEN, folder=f"/full of {len(rows)}", reason=str(number)))


def main() -> None:
    """Start two workers, say where their scheduler is, and end with standard input."""
    import dask
    from distributed import LocalCluster

    # A worker may die twice over a partition until that is given up: fewer to wait for.
    dask.config.set({"distributed.scheduler.allowed-failures": 1})
    with LocalCluster(
        n_workers=2,
        threads_per_worker=1,
        processes=True,
        protocol="tcp://",
        host="127.0.0.1",
        dashboard_address=None,
    ) as cluster:
        sys.stdout.write(f"{cluster.scheduler_address}\n")
        sys.stdout.flush()
        sys.stdin.read()


if __name__ == "__main__":
    main()
