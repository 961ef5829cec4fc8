"""`perfcli diff`: what changed between two years."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from perfcli.cli.options import words
from perfcli.core.language import N_, message

if TYPE_CHECKING:
    from perfcli.output.findings.report import FileReport
    from perfcli.scoring.result import Result

HELP = N_("Say what changed between two years.")
EXAMPLE = N_("perfcli diff 2019 2020 --format markdown > changes.md")


def main(
    old: Annotated[str, typer.Argument(metavar="OLD", help=words(N_("The earlier declaration.")))],
    new: Annotated[str, typer.Argument(metavar="NEW", help=words(N_("The later declaration.")))],
    check: Annotated[
        bool,
        typer.Option(
            "--check", help=words(N_("Look for what is wrong between the years; errors exit 1."))
        ),
    ] = False,
    exit_code: Annotated[
        bool, typer.Option("--exit-code", help=words(N_("Exit 1 where anything differs.")))
    ] = False,
    output: Annotated[
        str,
        typer.Option("--format", metavar="FORMAT", help=words(N_("table, json or markdown."))),
    ] = "table",
) -> None:
    """Compare two declarations and print the difference."""
    from perfcli.cli.refused import one_of
    from perfcli.cli.terminal import FINE, NO, colored, out, stop, width
    from perfcli.comparing.compare import compare
    from perfcli.output.diff import formats, render

    one_of("--format", output, formats())
    before, after = _scored(old), _scored(new)
    report = _checked(before, after) if check else None
    difference = compare(before, after)
    out(render(output, difference, width=width(), color=colored(), report=report))
    bad = report is not None and any(
        each.severity == "error" and each.accepted is None for each in report.findings
    )
    stop(NO if bad or (exit_code and not difference.same) else FINE)


def _scored(argument: str) -> Result:
    """Return the result of the one file an argument names, or end the command."""
    from perfcli.cli import inputs
    from perfcli.cli.refused import refuse
    from perfcli.cli.stopped import report
    from perfcli.cli.terminal import FAILED, stop
    from perfcli.pipeline import try_score

    found = list(inputs.read([argument]))
    if len(found) != 1:
        refuse(
            message(
                N_("`{argument}` stands for {count} files; diff compares one with one"),
                argument=argument,
                count=len(found),
            )
        )
    scored = try_score(found[0])
    if scored.result is None:
        report(scored.findings, scored.path, found[0].text)
        stop(FAILED)
    return scored.result


def _checked(old: Result, new: Result) -> FileReport:
    """Return what is found between the years, with the severities of the later file's folder."""
    from perfcli.cli.refused import refuse
    from perfcli.cli.selection import adjusted
    from perfcli.cli.stopped import report
    from perfcli.cli.terminal import FAILED, stop
    from perfcli.output.findings.report import FileReport
    from perfcli.pipeline import Checked, check_years

    earlier, later = old.declaration, new.declaration
    if earlier.year > later.year:
        refuse(
            message(
                N_("{old} comes after {new}; --check asks what became of the earlier year"),
                old=earlier.year,
                new=later.year,
            ),
            message(N_("name the earlier declaration first")),
        )
    path, text = later.origin.path, later.origin.text
    found = Checked(path, later, new, check_years(old, new), unreadable=False)
    findings, faults = adjusted(found)
    if faults:
        report(faults, faults[0].path, None)
        stop(FAILED)
    return FileReport(path, text, findings, unreadable=False)
