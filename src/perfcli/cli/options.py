"""Options that several commands share."""

from __future__ import annotations

from typing import Annotated

import typer

from perfcli.core.language import N_, translate


def words(text: str) -> str:
    """Return a help text in the language in force; the language is set before this is imported."""
    return translate(text)


Files = Annotated[
    list[str],
    typer.Argument(
        metavar="FILES...",
        help=words(N_("Declarations: paths, folders, patterns, `-`, or a year such as 2020.")),
        show_default=False,
    ),
]
SomeFiles = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="FILES...",
        help=words(
            N_("Declarations: paths, folders, archives, patterns, `-`, or a year such as 2020.")
        ),
        show_default=False,
    ),
]
FilesFrom = Annotated[
    str | None,
    typer.Option(
        "--files-from",
        metavar="FILE",
        help=words(N_("Also the paths in this list, one a line; - is standard input.")),
    ),
]
NoCache = Annotated[
    bool,
    typer.Option(
        "--no-cache", help=words(N_("Work everything out anew, and keep nothing for next time."))
    ),
]
Jobs = Annotated[
    str | None,
    typer.Option(
        "--jobs",
        metavar="N",
        help=words(N_("Processes (default: the processors, for more than a few hundred files).")),
    ),
]
Tables = Annotated[
    str | None,
    typer.Option(
        "--output",
        metavar="PATH",
        help=words(N_("Write the results as tables: .parquet, .csv, .jsonl or .duckdb.")),
    ),
]
Engine = Annotated[
    str,
    typer.Option(
        "--engine", metavar="NAME", help=words(N_("local, or dask: with --output, on a cluster."))
    ),
]
Scheduler = Annotated[
    str | None,
    typer.Option(
        "--scheduler", metavar="ADDRESS", help=words(N_("Of --engine dask: tcp://10.0.0.5:8786."))
    ),
]
Force = Annotated[bool, typer.Option("--force", help=words(N_("Replace tables that are there.")))]
