"""`perfcli score`: what a declaration earns by an official method."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, NamedTuple

import typer

from perfcli.cli.options import Files, words
from perfcli.core.language import N_, message

if TYPE_CHECKING:
    from collections.abc import Iterable
    from decimal import Decimal

    from perfcli.output.score import Writer
    from perfcli.pipeline import Scored
    from perfcli.scoring.result import Result
    from perfcli.source.load import Loaded

HELP = N_("Score declarations by an official method.")
EXAMPLE = N_("perfcli score 2020 --fail-under 80 --format json")


def main(
    files: Files,
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
) -> None:
    """Score every file and print the results, file by file."""
    from itertools import chain, islice

    from perfcli.cli import inputs
    from perfcli.cli.refused import one_of
    from perfcli.cli.terminal import FINE, colored, out, stop, width
    from perfcli.output.score import formats, writer

    one_of("--format", output, formats())
    options = _Options(scheme, strict, _least(fail_under), project)
    loaded = inputs.read(files)
    if _several(scheme):
        stop(_side_by_side(loaded, options, output))
    printer = writer(output, width=width(), color=colored(), explain=explain)
    first = list(islice(loaded, 2))
    out(printer.begin(several=len(first) > 1))
    status = FINE
    for each in chain(first, loaded):
        status = max(status, _one(each, options, printer))
    out(printer.end())
    stop(status)


class _Options(NamedTuple):
    scheme: list[str] | None
    strict: bool
    least: Decimal | None
    project: str | None


def _several(scheme: list[str] | None) -> bool:
    return scheme is not None and (len(scheme) > 1 or scheme == ["all"])


def _one(loaded: Loaded, options: _Options, printer: Writer) -> int:
    """Score and print one file; return its exit status."""
    from perfcli.cli.stopped import report
    from perfcli.cli.terminal import FAILED, FINE, NO, out
    from perfcli.pipeline import try_score

    method = options.scheme[0] if options.scheme else None
    scored = try_score(loaded, method, strict=options.strict)
    if scored.result is None:
        report(scored.findings, scored.path, loaded.text)
        out(printer.failed(scored.path, scored.findings))
        return FAILED
    result = _only(scored.result, options.project)
    out(printer.file(result, scored.path))
    return NO if _under(result, options.least) else FINE


def _side_by_side(files: Iterable[Loaded], options: _Options, output: str) -> int:
    """Print every file under several methods; a method that does not fit is said, no failure."""
    from perfcli.cli.stopped import report
    from perfcli.cli.terminal import FAILED, FINE, NO, out, width
    from perfcli.output import comparison
    from perfcli.output.json_text import dumps
    from perfcli.output.result_record import result_record
    from perfcli.pipeline import try_score
    from perfcli.scheme.load import identifiers

    names = options.scheme or []
    wanted = list(identifiers()) if names == ["all"] else names
    status, documents = FINE, []
    for loaded in files:
        methods = []
        for name in wanted:
            scored = try_score(loaded, name, strict=options.strict)
            if scored.result is None:
                if _unknown_method(scored):
                    report(scored.findings, scored.path, loaded.text)
                    status = FAILED
                methods.append(comparison.Method(name, None, scored.findings[0].message))
                continue
            result = _only(scored.result, options.project)
            methods.append(comparison.Method(name, result))
            documents.append(result_record(result, loaded.path))
            status = max(status, NO if _under(result, options.least) else FINE)
        if output == "markdown":
            out(comparison.markdown(methods))
        elif output == "table":
            out(comparison.text(methods, columns=width()))
        if all(method.result is None for method in methods):
            status = FAILED
    if output in {"json", "csv"}:
        out(dumps(documents))
    elif output == "jsonl":
        out("".join(dumps(each, indent=None) + "\n" for each in documents))
    return status


def _unknown_method(scored: Scored) -> bool:
    """Tell whether it is not the method that does not fit: the file or the scheme is at fault."""
    return any(finding.key[-1:] != ("category",) for finding in scored.findings)


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


def _only(result: Result, wanted: str | None) -> Result:
    from perfcli.cli.refused import one_of

    if wanted is None:
        return result
    known = [each.project.label for each in result.projects]
    names = [each.project.name for each in result.projects]
    if wanted not in names:
        one_of("--project", wanted, known)
    kept = tuple(each for each in result.projects if wanted in {each.project.id, each.project.name})
    return result._replace(projects=kept)


def _under(result: Result, least: Decimal | None) -> bool:
    return least is not None and any(
        each.score is None or each.score < least for each in result.projects
    )
