"""Tables as lines of JSON, a file each and an object a row: figures exact, text as it is."""

from __future__ import annotations

import json
from decimal import Decimal
from typing import TYPE_CHECKING

from perfcli.core.system import why
from perfcli.output.json_text import dumps
from perfcli.output.tables import apart
from perfcli.output.tables.known import damaged, no_table, table_with, whole
from perfcli.output.tables.schema import DIGITS, SQL, TABLES

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from duckdb import DuckDBPyConnection

    from perfcli.output.tables.rows import Rows
    from perfcli.output.tables.schema import Kind, Table


names = apart.names


class Writer(apart.Files):
    """An object a row, in a file per table."""

    def write(self, rows: Rows) -> None:
        """Take the rows of one file."""
        for file, table, new in zip(self.files, TABLES, rows, strict=True):
            for row in new:
                text = dumps(dict(zip(table.names, row, strict=True)), indent=None) + "\n"
                file.write(text.encode(errors="backslashreplace"))


def sources(connection: DuckDBPyConnection, path: Path, alias: str) -> Iterator[tuple[str, str]]:
    """Yield the table of a file, read into memory; DuckDB itself would read figures as binary."""
    from perfcli.output.tables.arrow import Groups

    table = _table(path)
    groups = Groups(table)
    columns = ", ".join(f'"{each.name}" {SQL[each.kind]}' for each in table.columns)
    connection.execute(f'CREATE TABLE "{alias}" ({columns})')
    try:
        with path.open(encoding="utf-8") as file:
            for line in file:
                for full in groups.add([_row(line, table)]):
                    _insert(connection, alias, full)
        _insert(connection, alias, groups.rest())
    except (OSError, ValueError, TypeError, KeyError, ArithmeticError) as error:
        raise damaged(path, str(why(error))) from None
    yield table.name, whole(alias)


def _insert(connection: DuckDBPyConnection, alias: str, group: object) -> None:
    connection.register("_group", group)
    connection.execute(f'INSERT INTO "{alias}" SELECT * FROM _group')  # noqa: S608
    connection.unregister("_group")


def _row(line: str, table: Table) -> tuple[object, ...]:
    row = json.loads(line, parse_float=Decimal)
    return tuple(_value(row[column.name], column.kind) for column in table.columns)


def _value(value: object, kind: Kind) -> object:
    # A figure without decimals is written without a point.
    return Decimal(value) if isinstance(value, int) and kind in DIGITS else value


def _table(path: Path) -> Table:
    """Return the table that the first line is a row of; one without rows is told by its name."""
    try:
        with path.open(encoding="utf-8") as file:
            first = file.readline()
        if first:
            return table_with(path, tuple(json.loads(first)))
    except (OSError, ValueError, TypeError) as error:
        raise damaged(path, str(why(error))) from None
    for table in TABLES:
        if path.name.endswith(f".{table.name}.jsonl"):
            return table
    raise no_table(path)
