from __future__ import annotations

import tempfile
from pathlib import Path

import duckdb
import pytest

from perfcli.output.tables.formats import NotTablesError
from perfcli.output.tables.library import files, opened
from tabled import FILES, rows_of, written

SAMPLE = [rows_of(name, text) for name, text in FILES.items()]


@pytest.fixture(autouse=True)
def results(folder: Path) -> Path:
    for form in ("parquet", "csv", "jsonl", "duckdb"):
        written(folder / f"r.{form}", *SAMPLE)
    return folder


def names(*results: str) -> list[str]:
    return [path.name for path in files(results)]


APART = ["r.projects.csv", "r.indicators.csv", "r.findings.csv"]


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        (["r.csv"], APART),
        (["r.*.csv"], sorted(APART)),
        (["r.csv", "r.findings.csv"], APART),
        (["r.findings.csv"], ["r.findings.csv"]),
        (["r.duckdb"], ["r.duckdb"]),
        (["R.DUCKDB", "r.duckdb"], None),
    ],
)
def test_what_names_stand_for(given: list[str], expected: list[str] | None) -> None:
    if expected is None:
        with pytest.raises(NotTablesError):
            names(*given)
    else:
        assert names(*given) == expected


@pytest.mark.parametrize(
    ("given", "words"),
    [
        ("none.parquet", "there is no file none.parquet"),
        ("none.*", r"there is no file none\.\*"),
        ("r.toml", "there is no file r.toml"),
        (".", r"there is no file \."),
        (__file__, "is no kind of file that tables are in"),
        ("r.*", r"several kinds \(\.csv, \.duckdb, \.jsonl, \.parquet\)"),
    ],
)
def test_what_is_not_there_or_not_ours_is_refused(given: str, words: str) -> None:
    with pytest.raises(NotTablesError, match=words):
        files([given])


@pytest.mark.parametrize("given", ["r.parquet", "r.csv", "r.jsonl", "r.duckdb"])
def test_the_views_hold_the_tables(given: str) -> None:
    with opened([given]) as connection:
        found = connection.execute("SELECT path, count(*) FROM findings GROUP BY 1 ORDER BY 1")
        assert found.fetchall() == [("bad.toml", 1), ("error.toml", 1), ("warning.toml", 1)]


def test_several_files_of_a_table_are_one(folder: Path) -> None:
    (folder / "other").mkdir()
    written(folder / "other" / "r.parquet", SAMPLE[0]._replace(findings=()))
    with opened(["r.parquet", "other/r.parquet"]) as connection:
        assert connection.execute("SELECT count(*) FROM indicators").fetchone() == (16,)


def test_a_table_that_is_in_no_file_is_empty() -> None:
    with opened(["r.findings.parquet"]) as connection:
        found = connection.execute("SELECT score FROM projects")
        assert (str(found.description[0][1]), found.fetchall()) == ("DECIMAL(38,12)", [])


def test_a_name_that_looks_like_a_pattern_is_a_name(folder: Path) -> None:
    odd = folder / "[r]* 'x'"
    odd.mkdir()
    for form in ("parquet", "csv", "jsonl", "duckdb"):
        written(odd / f"r.{form}", *SAMPLE)
        with opened([f"[r]* 'x'/r.{form}"]) as connection:
            assert connection.execute("SELECT count(*) FROM projects").fetchone() == (3,)


@pytest.mark.parametrize("given", ["r.parquet", "r.csv", "r.jsonl", "r.duckdb"])
@pytest.mark.parametrize(
    "statement",
    [
        "SELECT * FROM read_csv('{here}/r.findings.csv')",
        "SELECT * FROM '{here}/r.findings.csv'",
        "SELECT * FROM read_text('{here}/secret')",
        "SELECT * FROM glob('{here}/*')",
        "SELECT * FROM sniff_csv('{here}/r.findings.csv')",
        "SELECT * FROM parquet_metadata('{here}/r.findings.parquet')",
        "COPY (SELECT 1) TO '{here}/secret'",
        "WITH a AS (COPY (SELECT 1) TO '{here}/secret') SELECT * FROM a",
        "WITH a AS (COPY (SELECT 1) TO '{here}/r.findings.parquet' (use_tmp_file false)) FROM a",
        "ATTACH '{here}/secret.db'",
        "EXPORT DATABASE '{here}/out'",
        "INSTALL httpfs",
        "LOAD httpfs",
        "SET enable_external_access = true",
        "SET memory_limit = '100GB'",
        "RESET lock_configuration",
        "SELECT getenv('HOME')",
        "SELECT * FROM SAMPLE",
        "SELECT * FROM folder",
        "DELETE FROM _file0.projects",
    ],
)
def test_nothing_else_is_read_and_nothing_written(folder: Path, given: str, statement: str) -> None:
    (folder / "secret").write_text("old")
    before = {path: path.read_bytes() for path in folder.iterdir()}
    with opened([given]) as connection, pytest.raises(duckdb.Error):
        connection.execute(statement.format(here=folder)).fetchall()
    assert {path: path.read_bytes() for path in folder.iterdir()} == before


def test_what_does_not_fit_the_memory_is_put_aside_and_taken_away(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "aside").mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder / "aside"))
    with opened(["r.parquet"]) as connection:
        (where,) = connection.execute("SELECT current_setting('temp_directory')").fetchone()
        assert Path(where).parent == folder / "aside"
    assert list((folder / "aside").iterdir()) == []
