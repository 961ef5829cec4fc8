"""`perfcli overview`: a page of a whole district, from the tables of a run."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from perfcli.cli.options import words
from perfcli.core.language import N_, message

if TYPE_CHECKING:
    from collections.abc import Sequence

    from perfcli.output.overview.facts import Facts

HELP = N_("Write a page of all units, from the tables that --output has written.")
EXAMPLE = "perfcli overview results.* -o overview.html"
_SUFFIXES = (".html", ".htm")


def main(
    results: Annotated[
        list[str],
        typer.Argument(
            metavar="RESULTS...",
            help=words(N_("What --output has written: .parquet, .csv, .jsonl or .duckdb.")),
            show_default=False,
        ),
    ],
    output: Annotated[
        str, typer.Option("-o", "--output", metavar="OUT", help=words(N_("The page to write.")))
    ],
    pages: Annotated[
        str | None,
        typer.Option(
            metavar="PLACE",
            help=words(N_("Link each unit to its page: a folder, an address, or a pattern.")),
        ),
    ] = None,
    write_pages: Annotated[
        bool,
        typer.Option("--write-pages", help=words(N_("Also write those pages, from the files."))),
    ] = False,
    force: Annotated[
        bool, typer.Option("--force", help=words(N_("Replace files that are there.")))
    ] = False,
) -> None:
    """Write the page, whole or not at all."""
    from perfcli.cli.refused import missing_library, refuse, unwritable
    from perfcli.cli.terminal import FAILED, stop
    from perfcli.cli.unit_pages import Linked, linked
    from perfcli.output.files import written_whole

    _refuse_output(output, force=force)
    facts = _facts(results)
    if write_pages and pages is None:
        refuse(
            message(N_("--write-pages needs to know where")),
            message(N_("add `--pages FOLDER`")),
        )
    found = Linked({}, 0)
    try:
        if pages is not None:
            found = linked(facts, pages, output, write=write_pages, force=force)
        from perfcli.output.overview.draw import render

        content = render(facts, found.addresses)
    except ModuleNotFoundError as error:
        missing_library("html", error)
    try:
        with written_whole(output) as file:
            file.write(content)
    except OSError as error:
        unwritable(output, error)
    if found.failed:
        stop(FAILED)


def _refuse_output(output: str, *, force: bool) -> None:
    from perfcli.cli.refused import refuse, spare

    if Path(output).suffix.lower() not in _SUFFIXES:
        refuse(
            message(N_("{path} is no page: an overview is an .html file"), path=output),
            message(N_("name it such as overview.html")),
        )
    spare(output, force=force)


def _facts(results: Sequence[str]) -> Facts:
    """Return what the tables say, or refuse files that are none."""
    from perfcli.cli.refused import missing_library, refuse
    from perfcli.output.tables.formats import NotTablesError

    try:
        from perfcli.output.overview.facts import read
        from perfcli.output.tables.sql import QueryError
    except ModuleNotFoundError as error:
        missing_library("duckdb", error)
    try:
        return read(results)
    except ModuleNotFoundError as error:
        missing_library("parquet", error)
    except (NotTablesError, QueryError) as error:
        refuse(error.what, error.remedy)
