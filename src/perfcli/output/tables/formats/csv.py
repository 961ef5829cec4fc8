"""Tables as comma-separated files, one each, for spreadsheets: figures exact, text harmless."""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING

from perfcli.core.system import why
from perfcli.output.csv_text import guarded, lines
from perfcli.output.tables import apart
from perfcli.output.tables.known import damaged, quoted, table_with, whole
from perfcli.output.tables.schema import SQL, TABLES
from perfcli.values.show import printed

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from decimal import Decimal
    from pathlib import Path

    from duckdb import DuckDBPyConnection

    from perfcli.output.tables.rows import Rows


names = apart.names


class Writer(apart.Files):
    """A header and a line a row, in a file per table."""

    def __init__(self, paths: Mapping[str, Path]) -> None:
        super().__init__(paths)
        for file, table in zip(self.files, TABLES, strict=True):
            file.write(lines([table.names]).encode())

    def write(self, rows: Rows) -> None:
        """Take the rows of one file."""
        for file, new in zip(self.files, rows, strict=True):
            # As on standard output: a path that is no UTF-8 must not end the run.
            file.write(lines([_cells(row) for row in new]).encode(errors="backslashreplace"))


def _cells(row: Sequence[str | int | Decimal | None]) -> list[str]:
    return [_cell(each) for each in row]


def _cell(value: str | int | Decimal | None) -> str:
    match value:
        case None:
            return ""
        case bool():
            return "true" if value else "false"
        case int():
            return str(value)
        case str():
            return guarded(value)
        case _:
            return printed(value)


def sources(connection: DuckDBPyConnection, path: Path, alias: str) -> Iterator[tuple[str, str]]:
    """Yield the table of a file, read into memory."""
    import duckdb

    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            table = table_with(path, next(csv.reader(file), []))
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise damaged(path, str(why(error))) from None
    types = ", ".join(f"{quoted(each.name)}: {quoted(SQL[each.kind])}" for each in table.columns)
    try:
        connection.execute(
            f'CREATE TABLE "{alias}" AS SELECT * FROM read_csv({quoted(str(path))}, '  # noqa: S608
            f"columns = {{{types}}}, header = true, delim = ',', quote = '\"', escape = '\"', "
            "auto_detect = false, nullstr = '', null_padding = false)"
        )
    except duckdb.Error as error:
        raise damaged(path, str(error)) from None
    yield table.name, whole(alias)
