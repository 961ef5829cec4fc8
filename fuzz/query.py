"""Target: what is asked of the tables in SQL."""

from __future__ import annotations

import atexit
import re
from contextlib import ExitStack
from functools import cache
from itertools import islice
from threading import Timer
from typing import TYPE_CHECKING

from fuzz.mutation import Language
from fuzz.target import Target, check_controls
from perfcli.output.query import Look, formats, render
from perfcli.output.tables.answer import ask
from perfcli.output.tables.library import opened
from perfcli.output.tables.sql import QueryError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from duckdb import DuckDBPyConnection

_ROWS = 20
_PATIENCE = 1
# A query may use 2 GB by itself.
_OF_THE_DATABASE = 3_072
_LANGUAGE = Language(token=re.compile(r"\w+|\s+|[^\w\s]"), value=re.compile(r"(?s)^(.*)$"))
_QUERIES = (
    "select unit, grade, count(*) from projects group by all",
    "from findings where severity = 'error' order by file, line limit 5",
    "with a as (select * from indicators) select name, sum(weight) from a group by name",
    "describe projects",
    "summarize projects",
    'select "column", line from findings',
    "select 1 union all select 2; select 3",
    "select file from read_csv('a.csv')",
    "insert into projects values (1)",
    "select unit from project",
    "select units from projects",
    "select [1, 2], {'a': date '2020-01-01'}, 1::decimal(38, 10), 'x'::blob, interval 1 day",
)


@cache
def _connection() -> DuckDBPyConnection:
    """Return a connection as `perfcli query` opens it, to tables of no file: they are empty."""
    lasting = ExitStack()
    atexit.register(lasting.close)
    return lasting.enter_context(opened([]))


def test(data: bytes) -> None:
    """Ask; the answer is printed in every format, or what is wrong is said with its place."""
    query = data.decode("utf-8", "ignore")
    connection = _connection()
    for name in formats():
        # What would take for ever is ended as by a person at the keyboard.
        watch = Timer(_PATIENCE, connection.interrupt)
        watch.start()
        try:
            answer = ask(connection, query)
            short = answer._replace(rows=islice(answer.rows, _ROWS))
            check_controls("".join(render(name, short, Look(80, color=False))), name)
        except QueryError as error:
            _check_error(error, query)
        finally:
            watch.cancel()


def _check_error(error: QueryError, query: str) -> None:
    assert str(error.what)
    assert error.remedy is None or str(error.remedy)
    place = error.place
    if place is not None:
        lines = query.split("\n")
        assert 1 <= place.line <= len(lines), (place, query)
        assert 1 <= place.column <= len(lines[place.line - 1]) + 1, (place, query)


def seeds() -> Iterator[bytes]:
    """Yield queries of every kind, sound and not."""
    yield from (query.encode() for query in _QUERIES)


TARGET = Target(
    test, seeds, words=("query",), longest=400, language=_LANGUAGE, memory=_OF_THE_DATABASE
)
