"""`perfcli score`: what a declaration earns by an official method."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from perfcli.cli.options import (
    Engine,
    FilesFrom,
    Force,
    Jobs,
    NoCache,
    Scheduler,
    SomeFiles,
    Tables,
    words,
)
from perfcli.core.language import N_, message

if TYPE_CHECKING:
    from decimal import Decimal


HELP = N_("Score declarations by an official method.")
EXAMPLE = N_("perfcli score 2020 --fail-under 80 --format json")


def main(
    context: typer.Context,
    files: SomeFiles = None,
    scheme: Annotated[
        list[str] | None,
        typer.Option(
            metavar="ID|PATH",
            help=words(N_("Score by this method instead; several, or all: side by side.")),
        ),
    ] = None,
    strict: Annotated[
        bool, typer.Option("--strict", help=words(N_("What was not judged counts as failed.")))
    ] = False,
    fail_under: Annotated[
        str | None,
        typer.Option(
            metavar="N", help=words(N_("Exit 1 if a project scores under N, or not at all."))
        ),
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
    tables: Tables = None,
    force: Force = False,
    files_from: FilesFrom = None,
    jobs: Jobs = None,
    no_cache: NoCache = False,
    engine: Engine = "local",
    scheduler: Scheduler = None,
) -> None:
    """Score every file and print the results, file by file."""
    from perfcli.cli.elsewhere import elsewhere
    from perfcli.cli.many import Run
    from perfcli.cli.method import require
    from perfcli.cli.refused import one_of, refuse
    from perfcli.cli.scoring import Look, Scoring, several, shape
    from perfcli.cli.seen import Seen
    from perfcli.cli.tabling import explicit, tabling
    from perfcli.cli.terminal import FAILED, FINE, colored, out, say, stop, width
    from perfcli.output.score import formats, writer

    one_of("--format", output, formats())
    least = _least(fail_under)
    if scheme != ["all"]:
        require(scheme or ())
    if tables is not None and several(scheme):
        refuse(
            message(N_("--output takes one method, and several are asked for")),
            message(N_("give --scheme once, and call perfcli again for the next")),
        )
    run = Run("score", files, files_from, jobs, cached=not no_cache)
    # Beside tables, results are printed only where that is asked for.
    shown = output if tables is None or explicit(context, "output") else ""
    look = Look(shown, width(), colored(), explain, several=run.several or several(scheme))
    work = Scoring(scheme, strict, least, project, look, tables=tables is not None)
    elsewhere(context, engine, scheduler, lambda engines: engines.Scored(work))
    printer = writer(shown or "jsonl", width=look.width, color=look.color, explain=explain)
    seen = Seen()
    status, gap = FINE, ""
    with tabling(tables, force=force) as tabled:
        out("" if work.side_by_side else printer.begin(several=look.several))
        for answer in run.results(work, lambda each: each.status == FAILED, shape()):
            say(answer.said)
            if tabled is not None and answer.rows is not None:
                tabled.add(answer.rows)
            for text in answer.texts:
                out(gap + text if work.side_by_side else printer.after(text))
                gap = "\n"
            status = max(status, answer.status)
            seen.add(answer)
        out("" if work.side_by_side else printer.end())
        if tabled is not None and tabled.empty:
            run.finish()
    if tabled is not None and not shown:
        out(tabled.summary())
    run.finish()
    stop(max(status, seen.status(project)))


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
