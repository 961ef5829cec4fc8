"""The answer to a query, fetched bit by bit; an interruption ends it at once."""

from __future__ import annotations

from queue import Empty, SimpleQueue
from threading import Thread
from typing import TYPE_CHECKING, TypeVar

import duckdb

from perfcli.output.query import Answer
from perfcli.output.query.cells import cell
from perfcli.output.tables.sql import check, explained

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from duckdb import DuckDBPyConnection

    from perfcli.output.query.cells import Cell

T = TypeVar("T")
R = TypeVar("R")

_FETCHED = 1_000
_MOMENT = 0.1
_FIGURES = (
    "NUMBER",
    "DECIMAL",
    "DOUBLE",
    "FLOAT",
    "TINYINT",
    "SMALLINT",
    "INTEGER",
    "BIGINT",
    "HUGEINT",
)


def ask(connection: DuckDBPyConnection, query: str) -> Answer:
    """Return the answer to a query; its rows are computed as they are taken.

    Raises:
        QueryError: it is no single query that reads, or the database cannot run it; also while
            rows are taken.
    """
    check(connection, query)
    columns = _explained(query, connection, lambda: connection.execute(query).description) or ()
    kinds = (str(column[1]).removeprefix("U") for column in columns)
    return Answer(
        tuple(str(column[0]) for column in columns),
        tuple(kind.startswith(_FIGURES) and not kind.endswith("]") for kind in kinds),
        _rows(connection, query),
    )


def _rows(connection: DuckDBPyConnection, query: str) -> Iterator[Sequence[Cell]]:
    while rows := _explained(query, connection, lambda: connection.fetchmany(_FETCHED)):
        yield from ([cell(each) for each in row] for row in rows)


def _explained(query: str, connection: DuckDBPyConnection, work: Callable[[], T]) -> T:
    try:
        return _waited(connection, work)
    except (duckdb.Error, RuntimeError) as error:
        raise explained(error, query) from None


def _waited(connection: DuckDBPyConnection, work: Callable[[], T]) -> T:
    """Return what work gives. The database hears no signal: it works beside, and we listen."""
    done: SimpleQueue[tuple[T, None] | tuple[None, Exception]] = SimpleQueue()

    def run() -> None:
        try:
            done.put((work(), None))
        except Exception as error:  # noqa: BLE001 - raised again, where it is waited for
            done.put((None, error))

    Thread(target=run, daemon=True).start()
    try:
        value, error = _taken(done)
    except KeyboardInterrupt:
        connection.interrupt()
        done.get()
        raise
    if error is not None:
        raise error
    return value  # type: ignore[return-value]


def _taken(done: SimpleQueue[R]) -> R:
    """Return what is put, waiting in moments: without an end no interruption would be heard."""
    while True:
        try:
            return done.get(timeout=_MOMENT)
        except Empty:
            continue
