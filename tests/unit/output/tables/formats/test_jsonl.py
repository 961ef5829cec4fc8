from __future__ import annotations

import json
from decimal import Decimal
from pathlib import Path

import duckdb
import pytest

from declarations import CLEAN
from perfcli.output.tables.formats import NotTablesError
from perfcli.output.tables.formats.jsonl import Writer, names, sources
from perfcli.output.tables.schema import PROJECTS
from tabled import rows_of, written


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "r.jsonl"


def test_a_row_is_an_object_with_every_column(path: Path) -> None:
    written(path, rows_of("a.toml", CLEAN))
    (line,) = names(path)["projects"].read_text("utf-8").splitlines()
    row = json.loads(line, parse_float=Decimal)
    assert tuple(row) == PROJECTS.names
    assert (row["spending"], row["reported_grade"]) == (Decimal("98.00"), None)
    assert '"spending": 98.00,' in line


def test_figures_are_read_back_digit_by_digit(path: Path) -> None:
    exact = "123456789012345678.123456789012"
    written(path, rows_of("a.toml", CLEAN.replace("98.00", exact)))
    with duckdb.connect() as connection:
        ((_, select),) = sources(connection, names(path)["projects"], "x")
        found = connection.execute(f"SELECT spending FROM ({select})").fetchone()  # noqa: S608
    assert str(found[0]) == exact


@pytest.mark.parametrize(
    ("raw", "words"),
    [
        (b"{}\n", "is no table that perfcli has written"),
        (b"3\n", "cannot be read: "),
        (b"{\n", "cannot be read: "),
        (b"\xff\n", "cannot be read: "),
        (None, "cannot be read: "),
    ],
)
def test_what_is_not_ours_is_refused(path: Path, raw: bytes | None, words: str) -> None:
    written(path, rows_of("a.toml", CLEAN))
    own = names(path)["projects"]
    own.write_bytes(own.read_bytes() + b"{\n" if raw is None else raw)
    with duckdb.connect() as connection, pytest.raises(NotTablesError, match=words):
        list(sources(connection, own, "x"))


def test_an_empty_file_is_told_by_its_name(tmp_path: Path) -> None:
    empty = tmp_path / "r.findings.jsonl"
    empty.touch()
    with duckdb.connect() as connection:
        assert [table for table, _ in sources(connection, empty, "x")] == ["findings"]
        with pytest.raises(NotTablesError, match="is no table"):
            list(sources(connection, empty.rename(tmp_path / "r.jsonl"), "y"))


def test_a_writer_that_is_abandoned_says_nothing(path: Path) -> None:
    writer = Writer(names(path))
    writer.write(rows_of("a.toml", CLEAN))
    writer.abandon()
