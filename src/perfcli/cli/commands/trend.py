"""`perfcli trend`: three years and more, a row per project and indicator."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, NamedTuple

import typer

from perfcli.cli.options import Files, words
from perfcli.core.language import N_, message

if TYPE_CHECKING:
    from collections.abc import Sequence

    from perfcli.comparing.trend import Trend
    from perfcli.core.finding import Finding
    from perfcli.scoring.result import Result

HELP = N_("Show three years and more of one unit, with sparklines.")
EXAMPLE = "perfcli trend 2018 2019 2020"


def main(
    files: Files,
    project: Annotated[
        str | None, typer.Option(metavar="ID", help=words(N_("Only this project, by id or name.")))
    ] = None,
    plain: Annotated[
        bool, typer.Option("--ascii", help=words(N_("Draw sparklines with _, - and ^.")))
    ] = False,
    output: Annotated[
        str,
        typer.Option("--format", metavar="FORMAT", help=words(N_("table, json, markdown or csv."))),
    ] = "table",
) -> None:
    """Print the years side by side, oldest first."""
    from perfcli.cli.refused import one_of
    from perfcli.cli.terminal import FAILED, FINE, colored, out, stop, width
    from perfcli.comparing.trend import trend
    from perfcli.output.trend import Look, formats, render

    one_of("--format", output, formats())
    read = _read(files)
    if len(read.results) < 2 and read.failed:
        if output == "json":
            from perfcli.output.trend.json import failure

            out(failure(read.failed))
        stop(FAILED)
    _refuse_what_is_no_series(read.results)
    found = _only(trend(read.results), project)
    look = Look(width(), colored(), plain=plain or not _shows_blocks())
    out(render(output, found, look, read.failed))
    stop(FAILED if read.failed else FINE)


class _Read(NamedTuple):
    """The results, and by path what stands in the way of the other files."""

    results: list[Result]
    failed: dict[str, tuple[Finding, ...]]


def _read(files: Sequence[str]) -> _Read:
    """Return what the arguments name, each file once; say what could not be scored."""
    from perfcli.cli import inputs
    from perfcli.cli.stopped import report
    from perfcli.pipeline import try_score

    read = _Read([], {})
    seen = set()
    for loaded in inputs.read(files):
        if loaded.path in seen:
            continue
        seen.add(loaded.path)
        scored = try_score(loaded)
        if scored.result is not None:
            read.results.append(scored.result)
        else:
            report(scored.findings, scored.path, loaded.text)
            read.failed[scored.path] = scored.findings
    return read


def _refuse_what_is_no_series(results: Sequence[Result]) -> None:
    """End the command where there is one year only, or a year twice."""
    from perfcli.cli.refused import refuse

    by_year: dict[int, str] = {}
    for each in results:
        year, path = each.declaration.year, each.declaration.origin.path
        if year in by_year:
            refuse(
                message(
                    N_("{one} and {other} are both of {year}"),
                    one=by_year[year],
                    other=path,
                    year=year,
                ),
                message(N_("name one declaration for each year, all of one unit")),
            )
        by_year[year] = path
    if len(by_year) < 2:
        refuse(
            message(N_("trend takes three years and more, not one")),
            message(N_("`perfcli score` shows one year, `perfcli diff` compares two")),
        )


def _only(found: Trend, wanted: str | None) -> Trend:
    from perfcli.cli.refused import one_of

    if wanted is None:
        return found
    newest = [(each, each.newest.project) for each in found.projects]
    if wanted not in {project.name for _, project in newest}:
        one_of("--project", wanted, [project.label for _, project in newest])
    kept = (each for each, project in newest if wanted in {project.id, project.name})
    return found._replace(projects=tuple(kept))


def _shows_blocks() -> bool:
    """Tell whether standard output can show the characters of sparklines."""
    import sys

    from perfcli.output.sparkline import BLOCKS

    try:
        BLOCKS.encode(sys.stdout.encoding or "utf-8")
    except UnicodeEncodeError:
        return False
    return True
