"""`perfcli diff`: what changed between two years."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, NamedTuple, NoReturn

import typer

from perfcli.cli.options import words
from perfcli.core.language import N_, message

if TYPE_CHECKING:
    from collections.abc import Sequence

    from perfcli.core.finding import Finding
    from perfcli.output.findings.report import FileReport
    from perfcli.pipeline import Scored
    from perfcli.scoring.result import Result
    from perfcli.source.load import Loaded

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
    sides = _side(old), _side(new)
    before, after = (side.scored.result for side in sides)
    if before is None or after is None:
        findings = [each for side in sides for each in side.scored.findings]
        _give_up(sides, findings, output)
    report = _checked(before, after) if check else None
    if report is not None and report.unreadable:
        _give_up(sides, report.findings, output)
    difference = compare(before, after)
    out(render(output, difference, width=width(), color=colored(), report=report))
    bad = report is not None and any(
        each.severity == "error" and each.accepted is None for each in report.findings
    )
    stop(NO if bad or (exit_code and not difference.same) else FINE)


class _Side(NamedTuple):
    """One of the two files: as it was read, and scored."""

    loaded: Loaded
    scored: Scored

    @property
    def named(self) -> tuple[str, int | None]:
        """The path, and the year where it is known."""
        declaration = self.loaded.declaration
        return self.loaded.path, None if declaration is None else declaration.year


def _side(argument: str) -> _Side:
    """Return the one file an argument names."""
    from perfcli.cli import inputs
    from perfcli.cli.refused import refuse
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
    return _Side(found[0], try_score(found[0]))


def _give_up(sides: tuple[_Side, _Side], findings: Sequence[Finding], output: str) -> NoReturn:
    """End the command with what stands in the way; JSON holds it as well."""
    from perfcli.cli.stopped import report
    from perfcli.cli.terminal import FAILED, out, stop

    old, new = sides
    texts = {side.loaded.path: side.loaded.text for side in sides}
    for path in dict.fromkeys(each.path for each in findings):
        report([each for each in findings if each.path == path], path, texts.get(path))
    if output == "json":
        from perfcli.output.diff.json import failure

        out(failure(old.named, new.named, findings))
    stop(FAILED)


def _checked(old: Result, new: Result) -> FileReport:
    """Return what is found between the years, with the severities of the later file's folder.

    Where its settings cannot be read, it is what is wrong with those.
    """
    from perfcli.cli.refused import refuse
    from perfcli.cli.selection import adjusted
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
    return FileReport(path, text, faults or findings, unreadable=bool(faults))
