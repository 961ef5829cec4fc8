"""Rows as Arrow data: what Parquet is written from, and a database filled with."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pyarrow as pa

from perfcli.core.version import __version__
from perfcli.output.tables.schema import DIGITS, FORMAT, KEY

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from perfcli.output.tables.schema import Kind, Table

# What is read together later, and what is turned into columns together now.
GROUP = 65_536
_BATCH = 2_048
TABLE_KEY = "perfcli.table"
VERSION_KEY = "perfcli.version"


def kind_of(kind: Kind) -> pa.DataType:
    """Return the Arrow type of a kind of cells."""
    if kind in DIGITS:
        return pa.decimal128(*DIGITS[kind])
    plain = {"text": pa.string(), "integer": pa.int64(), "boolean": pa.bool_()}
    return plain[kind]


def schema(table: Table) -> pa.Schema:
    """Return the columns of a table; the metadata say which table of which format it is."""
    return pa.schema(
        [pa.field(column.name, kind_of(column.kind)) for column in table.columns],
        {KEY: str(FORMAT), TABLE_KEY: table.name, VERSION_KEY: __version__},
    )


class Groups:
    """The rows of one table on their way into a file, in groups of `GROUP`."""

    def __init__(self, table: Table) -> None:
        self.schema = schema(table)
        self._rows: list[Sequence[object]] = []
        self._batches: list[pa.RecordBatch] = []
        self._count = 0

    def add(self, rows: Iterable[Sequence[object]]) -> Iterator[pa.Table]:
        """Take rows; yield the groups that are full."""
        for row in rows:
            self._rows.append(row)
            if len(self._rows) == _BATCH:
                self._pack()
            if self._count == GROUP:
                yield self.rest()

    def rest(self) -> pa.Table:
        """Return what there is as a last group, which may be empty."""
        self._pack()
        group = pa.Table.from_batches(self._batches, self.schema)
        self._batches, self._count = [], 0
        return group

    def _pack(self) -> None:
        """Turn rows into columns, which take a tenth of the memory."""
        if not self._rows:
            return
        cells = zip(*self._rows, strict=True)
        columns = [
            pa.array(each, field.type) for each, field in zip(cells, self.schema, strict=True)
        ]
        self._batches.append(pa.RecordBatch.from_arrays(columns, schema=self.schema))
        self._count += len(self._rows)
        self._rows = []
