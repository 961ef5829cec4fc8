"""`perfcli draft`: from a narrative report to a draft declaration."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from perfcli.cli.options import FilesFrom, Jobs, words
from perfcli.core.language import N_, message
from perfcli.core.system import why

if TYPE_CHECKING:
    from perfcli.cli.drafted import Drafting

HELP = N_("Draft a declaration from a narrative report, with a quote for every figure.")
EXAMPLE = "perfcli draft examples/2020-report.txt -o draft.toml"
_FORMATS = ("toml", "json")


def main(
    files: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="FILES...",
            help=words(
                N_("Reports: .txt, .md, .docx, .html, .pdf, patterns, folders, archives, or `-`.")
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
            help=words(N_("Write to this file, or into this folder (several reports).")),
        ),
    ] = None,
    form: Annotated[
        str, typer.Option("--format", metavar="toml|json", help=words(N_("Output format.")))
    ] = "toml",
    year: Annotated[
        str | None,
        typer.Option(metavar="YEAR", help=words(N_("The year, where the report names none."))),
    ] = None,
    ids_from: Annotated[
        str | None,
        typer.Option(
            metavar="FILE", help=words(N_("Take the ids of projects from this declaration."))
        ),
    ] = None,
    min_confidence: Annotated[
        str,
        typer.Option(
            metavar="N", help=words(N_("Leave out what is less sure than N, from 0 to 1."))
        ),
    ] = "0",
    explain: Annotated[
        bool, typer.Option("--explain", help=words(N_("Show which rule read what.")))
    ] = False,
    force: Annotated[
        bool, typer.Option("--force", help=words(N_("Replace a file that is there.")))
    ] = False,
    files_from: FilesFrom = None,
    jobs: Jobs = None,
) -> None:
    """Draft every report: one to standard output or a file, several into a folder."""
    from perfcli.cli import beginning
    from perfcli.cli.converting import FOR_EXAMPLE, SEVERAL, convert, is_folder
    from perfcli.cli.documents import Documents, reports
    from perfcli.cli.drafted import TITLES, Drafting
    from perfcli.cli.many import Run
    from perfcli.cli.refused import one_of, refuse
    from perfcli.cli.terminal import stop

    one_of("--format", form, _FORMATS)
    documents = Documents(reports(), output or "", f".{form}")
    run = Run("draft", files, files_from, jobs, source=documents)
    least = _percent(min_confidence)
    of = beginning.option("--year", year, beginning.year)
    work = Drafting(form, of, least, _ids(ids_from) if ids_from else {}, explain, force)
    alone = documents.alone(files or [], files_from)
    if alone is not None and not is_folder(output):
        _one(work, alone, output)
        return
    if output is None:
        refuse(message(SEVERAL), message(FOR_EXAMPLE))
    stop(convert(run, work, TITLES))


def _one(work: Drafting, file: str, output: str | None) -> None:
    """Draft one report to standard output, or to a file."""
    from perfcli.cli.drafted import content
    from perfcli.cli.refused import refuse
    from perfcli.cli.terminal import say
    from perfcli.source.read import Unreadable

    _refuse_to_replace(output, force=work.force)
    try:
        draft = work.draft(file, content(file), output)
    except Unreadable as failure:
        refuse(message(N_("{path}: {reason}"), path=file, reason=failure.message), failure.help)
    say(draft.said)
    _written(draft.text, output)


def _refuse_to_replace(output: str | None, *, force: bool) -> None:
    from pathlib import Path

    from perfcli.cli.refused import refuse

    if output is not None and not force and Path(output).exists():
        refuse(
            message(N_("{path} exists and is not replaced"), path=output),
            message(N_("name another file, or add --force")),
        )


def _written(drafted: str, output: str | None) -> None:
    import sys

    from perfcli.cli.refused import refuse
    from perfcli.output.files import write

    if output is None:
        sys.stdout.write(drafted)
        return
    try:
        write(output, drafted)
    except OSError as error:
        refuse(message(N_("{path} cannot be written: {reason}"), path=output, reason=why(error)))


def _percent(given: str) -> int:
    from decimal import Decimal, InvalidOperation

    from perfcli.cli.refused import refuse

    try:
        share = Decimal(given.removesuffix("%"))
    except InvalidOperation:
        share = Decimal(-1)
    if share > 1 or given.endswith("%"):
        share /= 100
    if not 0 <= share <= 1:
        refuse(
            message(N_("--min-confidence takes a number from 0 to 1, not `{given}`"), given=given),
            message(N_("for example --min-confidence 0.8")),
        )
    return int(share * 100)


def _ids(path: str) -> dict[str, str]:
    """Return the ids of the projects of another declaration, by their names."""
    from perfcli.cli.stopped import report as show
    from perfcli.cli.terminal import FAILED, stop
    from perfcli.source.load import load
    from perfcli.source.place import placed

    loaded = load(path)
    if loaded.declaration is None:
        show(placed(loaded.findings, loaded.text), path, loaded.text)
        stop(FAILED)
    return {each.name: each.id for each in loaded.declaration.projects if each.id}
