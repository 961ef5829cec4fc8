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


def test_figures_stay_figures() -> None:
    assert _cell("-3.5", "completion") == "-3.5"


def test_hostile_names(hostile: Result) -> None:
    assert {row["project"] for row in rows(hostile)} == {'\'=HYPERLINK("x")'}


def test_a_file_that_failed_has_no_rows() -> None:
    assert Writer(width=80, color=False, explain=False).failed("a.toml", ()) == ""
