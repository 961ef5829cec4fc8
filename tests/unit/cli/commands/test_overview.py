"""`overview` on the command line: a page from tables, whole or not at all."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from declarations import CLEAN, NOT_TOML, WARNING
from district import DISTRICT, tables


@pytest.fixture
def results(folder: Path) -> Path:
    """Return the current folder, with tables of a small district."""
    tables(folder, DISTRICT)
    return folder


def test_a_page_is_written(perfcli, results: Path) -> None:
    ran = perfcli("overview", "results.parquet", "-o", "overview.html")
    assert (ran.status, ran.out, ran.err) == (0, "", "")
    text = (results / "overview.html").read_text("utf-8")
    assert "<h1>Overview of 5 units 2020</h1>" in text


@pytest.mark.usefixtures("results")
def test_it_is_no_form_to_import(perfcli) -> None:
    perfcli("overview", "results.parquet", "-o", "overview.html")
    for command in ("import", "validate"):
        ran = perfcli(command, "overview.html")
        assert ran.status == 2
        assert "D005" in ran.err + ran.out
        assert "a page that perfcli made to be looked at" in ran.err + ran.out


@pytest.mark.usefixtures("results")
def test_by_a_pattern_and_in_chinese(perfcli) -> None:
    assert perfcli("--lang", "zh", "overview", "results.*", "-o", "o.HTML").status == 0
    assert '<html lang="zh-CN">' in Path("o.HTML").read_text("utf-8")


def test_from_the_command_line_alone(perfcli, folder: Path) -> None:
    for name, text in (("a.toml", CLEAN), ("b.toml", WARNING), ("c.toml", NOT_TOML)):
        (folder / name).write_text(text, "utf-8")
    perfcli("validate", "a.toml", "b.toml", "c.toml", "--output", "r.duckdb")
    assert perfcli("overview", "r.duckdb", "-o", "o.html").status == 0
    text = (folder / "o.html").read_text("utf-8")
    assert "B004" in text
    assert "c.toml" in text


def test_a_file_that_is_there_is_kept(perfcli, results: Path) -> None:
    (results / "o.html").write_text("mine")
    ran = perfcli("overview", "results.parquet", "-o", "o.html")
    assert ran.status == 2
    assert ran.err == "perfcli: o.html exists already\n  help: `--force` replaces it\n"
    assert (results / "o.html").read_text() == "mine"
    assert perfcli("overview", "results.parquet", "-o", "o.html", "--force").status == 0
    assert (results / "o.html").stat().st_size > 10_000


@pytest.mark.usefixtures("results")
@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["results.parquet", "-o", "o.pdf"], "o.pdf is no page: an overview is an .html file"),
        (["none.parquet", "-o", "o.html"], "there is no file none.parquet"),
        (["results.parquet", "-o", "no/o.html"], "no/o.html cannot be written"),
        (["results.parquet", "-o", "o.html", "--write-pages"], "--write-pages needs to know where"),
    ],
)
def test_what_cannot_be_meant_is_refused(perfcli, arguments: list[str], said: str) -> None:
    ran = perfcli("overview", *arguments)
    assert ran.status == 2
    assert said in ran.err
    assert not Path("o.html").exists()


def test_tables_that_are_none_of_ours_are_refused(perfcli, results: Path) -> None:
    (results / "other.csv").write_text("a,b\n1,2\n")
    ran = perfcli("overview", "other.csv", "-o", "o.html")
    assert ran.status == 2
    assert "other.csv is no table that perfcli has written" in ran.err


@pytest.mark.usefixtures("results")
@pytest.mark.parametrize(
    ("module", "package"), [("duckdb", "perfcli[tables]"), ("jinja2", "Jinja2")]
)
def test_without_a_library_its_name_is_given(
    perfcli, monkeypatch: pytest.MonkeyPatch, module: str, package: str
) -> None:
    for name in ("overview.facts", "tables.answer", "tables.library", "tables.sql"):
        monkeypatch.delitem(sys.modules, f"perfcli.output.{name}", raising=False)
    monkeypatch.setitem(sys.modules, module, None)
    ran = perfcli("overview", "results.parquet", "-o", "o.html")
    assert ran.status == 2
    assert f"pip install {package}" in ran.err
