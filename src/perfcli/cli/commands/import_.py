"""`perfcli import`: filled official forms as declarations."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from perfcli.cli.options import FilesFrom, Jobs, words
from perfcli.core.language import N_, message

if TYPE_CHECKING:
    from perfcli.forms.find import Choices
    from perfcli.model.declaration import Declaration

HELP = N_("Turn filled official forms into declarations.")
EXAMPLE = "perfcli import forms/ -o declarations/"


def main(
    files: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="FILES...",
            help=words(
                N_("Forms: .xlsx, .xls, .ods, .docx, .html, patterns, folders, archives, or `-`.")
            ),
            show_default=False,
        ),
    ] = None,
    output: Annotated[
        str | None,
        typer.Option(
            "--output",
            "-o",
            metavar="PATH",
            help=words(N_("Write to this file, or into this folder (several forms).")),
        ),
    ] = None,
    force: Annotated[
        bool, typer.Option("--force", help=words(N_("Write over files that are there.")))
    ] = False,
    ids_from: Annotated[
        str | None,
        typer.Option(metavar="FILE", help=words(N_("Take ids from this earlier declaration."))),
    ] = None,
    unit: Annotated[
        str | None,
        typer.Option(metavar="NAME", help=words(N_("The unit, whatever the form says."))),
    ] = None,
    year: Annotated[
        str | None,
        typer.Option(metavar="YEAR", help=words(N_("The year, whatever the form says."))),
    ] = None,
    scheme: Annotated[
        str | None,
        typer.Option(metavar="ID", help=words(N_("The method, whatever the form shows."))),
    ] = None,
    files_from: FilesFrom = None,
    jobs: Jobs = None,
) -> None:
    """Import every form: one to standard output or a file, several into a folder."""
    from perfcli.cli.converting import FOR_EXAMPLE, SEVERAL, convert, is_folder
    from perfcli.cli.documents import Documents, forms
    from perfcli.cli.importing import TITLES, Importing
    from perfcli.cli.many import Run
    from perfcli.cli.refused import refuse
    from perfcli.cli.terminal import stop

    documents = Documents(forms(), output or "", ".toml")
    run = Run("import", files, files_from, jobs, source=documents)
    work = Importing(_choices(unit, year, scheme), _earlier(ids_from), force)
    alone = documents.alone(files or [], files_from)
    if alone is not None and not is_folder(output):
        stop(work.one(alone, output))
    if output is None:
        refuse(message(SEVERAL), message(FOR_EXAMPLE))
    stop(convert(run, work, TITLES))


def _choices(unit: str | None, year: str | None, scheme: str | None) -> Choices:
    from perfcli.cli import beginning
    from perfcli.cli.refused import one_of
    from perfcli.forms.find import Choices
    from perfcli.scheme.load import identifiers

    if scheme is not None:
        one_of("--scheme", scheme, identifiers())
    return Choices(beginning.option("--year", year, beginning.year), unit, scheme)


def _earlier(path: str | None) -> Declaration | None:
    """Return the declaration that ids are taken from, or end the command."""
    from perfcli.cli import inputs
    from perfcli.cli.stopped import report
    from perfcli.cli.terminal import FAILED, stop
    from perfcli.source.place import placed

    if path is None:
        return None
    for loaded in inputs.read([path]):
        if loaded.declaration is not None:
            return loaded.declaration
        report(placed(loaded.findings, loaded.text), loaded.path, loaded.text)
    return stop(FAILED)
