"""Files that results are read from: which are ours, and what is said of those that are not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from perfcli.core.language import N_, message
from perfcli.output.tables.formats import NotTablesError
from perfcli.output.tables.schema import FORMAT, TABLES

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from perfcli.output.tables.schema import Table

DAMAGED = N_("{path} cannot be read: {reason}")
WRITE_ANEW = N_("write it anew with `--output`")
NO_TABLE = N_("{path} is no table that perfcli has written")
OTHER_FORMAT = N_("{path} holds tables of format {other}, and this perfcli reads format {format}")
OTHER_PERFCLI = N_("write it anew with `--output`, or read it with the perfcli that wrote it")


def damaged(path: Path, reason: str) -> NotTablesError:
    """Return that a file cannot be read; of what a library says, the first line."""
    first = reason.strip().split("\n", 1)[0]
    return NotTablesError(message(DAMAGED, path=str(path), reason=first), message(WRITE_ANEW))


def no_table(path: Path) -> NotTablesError:
    """Return that a file is not what perfcli writes."""
    return NotTablesError(message(NO_TABLE, path=str(path)), message(WRITE_ANEW))


def same_format(path: Path, version: str) -> None:
    """Refuse the tables of another format.

    Raises:
        NotTablesError: they are.
    """
    if version != str(FORMAT):
        what = message(OTHER_FORMAT, path=str(path), other=version, format=FORMAT)
        raise NotTablesError(what, message(OTHER_PERFCLI))


def table_with(path: Path, columns: Sequence[str]) -> Table:
    """Return the table that has these columns.

    Raises:
        NotTablesError: there is none.
    """
    for table in TABLES:
        if table.names == tuple(columns):
            return table
    raise no_table(path)


def quoted(text: str) -> str:
    """Return a text as it stands in SQL."""
    return "'" + text.replace("'", "''") + "'"


def whole(alias: str) -> str:
    """Return the query for all of a table under one of our own names."""
    return f'SELECT * FROM "{alias}"'  # noqa: S608
