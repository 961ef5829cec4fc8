"""`perfcli validate`: what is wrong in declarations, and where."""

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
from perfcli.core.language import N_

if TYPE_CHECKING:
    from collections.abc import Iterator

    from perfcli.cli.baselines import Baselines
    from perfcli.cli.checking import Checking
    from perfcli.cli.many import Run
    from perfcli.output.findings.report import FileReport, Tally
    from perfcli.output.tables.rows import Rows

HELP = N_("Check declarations: totals, shares, weights, units, claims.")
EXAMPLE = "perfcli validate 2020"


def main(
    context: typer.Context,
    files: SomeFiles = None,
    output: Annotated[
        str,
        typer.Option(
            "--format",
            metavar="FORMAT",
            help=words(N_("text, json, jsonl, sarif, github or junit.")),
        ),
    ] = "text",
    select: Annotated[
        list[str] | None,
        typer.Option(metavar="CODES", help=words(N_("Only these checks: B001, B, or a name."))),
    ] = None,
    ignore: Annotated[
        list[str] | None, typer.Option(metavar="CODES", help=words(N_("Not these checks.")))
    ] = None,
    strict: Annotated[
        bool, typer.Option("--strict", help=words(N_("Warnings count for the exit status.")))
    ] = False,
    statistics: Annotated[
        bool, typer.Option("--statistics", help=words(N_("Count findings by check.")))
    ] = False,
    quiet: Annotated[
        bool, typer.Option("--quiet", "-q", help=words(N_("Print nothing; the status tells.")))
    ] = False,
    everything: Annotated[
        bool, typer.Option("--all", help=words(N_("Do not fold findings of one kind.")))
    ] = False,
    report: Annotated[
        list[str] | None,
        typer.Option(metavar="FORMAT=PATH", help=words(N_("Also write this format to a file."))),
    ] = None,
    baseline: Annotated[
        str | None,
        typer.Option(metavar="FILE", help=words(N_("Only report what is not in this file."))),
    ] = None,
    write_baseline: Annotated[
        str | None,
        typer.Option(metavar="FILE", help=words(N_("Write what is found, to be known from now."))),
    ] = None,
    write_accept: Annotated[
        bool,
        typer.Option(
            "--write-accept", help=words(N_("Append [[accept]] entries; reasons to be filled in."))
        ),
    ] = False,
    watch: Annotated[
        bool, typer.Option("--watch", help=words(N_("Check again whenever a file is saved.")))
    ] = False,
    tables: Tables = None,
    force: Force = False,
    files_from: FilesFrom = None,
    jobs: Jobs = None,
    no_cache: NoCache = False,
    engine: Engine = "local",
    scheduler: Scheduler = None,
) -> None:
    """Check every file and print what is found, file by file."""
    from contextlib import ExitStack

    from perfcli.cli.baselines import Baselines
    from perfcli.cli.checking import Checking, status
    from perfcli.cli.elsewhere import elsewhere
    from perfcli.cli.many import Run
    from perfcli.cli.refused import one_of
    from perfcli.cli.selection import skipped
    from perfcli.cli.sinks import files_of, terminal
    from perfcli.cli.tabling import explicit, tabling
    from perfcli.cli.terminal import out, stop
    from perfcli.output.findings import formats
    from perfcli.output.findings.report import Tally

    one_of("--format", output, formats())
    run = Run(
        "validate",
        files,
        files_from,
        "1" if write_accept else jobs,
        cached=not (no_cache or write_accept),
    )
    known = Baselines(baseline, write_baseline)
    tally = Tally(by_unit=statistics)
    # Beside tables, findings are printed only where that is asked for.
    printed = not quiet and (tables is None or explicit(context, "output"))
    shown = [each.partition("=")[0] for each in report or ()] + ([output] if printed else [])
    # Only what is printed for people shows lines of the file.
    text = not {"text", "junit"}.isdisjoint(shown)
    unwanted = skipped(select, ignore)
    work = Checking(unwanted, text=text, whole=write_accept, tables=tables is not None)
    elsewhere(context, engine, scheduler, lambda engines: engines.Checked(work, strict))
    if watch:
        from perfcli.cli import watching

        again = {**context.params, "watch": False}
        stop(watching.watch(context, files or (), lambda: main(context, **again)))
    with tabling(tables, force=force) as tabled, ExitStack() as stack:
        # The terminal last: what is refused is refused before anything is printed.
        sinks = [
            *files_of(report or (), stack),
            *([terminal(output, everything=everything, quiet=quiet)] if printed or quiet else []),
        ]
        for each, rows in _reports(run, work, known, quiet=quiet):
            tally.add(each)
            if tabled is not None and rows is not None:
                tabled.add(rows)
            for sink in sinks:
                sink.file(each)
        for sink in sinks:
            sink.end(tally)
        if tabled is not None and tabled.empty:
            run.finish()
    if tabled is not None and not printed and not quiet:
        out(tabled.summary())
    if statistics and output == "text" and not quiet:
        out("\n" + _statistics(tally))
    run.finish()
    known.finish(quiet=quiet)
    stop(status(tally, strict=strict))


def _reports(
    run: Run, work: Checking, known: Baselines, *, quiet: bool
) -> Iterator[tuple[FileReport, Rows | None]]:
    """Yield what is to be reported of each file, in their order, and its rows of the tables."""
    from perfcli.cli.accepting import append
    from perfcli.cli.checking import settings_report, shape
    from perfcli.cli.tabled import fault_rows, only
    from perfcli.cli.terminal import say

    refused: set[str] = set()
    for looked in run.results(work, lambda each: each.bad, shape()):
        report = looked.report
        say(looked.said)
        if looked.faults and looked.faults[0].path not in refused:
            refused.add(looked.faults[0].path)
            yield settings_report(looked.faults), fault_rows(looked.faults)
        new = known.new(report.path, report.findings, report.skipped)
        rows = only(looked.rows, report.findings, new)
        report = report._replace(findings=new)
        if looked.declaration is not None and report.text is not None:
            append(report.path, report.text, looked.declaration, report.findings, quiet=quiet)
        yield report, rows


def _statistics(tally: Tally) -> str:
    from perfcli.checks.registry import checks
    from perfcli.output.statistics import render

    return render(tally, {check.code: check.name for check in checks()})
