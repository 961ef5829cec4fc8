"""`perfcli draft`: from a narrative report to a draft declaration."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from perfcli.cli.options import words
from perfcli.core.language import N_, message

if TYPE_CHECKING:
    from perfcli.core.finding import Finding
    from perfcli.drafting.report import Report

HELP = N_("Draft a declaration from a narrative report, with a quote for every figure.")
EXAMPLE = "perfcli draft examples/2020-report.txt -o draft.toml"
_FORMATS = ("toml", "json")


def main(
    file: Annotated[
        str,
        typer.Argument(
            metavar="FILE", help=words(N_("The report: .txt, .md, .docx, .html or .pdf."))
        ),
    ],
    output: Annotated[
        str | None,
        typer.Option("--output", "-o", metavar="OUT", help=words(N_("Write to this file."))),
    ] = None,
    form: Annotated[
        str, typer.Option("--format", metavar="toml|json", help=words(N_("Output format.")))
    ] = "toml",
    year: Annotated[
        int | None,
        typer.Option(
            metavar="YEAR",
            min=1990,
            max=2100,
            help=words(N_("The year, where the report names none.")),
        ),
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
) -> None:
    """Read a report and print a draft."""
    from perfcli.cli.refused import one_of
    from perfcli.drafting.consistency import inconsistencies
    from perfcli.drafting.report import read

    one_of("--format", form, _FORMATS)
    least = _percent(min_confidence)
    ids = _ids(ids_from) if ids_from else {}
    _refuse_to_replace(output, force=force)
    text, quotable = _text(file)
    report = read(text, year)
    findings = inconsistencies(report, file)
    if form == "json":
        from perfcli.output.draft import as_json

        drafted = as_json(report, findings, least=least, explained=explain) + "\n"
    else:
        drafted = _toml(report, _beside(file, output) if quotable else None, least, ids)
    _say(report, findings, file, explained=explain and form == "toml")
    _written(drafted, output)


def _toml(report: Report, path: str | None, least: int, ids: dict[str, str]) -> str:
    from perfcli.drafting.declare import declaration
    from perfcli.source.toml_text import written

    return written(*declaration(report, path, least, ids))


def _text(file: str) -> tuple[str, bool]:
    import sys

    from perfcli.cli.refused import refuse
    from perfcli.cli.terminal import say
    from perfcli.drafting.text import of_bytes, read
    from perfcli.source.discover import STANDARD_INPUT
    from perfcli.source.read import Unreadable

    try:
        if file == STANDARD_INPUT:
            found = of_bytes(sys.stdin.buffer.read(), "")._replace(quotable=False)
        else:
            found = read(file)
    except Unreadable as failure:
        refuse(message(N_("{path}: {reason}"), path=file, reason=failure.message), failure.help)
    if found.note is not None:
        say(str(message(N_("{path}: {reason}"), path=file, reason=found.note)))
    return found.text, found.quotable


def _beside(file: str, output: str | None) -> str | None:
    """Return the path of the source from where the draft will be, None if it is not beside it."""
    from pathlib import Path

    folder = Path(output).parent if output else Path()
    try:
        return Path(file).resolve().relative_to(folder.resolve()).as_posix()
    except (ValueError, OSError):
        return None


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
        refuse(
            message(N_("{path} cannot be written: {reason}"), path=output, reason=error.strerror)
        )


def _say(report: Report, findings: list[Finding], file: str, *, explained: bool) -> None:
    """Print to standard error what the draft itself does not hold."""
    from perfcli.cli.stopped import report as show
    from perfcli.cli.terminal import say
    from perfcli.output.draft import explanation

    if explained:
        for line in explanation(report):
            say(line)
    for each in report.unread:
        say(
            str(
                message(
                    N_("{path}: not read, and not repaired: “{words}”"),
                    path=file,
                    words=" ".join(report.text[each.start : each.end].split()),
                )
            )
        )
    if findings:
        show(findings, file, report.text)


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
