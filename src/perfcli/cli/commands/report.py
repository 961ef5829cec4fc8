"""`perfcli report`: the official form of a declaration, as a file to hand in."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from perfcli.cli.options import Files, words
from perfcli.core.language import N_, message

if TYPE_CHECKING:
    from perfcli.output.report import Reported
    from perfcli.source.load import Loaded

HELP = N_("Write the official form of a declaration: .xlsx, .docx, .html or .md.")
EXAMPLE = N_("perfcli report 2020 -o 2020.xlsx")
# The page shows several years beside one another, and has no layout of its own.
_PAGE = "html"


def main(
    files: Files,
    output: Annotated[
        str, typer.Option("-o", "--output", metavar="OUT", help=words(N_("The file to write.")))
    ],
    form: Annotated[
        str | None,
        typer.Option(metavar="FORM", help=words(N_("The layout, else that of the scheme."))),
    ] = None,
    force: Annotated[
        bool, typer.Option("--force", help=words(N_("Replace a file that is there.")))
    ] = False,
) -> None:
    """Write a report, whole or not at all."""
    from perfcli.cli import inputs
    from perfcli.cli.refused import missing_library, refuse, spare, unwritable
    from perfcli.output.files import written_whole
    from perfcli.output.report import render

    suffix = _suffix(output, form)
    spare(output, force=force)
    found = list(inputs.read(files))
    if len(found) != 1 and suffix != _PAGE:
        refuse(
            message(N_("a form holds one declaration, and {count} were given"), count=len(found)),
            message(N_("give one file; an .html page takes several years")),
        )
    reported = [_scored(each, suffix) for each in found]
    try:
        content = render(suffix, reported, form=form)
    except ModuleNotFoundError as error:
        missing_library(suffix, error)
    try:
        with written_whole(output) as file:
            file.write(content)
    except OSError as error:
        unwritable(output, error)


def _suffix(output: str, form: str | None) -> str:
    """Return the kind of file, or refuse one that is not known or has no such form."""
    from perfcli.cli.refused import one_of, refuse
    from perfcli.output.form.layout import forms
    from perfcli.output.report import formats

    suffix = Path(output).suffix.removeprefix(".").lower()
    if suffix not in formats():
        known = ", ".join(f".{each}" for each in formats())
        refuse(
            message(N_("{path} is no kind of file that a report can be"), path=output),
            message(N_("it is one of {choices}"), choices=known),
        )
    if form is not None:
        if suffix == _PAGE:
            refuse(message(N_("an .html page has no layout for --form to choose")))
        one_of("--form", form, forms())
    return suffix


def _scored(loaded: Loaded, suffix: str) -> Reported:
    """Return the result of a file, with what is found in it where that is shown."""
    from perfcli.cli.stopped import report
    from perfcli.cli.terminal import FAILED, stop
    from perfcli.output.report import Reported
    from perfcli.pipeline import check, try_score

    scored = try_score(loaded)
    if scored.result is None:
        report(scored.findings, scored.path, loaded.text)
        stop(FAILED)
    findings = check(loaded).findings if suffix == _PAGE else ()
    return Reported(scored.result, scored.path, findings)
