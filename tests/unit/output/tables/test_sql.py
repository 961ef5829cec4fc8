from __future__ import annotations

from pathlib import Path

import duckdb
import pytest

from perfcli.output.tables.library import opened
from perfcli.output.tables.sql import Place, QueryError, check, explained
from tabled import FILES, rows_of, written


@pytest.fixture(scope="module")
def connection(tmp_path_factory: pytest.TempPathFactory):
    path: Path = tmp_path_factory.mktemp("sql") / "r.duckdb"
    written(path, *(rows_of(name, text) for name, text in FILES.items()))
    with opened([str(path)]) as opened_:
        yield opened_


@pytest.mark.parametrize(
    "query",
    [
        "select 1",
        "from projects",
        "with a as (select 1) select * from a",
        "with recursive a as (select 1 union all select 2) from a",
        "select 1 union select 2",
        "describe projects",
        "summarize projects",
        "values (1)",
        'select \'insert into a\', "name" as "delete" from findings; -- drop table projects',
    ],
)
def test_a_query_that_reads_is_fine(connection, query: str) -> None:
    check(connection, query)


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ("", "there is no query"),
        (" -- nothing", "there is no query"),
        ("select 1; select 2", "there are 2 statements, and `query` runs one"),
        ("select 1; drop view projects", "there are 2 statements"),
        ("insert into projects values (1)", "only reads, and this is INSERT"),
        ("update projects set score = 100", "only reads, and this is UPDATE"),
        ("delete from projects", "only reads, and this is DELETE"),
        ("drop view projects", "only reads, and this is DROP"),
        ("create table a (b int)", "only reads, and this is CREATE"),
        ("copy projects to 'a.csv'", "only reads, and this is COPY"),
        ("attach 'a.db'", "only reads, and this is ATTACH"),
        ("install httpfs", "only reads, and this is LOAD"),
        ("set threads = 1", "only reads, and this is SET"),
        ("call pragma_version()", "only reads, and this is CALL"),
        ("explain analyze create table a (b int)", "only reads, and this is EXPLAIN"),
        (
            "with a as (delete from projects returning 1) select * from a",
            r"this is DELETE|A CTE needs a SELECT",
        ),
        (
            "with a as (insert into projects values (1) returning 1) from a",
            r"this is INSERT|A CTE needs a SELECT",
        ),
        (
            "with a as (copy (select 1) to 'a') select * from a",
            r"this is COPY|A CTE needs a SELECT",
        ),
    ],
)
def test_what_writes_is_refused(connection, query: str, words: str) -> None:
    with pytest.raises(QueryError, match=words):
        check(connection, query)


def said(connection, query: str) -> QueryError:
    try:
        check(connection, query)
        with pytest.raises(duckdb.Error) as error:
            connection.execute(query).fetchall()
    except QueryError as refused:
        return refused
    return explained(error.value, query)


@pytest.mark.parametrize(
    ("query", "words", "remedy", "place"),
    [
        ("selct 1", 'syntax error at or near "selct"', "None", (1, 1, 5)),
        ("select 1\n  , )", 'syntax error at or near ")"', "None", (2, 5, 1)),
        (
            "select line, column from findings",
            'syntax error at or near "column"',
            '`column` is a word of SQL: as the name of a column it is written "column"',
            (1, 14, 6),
        ),
        (
            "select scor from projects",
            'Referenced column "scor" not found in FROM clause',
            "did you mean `score`?",
            (1, 8, 4),
        ),
        (
            "select unit\nfrom projects where unit = '单位' and grad = '优'",
            'Referenced column "grad" not found in FROM clause',
            "did you mean `grade`?",
            (2, 37, 4),
        ),
        (
            "select xyzzy from projects",
            'Referenced column "xyzzy" not found in FROM clause',
            "`describe projects` lists the columns of a table",
            (1, 8, 5),
        ),
        (
            "select p.scor from projects p",
            'Values list "p" does not have a column named "scor"',
            "did you mean `score`?",
            (1, 8, 6),
        ),
        (
            "select * from project",
            "Table with name project does not exist",
            "did you mean `projects`?",
            (1, 15, 7),
        ),
        (
            "select * from xyzzy",
            "Table with name xyzzy does not exist",
            "there are projects, indicators and findings",
            (1, 15, 5),
        ),
    ],
)
def test_a_mistake_is_said_with_its_place(
    connection, query: str, words: str, remedy: str, place: tuple[int, int, int]
) -> None:
    error = said(connection, query)
    assert str(error.what) == f"the query cannot be run: {words}"
    assert str(error.remedy) == remedy
    assert error.place == Place(*place)


def test_a_figure_that_is_none(connection) -> None:
    error = said(connection, "select * from projects where score > 'abc'")
    assert str(error).startswith('the query cannot be run: Could not convert string "abc"')
    assert error.place is not None
    assert error.place[:2] == (1, 38)


def test_another_file_is_out_of_reach(connection) -> None:
    error = said(connection, "select * from read_csv('a.csv')")
    assert str(error) == "`query` reads the tables of the results and nothing else"
    assert str(error.remedy) == "there are projects, indicators and findings"


def test_a_query_without_an_end_of_memory() -> None:
    error = explained(
        duckdb.OutOfMemoryException(
            'Out of Memory Error: {"exception_type":"Out of Memory","exception_message":"x"}'
        ),
        "q",
    )
    assert str(error) == "the query needs more than 2GB of memory"


@pytest.mark.parametrize(
    "text", ["Query interrupted", "Binder Error: {no json", "Binder Error: {}"]
)
def test_what_is_said_otherwise_is_said_as_it_is(text: str) -> None:
    error = explained(RuntimeError(text), "q")
    assert str(error).startswith("the query cannot be run: ")
    assert error.place is None
