from __future__ import annotations

import _thread
import threading
import time
from decimal import Decimal
from pathlib import Path

import pytest

from perfcli.output.tables import answer
from perfcli.output.tables.answer import ask
from perfcli.output.tables.library import opened
from perfcli.output.tables.sql import QueryError
from tabled import FILES, rows_of, written


@pytest.fixture
def connection(tmp_path: Path):
    path = tmp_path / "r.parquet"
    written(path, *(rows_of(name, text) for name, text in FILES.items()))
    with opened([str(path)]) as opened_:
        yield opened_


def test_an_answer_has_names_figures_and_rows(connection) -> None:
    given = ask(connection, "select path, spending, grade, 1 as n, [1] from projects order by 1")
    assert given.names[:4] == ("path", "spending", "grade", "n")
    assert given.figures == (False, True, False, True, False)
    assert [row[:2] for row in given.rows] == [
        ["clean.toml", Decimal("98.00")],
        ["error.toml", Decimal("98.00")],
        ["warning.toml", Decimal("112.00")],
    ]


def test_rows_are_fetched_bit_by_bit(connection, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(answer, "_FETCHED", 2)
    given = ask(connection, "select range from range(5) order by 1")
    assert list(given.rows) == [[0], [1], [2], [3], [4]]


def test_a_mistake_that_shows_while_rows_are_taken(connection) -> None:
    with pytest.raises(QueryError, match="Could not convert string"):
        list(ask(connection, "select path::integer from projects").rows)


def test_an_interruption_ends_a_query_at_once(connection) -> None:
    timer = threading.Timer(0.5, _thread.interrupt_main)
    timer.start()
    begun = time.monotonic()
    with pytest.raises(KeyboardInterrupt):
        list(
            ask(
                connection,
                "select count(*) from range(100000000) a, range(100000) b "
                "where a.range * b.range = 7",
            ).rows
        )
    assert time.monotonic() - begun < 20
    assert list(ask(connection, "select 1").rows) == [[1]]


def test_what_is_no_mistake_of_the_query_is_raised(connection) -> None:
    def fail() -> None:
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        answer._waited(connection, fail)  # noqa: SLF001
