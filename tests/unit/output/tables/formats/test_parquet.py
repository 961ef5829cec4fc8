from __future__ import annotations

from pathlib import Path

import duckdb
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from declarations import CLEAN
from perfcli.output.tables import arrow
from perfcli.output.tables.formats import NotTablesError
from perfcli.output.tables.formats.parquet import Writer, names, sources
from perfcli.output.tables.rows import Rows
from tabled import rows_of, written


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "r.parquet"


def projects(path: Path) -> Path:
    return names(path)["projects"]


def test_tables_are_written_in_row_groups(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(arrow, "GROUP", 8)
    monkeypatch.setattr(arrow, "_BATCH", 4)
    rows = rows_of("a.toml", CLEAN)
    written(path, *[rows] * 5)
    file = pq.ParquetFile(names(path)["indicators"])
    groups = [file.metadata.row_group(n).num_rows for n in range(file.metadata.num_row_groups)]
    assert groups == [8, 8, 4]
    assert pq.ParquetFile(names(path)["findings"]).metadata.num_rows == 0


def test_anybody_can_read_which_format_it_is(path: Path) -> None:
    written(path, Rows())
    metadata = pq.read_schema(projects(path)).metadata
    assert (metadata[b"perfcli.tables"], metadata[b"perfcli.table"]) == (b"1", b"projects")


def rewritten(path: Path, **metadata: str) -> None:
    table = pq.read_table(projects(path))
    pq.write_table(table.replace_schema_metadata(metadata), projects(path))


@pytest.mark.parametrize(
    ("metadata", "words"),
    [
        ({}, "is no table that perfcli has written"),
        (
            {"perfcli.tables": "2", "perfcli.table": "projects"},
            "holds tables of format 2, and this perfcli reads format 1",
        ),
        ({"perfcli.tables": "1", "perfcli.table": "others"}, "is no table that perfcli has"),
        ({"perfcli.tables": "1", "perfcli.table": "findings"}, "is no table that perfcli has"),
    ],
)
def test_what_is_not_ours_is_refused(path: Path, metadata: dict[str, str], words: str) -> None:
    written(path, Rows())
    rewritten(path, **metadata)
    with duckdb.connect() as connection, pytest.raises(NotTablesError, match=words):
        list(sources(connection, projects(path), "x"))


def test_a_damaged_file_is_refused(path: Path) -> None:
    written(path, Rows())
    projects(path).write_bytes(projects(path).read_bytes()[:-20])
    with duckdb.connect() as connection, pytest.raises(NotTablesError, match="cannot be read: "):
        list(sources(connection, projects(path), "x"))


def test_a_writer_that_is_abandoned_says_nothing(path: Path) -> None:
    writer = Writer(names(path))
    writer.write(rows_of("a.toml", CLEAN))
    writer.abandon()
    del writer
    with pytest.raises(pa.ArrowInvalid):
        pq.read_table(projects(path))
