"""What tests of the result tables share: rows of declarations, written and read back."""

from __future__ import annotations

import csv
import json
from decimal import Decimal
from pathlib import Path
from typing import Any

import duckdb
import pyarrow.parquet as pq

from declarations import CLEAN, ERROR, NOT_TOML, WARNING
from perfcli.batch.item import Item
from perfcli.cli.checking import Checking
from perfcli.output.tables.formats import format_of
from perfcli.output.tables.rows import Rows
from perfcli.output.tables.schema import TABLES

FILES = {"clean.toml": CLEAN, "error.toml": ERROR, "warning.toml": WARNING, "bad.toml": NOT_TOML}
TYPED = {
    "integer": int,
    "boolean": lambda text: text == "true",
    "text": str,
    "figure": Decimal,
    "rate": Decimal,
    "yuan": Decimal,
}


def rows_of(name: str, text: str) -> Rows:
    """Return the rows that `validate --output` writes of a declaration."""
    rows = Checking(frozenset(), text=False, tables=True)(Item(name, text.encode())).rows
    assert rows is not None
    return rows


def written(path: Path, *rows: Rows) -> None:
    """Write tables as a format does, under their own names."""
    form = format_of(path.suffix[1:])
    writer = form.Writer(form.names(path))
    for each in rows:
        writer.write(each)
    writer.close()


def read(path: Path) -> dict[str, list[tuple[Any, ...]]]:
    """Read tables back without perfcli: what others find in them."""
    return {table.name: list(_read(path, table)) for table in TABLES}


def _read(path: Path, table):
    apart = path.with_suffix(f".{table.name}{path.suffix}")
    match path.suffix:
        case ".duckdb":
            with duckdb.connect(str(path), read_only=True) as database:
                yield from database.execute(f"SELECT * FROM {table.name}").fetchall()  # noqa: S608
        case ".parquet":
            for row in pq.read_table(apart).to_pylist():
                yield tuple(row[name] for name in table.names)
        case ".jsonl":
            for line in apart.read_text("utf-8").split("\n")[:-1]:
                row = json.loads(line, parse_float=Decimal)
                yield tuple(row[name] for name in table.names)
        case ".csv":
            with apart.open(encoding="utf-8", newline="") as file:
                for row in csv.DictReader(file):
                    yield tuple(
                        TYPED[column.kind](row[column.name]) if row[column.name] else None
                        for column in table.columns
                    )
