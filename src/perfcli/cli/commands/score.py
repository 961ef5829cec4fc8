"""`perfcli score`: what a declaration earns by an official method."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from perfcli.cli.options import Files, words
from perfcli.core.language import N_, message

if TYPE_CHECKING:
    from decimal import Decimal

    from perfcli.pipeline import Scored
    from perfcli.scoring.result import Result

HELP = N_("Score declarations by an official method.")
EXAMPLE = N_("perfcli score 2020 --fail-under 80 --format json")


def main(
    files: Files,
    scheme: Annotated[
        str | None,
        typer.Option(metavar="ID|PATH", help=words(N_("Score by this method instead."))),
    ] = None,
    strict: Annotated[
        bool, typer.Option("--strict", help=words(N_("What was not judged counts as failed.")))
    ] = False,
    fail_under: Annotated[
        str | None,
        typer.Option(metavar="N", help=words(N_("Exit 1 if a project scores under N, or not at all."))),
    ] = None,
    project: Annotated[
        str | None, typer.Option(metavar="ID", help=words(N_("Only this project, by id or name.")))
    ] = None,
    explain: Annotated[
        bool, typer.Option("--explain", help=words(N_("Print the formula of each row.")))
    ] = False,
    output: Annotated[
        str,
        typer.Option(
            "--format", metavar="FORMAT", help=words(N_("table, json, jsonl, csv or markdown."))
        ),
    ] = "table",
) -> None:
    """Score every file and print the results, file by file."""
    from perfcli.cli import inputs
    from perfcli.cli.refused import one_of
    from perfcli.cli.stopped import report
    from perfcli.cli.terminal import FAILED, FINE, NO, colored, out, stop, width
    from perfcli.output.score import formats, writer
    from perfcli.pipeline import try_score

    one_of("--format", output, formats())
    least = _least(fail_under)
    printer = writer(output, width=width(), color=colored(), explain=explain)
    status = FINE
    read = list(inputs.read(files)) if len(files) == 1 else inputs.read(files)
    out(printer.begin(several=not isinstance(read, list) or len(read) > 1))
    for loaded in read:
        scored = try_score(loaded, scheme, strict=strict)
        if scored.result is None:
            report(scored.findings, scored.path, loaded.text)
            out(printer.failed(scored.path, scored.findings))
            status = FAILED
            continue
        result = _only(scored, project)
        out(printer.file(result, scored.path))
        if least is not None and _under(result, least):
            status = max(status, NO)
    out(printer.end())
    stop(status)


def _least(given: str | None) -> Decimal | None:
    from decimal import Decimal, InvalidOperation

    from perfcli.cli.refused import refuse

    if given is None:
        return None
    try:
        least = Decimal(given)
    except InvalidOperation:
        least = Decimal("NaN")
    if not least.is_finite():
        refuse(
            message(
                N_("{option} takes a number, not `{given}`"), option="--fail-under", given=given
            ),
            message(N_("for example --fail-under 80")),
        )
    return least


def _only(scored: Scored, wanted: str | None) -> Result:
    from perfcli.cli.refused import one_of

    result = scored.result
    if result is None:
        raise ValueError(scored.path)
    if wanted is None:
        return result
    known = [each.project.label for each in result.projects]
    names = [each.project.name for each in result.projects]
    if wanted not in names:
        one_of("--project", wanted, known)
    kept = tuple(each for each in result.projects if wanted in {each.project.id, each.project.name})
    return result._replace(projects=kept)


def _under(result: Result, least: Decimal) -> bool:
    return any(each.score is None or each.score < least for each in result.projects)
