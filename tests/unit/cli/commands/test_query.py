from __future__ import annotations

import json
import re
import sys
from decimal import Decimal
from pathlib import Path

import pytest

from perfcli.output.tables.formats import formats
from support import ROOT
from tabled import FILES, rows_of, written

PAGE = (ROOT / "docs" / "tables.md").read_text(encoding="utf-8")
QUERIES = re.findall(r"```sql\n(.*?)```", PAGE, re.DOTALL)


@pytest.fixture(autouse=True)
def results(examples: Path, perfcli) -> Path:
    for form in formats():
        written(examples / f"r.{form}", *(rows_of(name, text) for name, text in FILES.items()))
        perfcli("validate", "examples", "-q", "--output", f"e.{form}")
    return examples


@pytest.mark.parametrize("form", formats())
def test_tables_of_every_kind_are_asked(perfcli, form: str) -> None:
    ran = perfcli(
        "query",
        "select path, spending from projects order by spending desc, path limit 2",
        f"r.{form}",
    )
    assert (ran.status, ran.err) == (0, "")
    assert ran.out == (
        "  path          spending\n  warning.toml    112.00\n  clean.toml       98.00\n  2 rows\n"
    )


@pytest.mark.parametrize("query", QUERIES)
def test_the_queries_of_the_page_answer(perfcli, query: str) -> None:
    answers = [perfcli("query", query, f"e.{form}", "--format", "json") for form in formats()]
    assert {answer.status for answer in answers} == {0}
    assert len({answer.out for answer in answers}) == 1
    assert perfcli("query", query, "e.parquet").status == 0


def asked(perfcli, query: str) -> list[dict]:
    ran = perfcli("query", query, "e.duckdb", "--format", "json")
    return json.loads(ran.out, parse_float=Decimal)


def test_the_three_examples_of_the_page_say_what_is_in_the_examples(perfcli) -> None:
    grades, overspent, above = (asked(perfcli, query) for query in QUERIES[:3])
    assert sum(row["projects"] for row in grades) == 4
    (row,) = overspent
    assert (row["project"], row["over"]) == ("公共服务", Decimal("4046600.00"))
    assert row["execution_rate"] == Decimal("124.06")
    assert all(row["completion"] > 200 for row in above)


def test_figures_are_those_of_score(perfcli) -> None:
    scored = json.loads(
        perfcli("score", "examples/2020.toml", "--format", "json").out, parse_float=Decimal
    )
    rows = asked(perfcli, "select * from projects where year = 2020 order by project_number")
    for row, project in zip(rows, scored["projects"], strict=True):
        assert [row[key] for key in ("score", "coverage", "points", "score_low", "score_high")] == [
            project[key] for key in ("score", "coverage", "points", "score_low", "score_high")
        ]


def test_a_mistake_is_marked(perfcli) -> None:
    ran = perfcli("query", "select 1\nfrom projects where unit = '单位' and grad = '优'", "r.csv")
    assert (ran.status, ran.out) == (2, "")
    assert ran.err == (
        'perfcli: the query cannot be run: Referenced column "grad" not found in FROM clause\n'
        "  from projects where unit = '单位' and grad = '优'\n"
        "                                        ^^^^\n"
        "  help: did you mean `grade`?\n"
    )


def test_of_a_long_line_what_is_around_the_mistake_is_shown(perfcli) -> None:
    ran = perfcli("query", "select " + "unit, " * 40 + "grad\x1b from projects", "r.csv")
    lines = ran.err.splitlines()
    assert all(len(line) <= 80 for line in lines[1:])
    assert "\x1b" not in ran.err
    assert set(lines[2]) == {" ", "^"}


def test_a_mistake_without_a_place(perfcli) -> None:
    ran = perfcli("query", "drop view projects", "r.csv")
    assert (ran.status, ran.out) == (2, "")
    assert ran.err == (
        "perfcli: `query` only reads, and this is DROP\n"
        "  help: a query begins with SELECT, FROM, WITH, DESCRIBE or SUMMARIZE\n"
    )


def test_formats(perfcli) -> None:
    query = "select code, count(*) as n from findings group by code order by code"
    assert (
        perfcli("query", query, "r.csv", "--format", "csv").out
        == "code,n\nB001,1\nB004,1\nD001,1\n"
    )
    ran = perfcli("query", query, "r.csv", "--format", "yaml")
    assert (ran.status, ran.out) == (2, "")
    assert "--format cannot be `yaml`" in ran.err


def test_results_that_are_not_there(perfcli) -> None:
    ran = perfcli("query", "select 1", "none.parquet")
    assert (ran.status, ran.out) == (2, "")
    assert ran.err.startswith(
        "perfcli: there is no file none.parquet\n  help: name what `--output`"
    )


@pytest.mark.parametrize("library", ["duckdb", "pyarrow"])
def test_a_missing_library_is_named(perfcli, monkeypatch: pytest.MonkeyPatch, library: str) -> None:
    for name in [name for name in sys.modules if name.startswith("perfcli.output.tables.")]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, library, None)
    ran = perfcli("query", "select 1", "r.parquet")
    assert (ran.status, ran.out) == (2, "")
    assert "install it: `pip install perfcli[tables]`" in ran.err
