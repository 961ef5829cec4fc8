"""Tables in one DuckDB database; comments in it say what they are and what the columns mean."""

from __future__ import annotations

import errno
import os
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

import duckdb

from perfcli.core.language import translate
from perfcli.core.version import __version__
from perfcli.output.tables.arrow import Groups
from perfcli.output.tables.known import damaged, no_table, quoted, same_format
from perfcli.output.tables.schema import FORMAT, KEY, SQL, TABLES

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from duckdb import DuckDBPyConnection

    from perfcli.output.tables.rows import Rows
    from perfcli.output.tables.schema import Table


def names(path: Path) -> Mapping[str, Path]:
    """Return the one file for every table."""
    return {table.name: path for table in TABLES}


class Writer:
    """A database that is filled group by group."""

    def __init__(self, paths: Mapping[str, Path]) -> None:
        self._groups = [Groups(table) for table in TABLES]
        with _on_disk():
            self._database = duckdb.connect(str(paths[TABLES[0].name]))
            for table in TABLES:
                _create(self._database, table)

    def write(self, rows: Rows) -> None:
        """Take the rows of one file; groups that are full are written."""
        for table, group, new in zip(TABLES, self._groups, rows, strict=True):
            for full in group.add(new):
                self._insert(table, full)

    def close(self) -> None:
        """Write the last groups, and have everything in the one file."""
        for table, group in zip(TABLES, self._groups, strict=True):
            self._insert(table, group.rest())
        with _on_disk():
            self._database.execute("CHECKPOINT")
            self._database.close()

    def abandon(self) -> None:
        """Close the database as it is."""
        with suppress(duckdb.Error):
            self._database.close()

    def _insert(self, table: Table, group: object) -> None:
        with _on_disk():
            self._database.register("_group", group)
            self._database.execute(f"INSERT INTO {table.name} SELECT * FROM _group")  # noqa: S608
            self._database.unregister("_group")


def _create(database: DuckDBPyConnection, table: Table) -> None:
    columns = ", ".join(f'"{each.name}" {SQL[each.kind]}' for each in table.columns)
    database.execute(f"CREATE TABLE {table.name} ({columns})")
    said = f"{KEY}={FORMAT} perfcli={__version__} {translate(table.meaning)}"
    database.execute(f"COMMENT ON TABLE {table.name} IS {quoted(said)}")
    for each in table.columns:
        meaning = quoted(translate(each.meaning))
        database.execute(f'COMMENT ON COLUMN {table.name}."{each.name}" IS {meaning}')


@contextmanager
def _on_disk() -> Iterator[None]:
    """Say what the database cannot write in the words of the system, as other formats do."""
    try:
        yield
    except duckdb.Error as error:
        text = str(error)
        full = os.strerror(errno.ENOSPC)
        if full in text or "No space left" in text or "not enough space" in text:
            raise OSError(errno.ENOSPC, full) from None
        raise OSError(errno.EIO, text.split("\n", 1)[0]) from None


def sources(connection: DuckDBPyConnection, path: Path, alias: str) -> Iterator[tuple[str, str]]:
    """Yield the tables of a database, which is opened to be read only."""
    try:
        connection.execute(f'ATTACH {quoted(str(path))} AS "{alias}" (READ_ONLY, TYPE duckdb)')
    except duckdb.Error as error:
        raise damaged(path, str(error)) from None
    comments = dict(
        connection.execute(
            "SELECT table_name, comment FROM duckdb_tables() WHERE database_name = $1", [alias]
        ).fetchall()
    )
    for table in TABLES:
        key, _, rest = (comments.get(table.name) or "").partition("=")
        if key != KEY:
            raise no_table(path)
        same_format(path, rest.partition(" ")[0])
        columns = ", ".join(f'"{name}"' for name in table.names)
        yield table.name, f'SELECT {columns} FROM "{alias}".{table.name}'  # noqa: S608
