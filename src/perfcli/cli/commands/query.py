"""`perfcli query`: the tables of results, asked in SQL."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from perfcli.cli.options import words
from perfcli.core.language import N_

if TYPE_CHECKING:
    from typing import NoReturn

    from perfcli.output.tables.sql import QueryError

HELP = N_("Ask the tables that --output has written, in SQL.")
EXAMPLE = 'perfcli query "select unit, grade, count(*) from projects group by all" results.*'
# How much of a long line is shown, and how much of it before what is marked.
_SHOWN = 74
_BEFORE = 40


def main(
    sql: Annotated[
        str, typer.Argument(metavar="SQL", help=words(N_("One query that reads, in DuckDB's SQL.")))
    ],
    results: Annotated[
        list[str],
        typer.Argument(
            metavar="RESULTS...",
            help=words(N_("What --output has written: .parquet, .csv, .jsonl or .duckdb.")),
            show_default=False,
        ),
    ],
    form: Annotated[
        str, typer.Option("--format", metavar="FORMAT", help=words(N_("table, csv or json.")))
    ] = "table",
) -> None:
    """Run a query over the views `projects`, `indicators` and `findings`."""
    import sys

    from perfcli.cli.refused import missing_library, one_of, refuse
    from perfcli.cli.terminal import colored, width
    from perfcli.output.query import Look, formats, render
    from perfcli.output.tables.formats import NotTablesError

    one_of("--format", form, formats())
    try:
        from perfcli.output.tables.answer import ask
        from perfcli.output.tables.library import opened
        from perfcli.output.tables.sql import QueryError
    except ModuleNotFoundError as error:
        missing_library("duckdb", error)
    try:
        with opened(results) as connection:
            for text in render(form, ask(connection, sql), Look(width(), colored())):
                sys.stdout.write(text)
    except ModuleNotFoundError as error:
        missing_library("parquet", error)
    except NotTablesError as error:
        refuse(error.what, error.remedy)
    except QueryError as error:
        _refuse(error, sql)


def _refuse(error: QueryError, sql: str) -> NoReturn:
    """Say what is wrong with a query, with its line and what is meant marked in it."""
    from perfcli.cli.refused import refuse, worded
    from perfcli.cli.terminal import FAILED, say, stop
    from perfcli.core.text import safe
    from perfcli.core.text import width as cells_of

    place = error.place
    if place is None:
        refuse(error.what, error.remedy)
    what, *help_ = worded(error.what, error.remedy).splitlines()
    line = sql.split("\n")[place.line - 1]
    start = max(0, place.column - 1 - _BEFORE)
    before, marked = line[start : place.column - 1], line[place.column - 1 :][: place.length]
    shown = safe(line[start : start + _SHOWN])
    room = cells_of(shown) - cells_of(safe(before))
    marks = "^" * max(1, min(room, cells_of(safe(marked))))
    say("\n".join([what, f"  {shown}", f"  {' ' * cells_of(safe(before))}{marks}", *help_]))
    stop(FAILED)
