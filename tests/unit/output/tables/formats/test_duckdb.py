from __future__ import annotations

import errno
from pathlib import Path

import duckdb
import pytest

from declarations import CLEAN
from perfcli.output.tables import arrow
from perfcli.output.tables.formats import NotTablesError
from perfcli.output.tables.formats.duckdb import Writer, _on_disk, names, sources
from perfcli.output.tables.rows import Rows
from perfcli.output.tables.schema import TABLES
from tabled import rows_of, written


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "r.duckdb"


def test_a_database_is_one_file_of_three_tables(path: Path) -> None:
    written(path, rows_of("a.toml", CLEAN))
    assert [each.name for each in path.parent.iterdir()] == ["r.duckdb"]
    with duckdb.connect(str(path), read_only=True) as database:
        found = database.execute("SELECT table_name FROM duckdb_tables() ORDER BY 1").fetchall()
        assert found == [("findings",), ("indicators",), ("projects",)]


def test_it_says_what_the_columns_mean(path: Path) -> None:
    written(path)
    with duckdb.connect(str(path), read_only=True) as database:
        comments = database.execute(
            "SELECT table_name, column_name, comment FROM duckdb_columns() WHERE NOT internal"
        ).fetchall()
        (said,) = database.execute(
            "SELECT comment FROM duckdb_tables() WHERE table_name = 'projects'"
        ).fetchone()
    expected = {(table.name, each.name, each.meaning) for table in TABLES for each in table.columns}
    assert set(comments) == expected
    assert said.startswith("perfcli.tables=1 perfcli=")


def test_it_is_filled_group_by_group(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(arrow, "GROUP", 4)
    monkeypatch.setattr(arrow, "_BATCH", 2)
    written(path, *[rows_of("a.toml", CLEAN)] * 3)
    with duckdb.connect(str(path), read_only=True) as database:
        assert database.execute("SELECT count(*) FROM indicators").fetchone() == (12,)


@pytest.mark.parametrize(
    ("statement", "words"),
    [
        ("COMMENT ON TABLE findings IS NULL", "is no table that perfcli has written"),
        ("DROP TABLE findings", "is no table that perfcli has written"),
        ("COMMENT ON TABLE projects IS 'perfcli.tables=2 x'", "holds tables of format 2, and"),
    ],
)
def test_what_is_not_ours_is_refused(path: Path, statement: str, words: str) -> None:
    written(path)
    with duckdb.connect(str(path)) as database:
        database.execute(statement)
    with duckdb.connect() as connection, pytest.raises(NotTablesError, match=words):
        list(sources(connection, path, "x"))


def test_a_damaged_file_is_refused(path: Path) -> None:
    path.write_bytes(b"no database" * 1000)
    with duckdb.connect() as connection, pytest.raises(NotTablesError, match="cannot be read: "):
        list(sources(connection, path, "x"))


def test_it_is_opened_to_be_read(path: Path) -> None:
    written(path)
    with duckdb.connect() as connection:
        assert [name for name, _ in sources(connection, path, "x")] == [
            each.name for each in TABLES
        ]
        with pytest.raises(duckdb.Error, match="read-only"):
            connection.execute("DELETE FROM x.projects")


@pytest.mark.parametrize(
    ("said", "code"),
    [
        ("IO Error: Could not write: No space left on device\nmore", errno.ENOSPC),
        ("IO Error: something else\nmore", errno.EIO),
    ],
)
def test_what_fails_on_the_disk_is_said_as_in_other_formats(said: str, code: int) -> None:
    with pytest.raises(OSError) as error, _on_disk():  # noqa: PT011
        raise duckdb.IOException(said)
    assert error.value.errno == code


def test_a_writer_that_is_abandoned_says_nothing(path: Path) -> None:
    writer = Writer(names(path))
    writer.write(Rows())
    writer.abandon()
    writer.abandon()
