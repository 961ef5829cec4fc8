"""`perfcli import`: filled official forms as declarations."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from perfcli.cli.options import words
from perfcli.core.language import N_, message

if TYPE_CHECKING:
    from perfcli.forms.find import Choices
    from perfcli.model.declaration import Declaration

HELP = N_("Turn filled official forms into declarations.")
EXAMPLE = "perfcli import forms/ -o declarations/"


def main(
    files: Annotated[
        list[str],
        typer.Argument(
            metavar="FILES...",
            help=words(N_("Forms: .xlsx, .xls, .ods, .docx, .html, patterns, or folders of them.")),
            show_default=False,
        ),
    ],
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
) -> None:
    """Import every form: one to standard output or a file, several into a folder."""
    from perfcli.cli.importing import Job, forms_of
    from perfcli.cli.refused import refuse
    from perfcli.cli.terminal import stop

    job = Job(_choices(unit, year, scheme), _earlier(ids_from), force=force)
    forms = forms_of(files)
    if len(forms) == 1 and forms[0].name is None and not _is_folder(output):
        stop(job.one(forms[0].path, output))
    if output is None:
        refuse(
            message(N_("several forms need a folder to be written into")),
            message(N_("for example -o declarations/")),
        )
    stop(job.several(forms, output))


def _is_folder(output: str | None) -> bool:
    from pathlib import Path

    return output is not None and (output.endswith(("/", "\\")) or Path(output).is_dir())


def _choices(unit: str | None, year: str | None, scheme: str | None) -> Choices:
    from perfcli.cli.refused import one_of, refuse
    from perfcli.forms.find import Choices
    from perfcli.scheme.load import identifiers

    if year is not None and not (year.isascii() and year.isdecimal() and len(year) == 4):
        refuse(message(N_("{option} takes a year, not `{given}`"), option="--year", given=year))
    if scheme is not None:
        one_of("--scheme", scheme, identifiers())
    return Choices(None if year is None else int(year), unit, scheme)


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
