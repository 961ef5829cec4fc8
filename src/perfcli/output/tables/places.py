"""Where the tables of a run go: under other names until all are complete, then to their own.

Whoever writes to a place holds its lock, so that a second run into it is told and writes nothing.
"""

from __future__ import annotations

import os
import shutil
import sys
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

from perfcli.core.language import N_, message

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping
    from pathlib import Path

    from perfcli.core.language import Message

EXISTS = N_("{path} exists already")
FORCE = N_("`--force` replaces it")
BUSY = N_("another run is writing to {path}")
WAIT = N_("wait until it has ended, or write to another place")
OPEN = N_("{path} is open in another program: {other} stands beside it")
CLOSE = N_("close it there, or write to another place")


class PlaceError(Exception):
    """A place that cannot be written to, for no fault of the disk; what is there is untouched."""

    def __init__(self, what: Message, remedy: Message) -> None:
        super().__init__(str(what))
        self.what = what
        self.remedy = remedy


@contextmanager
def reserved(path: Path, names: Mapping[str, Path], *, force: bool) -> Iterator[Mapping[str, Path]]:
    """Yield where each table is to be written; the files get their names if all goes well.

    `names` says for each table which file it will be in; several may be in one.

    Raises:
        PlaceError: there is something already, or somebody else writes there.
        OSError: the folder cannot be written to, or the disk is full.
    """
    folder = path.parent.resolve()
    finals = sorted({folder / each.name for each in names.values()})
    aside = folder / f".perfcli-{path.name}.part"
    with _locked(folder / f".perfcli-{path.name}.lock", path):
        _refuse_taken(finals, path, force=force)
        # What a run that was killed has left: nobody else can be writing there.
        shutil.rmtree(aside, ignore_errors=True)
        aside.mkdir()
        try:
            yield {table: aside / each.name for table, each in names.items()}
            _put(finals, aside)
        finally:
            shutil.rmtree(aside, ignore_errors=True)


def _refuse_taken(finals: Collection[Path], path: Path, *, force: bool) -> None:
    for final in finals:
        shown = path.with_name(final.name)
        if final.exists() and not force:
            raise PlaceError(message(EXISTS, path=str(shown)), message(FORCE))
        # The log of a database: beside another one it would destroy that.
        log = final.with_name(final.name + ".wal")
        if log.exists():
            raise PlaceError(message(OPEN, path=str(shown), other=log.name), message(CLOSE))


def _put(finals: Collection[Path], aside: Path) -> None:
    """Give the files their names: all of them, or none where one cannot be replaced."""
    for final in finals:
        _synced(aside / final.name)
    old = aside / "old"
    old.mkdir()
    done: list[Path] = []
    try:
        for final in finals:
            if final.exists():
                final.replace(old / final.name)
            done.append(final)
            (aside / final.name).replace(final)
    except BaseException:
        for final in done:
            if (old / final.name).exists():
                (old / final.name).replace(final)
            elif final.is_dir():
                shutil.rmtree(final)
            else:
                final.unlink(missing_ok=True)
        raise


def _synced(path: Path) -> None:
    """Have a file on the disk, where a disk that is full says so at the latest."""
    # The parts in a folder are written by others, who were told if it was full.
    if path.is_dir():
        return
    with path.open("rb+") as file:
        os.fsync(file.fileno())


@contextmanager
def _locked(lock: Path, path: Path) -> Iterator[None]:
    """Hold a lock that ends with the process, however that ends."""
    with lock.open("ab") as file:
        try:
            _take(file.fileno())
            # Whoever had it until just now has removed the file that we hold.
            mine = _is_at(file.fileno(), lock)
        except (BlockingIOError, PermissionError):
            mine = False
        if not mine:
            raise PlaceError(message(BUSY, path=str(path)), message(WAIT))
        try:
            yield
        finally:
            # Before it is given back: after that it may be another run's.
            with suppress(OSError):
                lock.unlink()


def _is_at(descriptor: int, path: Path) -> bool:
    try:
        return os.path.samestat(os.fstat(descriptor), path.stat())
    except FileNotFoundError:
        return False


if sys.platform == "win32":
    import msvcrt

    def _take(descriptor: int) -> None:
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _take(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
