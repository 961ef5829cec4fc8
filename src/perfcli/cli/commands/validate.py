"""`perfcli validate`: what is wrong in declarations, and where."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from perfcli.cli.options import Files, words
from perfcli.core.language import N_

if TYPE_CHECKING:
    from collections.abc import Iterator

    from perfcli.cli.baselines import Baselines
    from perfcli.core.finding import Finding
    from perfcli.output.findings.report import FileReport, Tally
    from perfcli.pipeline import Checked

HELP = N_("Check declarations: totals, shares, weights, units, claims.")
EXAMPLE = "perfcli validate --quiet declarations/ || exit 1"


def main(
    files: Files,
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
) -> None:
    """Check every file and print what is found, file by file."""
    from contextlib import ExitStack

    from perfcli.cli.baselines import Baselines
    from perfcli.cli.refused import one_of
    from perfcli.cli.selection import skipped
    from perfcli.cli.sinks import files_of, terminal
    from perfcli.cli.terminal import out, stop
    from perfcli.output.findings import formats
    from perfcli.output.findings.report import Tally

    one_of("--format", output, formats())
    known = Baselines(baseline, write_baseline)
    tally = Tally()
    unwanted = skipped(select, ignore)
    with ExitStack() as stack:
        # The terminal last: what is refused is refused before anything is printed.
        sinks = [
            *files_of(report or (), stack),
            terminal(output, everything=everything, quiet=quiet),
        ]
        for each in _reports(files, unwanted, known, write_accept=write_accept, quiet=quiet):
            tally.add(each)
            for sink in sinks:
                sink.file(each)
        for sink in sinks:
            sink.end(tally)
    if statistics and output == "text" and not quiet:
        out("\n" + _statistics(tally))
    known.finish(quiet=quiet)
    stop(status(tally, strict=strict))


def _reports(
    files: list[str],
    skipped: frozenset[str],
    known: Baselines,
    *,
    write_accept: bool,
    quiet: bool,
) -> Iterator[FileReport]:
    from perfcli.cli import inputs
    from perfcli.cli.accepting import append
    from perfcli.cli.selection import adjusted, off
    from perfcli.pipeline import check

    refused: set[str] = set()
    for loaded in inputs.read(files):
        unwanted = skipped | off(loaded.path)
        checked = check(loaded, skipped=unwanted)
        findings, faults = adjusted(checked)
        if faults and faults[0].path not in refused:
            refused.add(faults[0].path)
            yield _settings(faults)
        unlooked = _unlooked(checked, unwanted)
        findings = known.new(checked.path, findings, unlooked)
        if write_accept and checked.declaration is not None and loaded.text is not None:
            append(checked.path, loaded.text, checked.declaration, findings, quiet=quiet)
        yield _report(checked._replace(findings=findings), loaded.text, unlooked)


def _settings(faults: tuple[Finding, ...]) -> FileReport:
    """Return what is wrong with a `perfcli.toml`: like a declaration that could not be read."""
    from pathlib import Path

    from perfcli.checks.registry import codes
    from perfcli.output.findings.report import FileReport

    path = faults[0].path
    try:
        text = Path(path).read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        text = None
    unlooked = codes() - {each.code for each in faults}
    return FileReport(path, text, faults, unreadable=True, skipped=unlooked)


def _report(checked: Checked, text: str | None, unlooked: frozenset[str]) -> FileReport:
    from perfcli.output.findings.report import FileReport

    declaration = checked.declaration
    projects = () if declaration is None else declaration.projects
    return FileReport(
        path=checked.path,
        text=text,
        findings=checked.findings,
        unreadable=checked.unreadable,
        unit="" if declaration is None else declaration.unit,
        projects=len(projects),
        indicators=sum(len(project.indicators) for project in projects),
        excerpt=declaration is not None and declaration.source.excerpt,
        skipped=unlooked,
    )


def _unlooked(checked: Checked, skipped: frozenset[str]) -> frozenset[str]:
    """Return the codes of the checks that were not run on a file."""
    from perfcli.checks.registry import codes
    from perfcli.checks.run import not_run

    declaration = checked.declaration
    if declaration is None and checked.unreadable:
        return codes() - {each.code for each in checked.findings}
    if declaration is None or checked.result is None:
        # Reading came to an end; whether an acceptance is used was not asked any more.
        return skipped | {each for each in codes() if not each.startswith("D")} | {"D008"}
    return not_run(declaration, skipped)


def _statistics(tally: Tally) -> str:
    from perfcli.checks.registry import checks
    from perfcli.output.statistics import render

    return render(tally, {check.code: check.name for check in checks()})


def status(tally: Tally, *, strict: bool) -> int:
    """Return the exit status: 2 where a file could not be looked at, 1 for errors, else 0."""
    from perfcli.cli.terminal import FAILED, FINE, NO

    if tally.unreadable:
        return FAILED
    bad = tally.severities["error"] or (strict and tally.severities["warning"])
    return NO if bad else FINE
