from __future__ import annotations

from pathlib import Path

import duckdb
import pytest

from declarations import CLEAN, HOSTILE
from perfcli.output.tables.formats import NotTablesError
from perfcli.output.tables.formats.csv import Writer, names, sources
from tabled import read, rows_of, written


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "r.csv"


def test_text_that_would_act_is_harmless_and_figures_are_figures(path: Path) -> None:
    row = rows_of("-a.toml", HOSTILE)
    minus = row.projects[0]._replace(spending=row.projects[0].spending * -1)
    written(path, row._replace(projects=(minus,)))
    text = names(path)["projects"].read_text("utf-8")
    assert "'=HYPERLINK(" in text
    assert "\n'-a.toml," in text
    assert ",100.00,-98.00," in text
    assert "\x1b" not in names(path)["indicators"].read_text("utf-8")


def test_a_figure_has_the_digits_of_the_declaration(path: Path) -> None:
    written(path, rows_of("a.toml", CLEAN.replace("98.00", "98.123456789012")))
    assert ",98.123456789012," in names(path)["projects"].read_text("utf-8")


@pytest.mark.parametrize(
    ("raw", "words"),
    [
        (b"", "is no table that perfcli has written"),
        (b"path,year\n", "is no table that perfcli has written"),
        (b"\xff\xfe", "cannot be read: "),
        (None, "cannot be read: "),
    ],
)
def test_what_is_not_ours_is_refused(path: Path, raw: bytes | None, words: str) -> None:
    written(path)
    own = names(path)["projects"]
    if raw is None:
        own.write_bytes(own.read_bytes() + b"a,b,c\n")
    else:
        own.write_bytes(raw)
    with duckdb.connect() as connection, pytest.raises(NotTablesError, match=words):
        list(sources(connection, own, "x"))


def test_what_a_spreadsheet_put_before_it_is_passed_over(path: Path) -> None:
    written(path, rows_of("a.toml", CLEAN))
    own = names(path)["projects"]
    own.write_bytes(b"\xef\xbb\xbf" + own.read_bytes())
    with duckdb.connect() as connection:
        ((table, select),) = sources(connection, own, "x")
        assert (table, connection.execute(select).fetchone()[0]) == ("projects", "a.toml")


def test_a_writer_that_is_abandoned_says_nothing(path: Path) -> None:
    writer = Writer(names(path))
    writer.write(rows_of("a.toml", CLEAN))
    writer.abandon()
    writer.abandon()


def test_a_path_that_is_no_utf_8_is_written(path: Path) -> None:
    rows = rows_of("a.toml", CLEAN)
    written(path, rows._replace(projects=(rows.projects[0]._replace(path="a\udcff"),)))
    assert read(path)["projects"][0][0] == "a\\udcff"
