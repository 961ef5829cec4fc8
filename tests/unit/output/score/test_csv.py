from __future__ import annotations

import csv
from io import StringIO

import pytest

from perfcli.output.cells import COLUMNS
from perfcli.output.score.csv import Writer, _cell
from perfcli.scoring.result import Result


def rows(result: Result) -> list[dict[str, str]]:
    writer = Writer(width=80, color=False, explain=False)
    text = writer.begin(several=False) + writer.file(result, "a.toml") + writer.end()
    return list(csv.DictReader(StringIO(text)))


def test_a_header_and_a_row_for_everything(half: Result) -> None:
    found = rows(half)
    assert tuple(found[0]) == COLUMNS
    assert [row["row"] for row in found] == ["execution", *["indicator"] * 4, "project"]


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("=1+1", "'=1+1"),
        ("+1", "'+1"),
        ("-1", "'-1"),
        ("@x", "'@x"),
        ("＝1", "'＝1"),
        ("\t=1", r"\x09=1"),
        ("\r=1", r"\x0d=1"),
        ("≥95%", "≥95%"),
        ("a=1", "a=1"),
    ],
)
def test_a_spreadsheet_runs_nothing(text: str, written: str) -> None:
    assert _cell(text, "indicator") == written


@pytest.mark.parametrize(
    ("text", "column", "written"),
    [
        ("-3.5", "completion", "-3.5"),
        ("-5", "target", "-5"),
        ("-6.25", "actual", "-6.25"),
        ("-5+1", "actual", "'-5+1"),
        ("-5%", "target", "'-5%"),
        ("-5", "unit", "'-5"),
        ("-", "path", "-"),
        ("-a.toml", "path", "'-a.toml"),
    ],
)
def test_figures_stay_figures(text: str, column: str, written: str) -> None:
    assert _cell(text, column) == written


def test_the_middle_of_the_year_has_progress_and_signals(mid_year: Result) -> None:
    money, row, project = rows(mid_year)
    assert (money["as_of"], money["progress"], money["signal"]) == ("2020-06-30", "58.00", "red")
    assert (row["progress"], row["signal"], row["outlook"]) == ("80.00", "green", "possible")
    assert (project["as_of"], project["progress"], project["signal"]) == ("2020-06-30", "", "")


def test_hostile_names(hostile: Result) -> None:
    assert {row["project"] for row in rows(hostile)} == {'\'=HYPERLINK("x")'}


def test_a_file_that_failed_has_no_rows() -> None:
    assert Writer(width=80, color=False, explain=False).failed("a.toml", ()) == ""
