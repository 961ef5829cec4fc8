"""Entries kept from one run to the next: one file of SQLite, which is never trusted.

Whatever is wrong with it (damaged, full, read-only, in use), an entry is merely not found. The
checksum of an entry covers its key, so that not even a mixed-up file gives another one's.
"""

from __future__ import annotations

import os
import sqlite3
import time
from contextlib import suppress
from hashlib import blake2b
from typing import TYPE_CHECKING, NamedTuple

from perfcli.batch.private import create, own
from perfcli.core.system import why

if TYPE_CHECKING:
    from collections.abc import Iterable

# The number goes up when the table, or what is in it, changes.
NAME = "answers-1.sqlite"
LARGEST = 512 * 1024 * 1024
_DAY = 24 * 60 * 60
_TABLE = "CREATE TABLE answers (id INTEGER PRIMARY KEY, used INTEGER, entry BLOB)"
_DAMAGED = {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_TOOBIG}
_BUSY = {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}
_CHECKSUM = 16
_MOST = 16 * 1024 * 1024  # bytes of one entry
_WAIT = 2  # seconds, for another run that writes


class Kept(NamedTuple):
    """An entry as it was kept; `stale` says that its last use should be noted again."""

    entry: bytes
    stale: bool


class _ForeignError(sqlite3.DatabaseError):
    """A file of SQLite, but none of ours."""


class Store:
    """The entries in a folder; the file is opened when it is needed, and again once closed.

    It has to be closed while a process is forked. `trouble` says why it is of no more use.
    """

    def __init__(self, folder: str) -> None:
        self.trouble: object = None
        self._path = os.path.join(folder, NAME)  # noqa: PTH118
        self._file: sqlite3.Connection | None = None
        self._off = False
        self._full = False
        self._began = int(time.time())

    def find(self, key: bytes) -> Kept | None:
        """Return the entry of a key."""
        if self._off:
            return None
        try:
            # To the last row: a statement that is not at its end keeps others from writing.
            rows = (
                self._opened()
                .execute("SELECT used, entry FROM answers WHERE id = ?", (_id(key),))
                .fetchall()
            )
        except (OSError, sqlite3.Error) as error:
            self._failed(error)
            return None
        for used, entry in rows:
            if isinstance(entry, bytes) and entry[:_CHECKSUM] == _sum(key, entry[_CHECKSUM:]):
                recent = isinstance(used, int) and 0 <= self._began - used < _DAY
                return Kept(entry[_CHECKSUM:], not recent)
        return None

    def keep(self, entries: Iterable[tuple[bytes, bytes]], used: Iterable[bytes]) -> None:
        """Keep entries under their keys, and note that others were used."""
        if self._off:
            return
        now = int(time.time())
        rows = [
            (_id(key), now, _sum(key, entry) + entry)
            for key, entry in entries
            if not self._full and len(entry) <= _MOST - _CHECKSUM
        ]
        try:
            file = self._opened()
            file.execute("BEGIN IMMEDIATE")
            file.executemany("INSERT OR REPLACE INTO answers VALUES (?, ?, ?)", rows)
            file.executemany(
                "UPDATE answers SET used = ? WHERE id = ?", [(now, _id(key)) for key in used]
            )
            self._make_room(file, now)
            file.execute("COMMIT")
        except (OSError, sqlite3.Error) as error:
            self._failed(error)

    def close(self) -> None:
        """Close the file; what was not written whole is as if it had never been."""
        file, self._file = self._file, None
        if file is not None:
            with suppress(sqlite3.Error):
                file.close()

    def _opened(self) -> sqlite3.Connection:
        if self._file is None:
            own(os.path.dirname(self._path))  # noqa: PTH120
            create(self._path)
            self._file = sqlite3.connect(self._path, timeout=_WAIT, isolation_level=None)
            _prepare(self._file)
        return self._file

    def _make_room(self, file: sqlite3.Connection, now: int) -> None:
        """Drop what was not used for longest; where all is of this run it takes no more."""
        excess = _size(file) - LARGEST
        if excess <= 0:
            return
        last, excess = -1, excess + LARGEST // 4
        for used, size in file.execute(
            # A clock that once was wrong must not keep an entry for ever.
            "SELECT CASE WHEN used > ?1 THEN 0 ELSE used END AS last, SUM(LENGTH(entry))"
            " FROM answers GROUP BY last HAVING last < ?2 ORDER BY last",
            (now, self._began),
        ).fetchall():
            last, excess = used, excess - size
            if excess <= 0:
                break
        file.execute("DELETE FROM answers WHERE used <= ? OR used > ?", (last, now))
        self._full = _size(file) > LARGEST

    def _failed(self, error: OSError | sqlite3.Error) -> None:
        """Go on without; a file that is damaged is taken away, so that the next run has one."""
        self._off = True
        self.close()
        code = getattr(error, "sqlite_errorcode", 0) & 0xFF
        if code in _DAMAGED or isinstance(error, _ForeignError):
            for path in (self._path, f"{self._path}-journal"):
                with suppress(OSError):
                    os.unlink(path)  # noqa: PTH108
        elif code not in _BUSY:
            self.trouble = why(error)


def _prepare(file: sqlite3.Connection) -> None:
    """Make the table, or see that there is ours and nothing else: no view and no trigger."""
    # What is no text might stand where text is expected.
    file.text_factory = bytes
    file.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, _MOST)
    file.execute("PRAGMA trusted_schema = OFF")
    # What a power cut spoils is found by the checksums.
    file.execute("PRAGMA synchronous = OFF")
    if _tables(file):
        return
    file.execute("BEGIN IMMEDIATE")
    if not _tables(file):
        file.execute(_TABLE)
    file.execute("COMMIT")


def _tables(file: sqlite3.Connection) -> bool:
    found = file.execute("SELECT sql FROM sqlite_master").fetchall()
    if found and found != [(_TABLE.encode(),)]:
        raise _ForeignError
    return bool(found)


def _size(file: sqlite3.Connection) -> int:
    """Return how many bytes are in use; pages that are free are used again."""
    (pages,) = file.execute("PRAGMA page_count").fetchone()
    (free,) = file.execute("PRAGMA freelist_count").fetchone()
    (each,) = file.execute("PRAGMA page_size").fetchone()
    return int((pages - free) * each)


def _id(key: bytes) -> int:
    return int.from_bytes(key[:8], "big", signed=True)


def _sum(key: bytes, entry: bytes) -> bytes:
    return blake2b(entry, digest_size=_CHECKSUM, key=key).digest()
