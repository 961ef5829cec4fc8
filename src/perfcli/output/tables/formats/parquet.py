"""Tables as Parquet: a file each, in row groups; the metadata say which table of which format."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pyarrow as pa
import pyarrow.parquet as pq

from perfcli.core.language import N_, message
from perfcli.output.tables import apart
from perfcli.output.tables.arrow import TABLE_KEY, Groups, schema
from perfcli.output.tables.formats import NotTablesError
from perfcli.output.tables.known import WRITE_ANEW, damaged, no_table, same_format, whole
from perfcli.output.tables.schema import KEY, TABLES

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from duckdb import DuckDBPyConnection

    from perfcli.output.tables.rows import Rows

# In a folder of parts, once all of them are there.
MANIFEST = "_SUCCESS"
INCOMPLETE = N_("{path} is not complete: a run has not ended, or parts of it were not copied")


names = apart.names


class Writer(apart.Files):
    """A Parquet file per table."""

    def __init__(self, paths: Mapping[str, Path]) -> None:
        super().__init__(paths)
        self._groups = [Groups(table) for table in TABLES]
        self._writers = [
            pq.ParquetWriter(file, group.schema, compression="zstd")
            for file, group in zip(self.files, self._groups, strict=True)
        ]

    def write(self, rows: Rows) -> None:
        """Take the rows of one file; groups that are full are written."""
        for writer, group, new in zip(self._writers, self._groups, rows, strict=True):
            for full in group.add(new):
                writer.write_table(full)

    def close(self) -> None:
        """Write the last groups and the ends of the files."""
        for writer, group in zip(self._writers, self._groups, strict=True):
            rest = group.rest()
            if rest.num_rows:
                writer.write_table(rest)
            writer.close()
        super().close()

    def abandon(self) -> None:
        """Close the files as they are."""
        for writer in self._writers:
            # Else it would write an end of the file when it is collected.
            writer.is_open = False
        super().abandon()


def sources(connection: DuckDBPyConnection, path: Path, alias: str) -> Iterator[tuple[str, str]]:
    """Yield the table of a file, which stays on the disk and is never given to the database."""
    from pyarrow.dataset import dataset

    parts = _parts(path)
    try:
        # The path as it is: it is no pattern.
        found = pq.read_schema(path / min(parts) if parts else path)
    except (pa.ArrowInvalid, OSError) as error:
        raise damaged(path, str(error)) from None
    metadata = found.metadata or {}
    version, name = metadata.get(KEY.encode()), metadata.get(TABLE_KEY.encode(), b"").decode()
    if version is None:
        raise no_table(path)
    same_format(path, version.decode(errors="replace"))
    table = next((each for each in TABLES if each.name == name), None)
    if table is None or found.remove_metadata() != schema(table).remove_metadata():
        raise no_table(path)
    files = [path / each for each in parts] if parts else path
    connection.register(alias, dataset(files, found, format="parquet"))
    yield name, whole(alias)


def _parts(path: Path) -> list[str]:
    """Return the names of the parts in a folder, none of a file.

    Raises:
        NotTablesError: the folder is not complete.
    """
    if not path.is_dir():
        return []
    parts = sorted(each.name for each in path.glob("part-*.parquet"))
    try:
        wanted = json.loads((path / MANIFEST).read_bytes())["parts"]
    except (OSError, ValueError, TypeError, KeyError):
        wanted = None
    if not parts or len(parts) != wanted:
        raise NotTablesError(message(INCOMPLETE, path=str(path)), message(WRITE_ANEW))
    return parts
