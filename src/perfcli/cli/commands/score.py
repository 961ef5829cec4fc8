"""`perfcli score`: what a declaration earns by an official method."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

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
_MOST = 20
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
    options = _Options(scheme, _least(fail_under), project, strict=strict)
    loaded = inputs.read(files)
    if _several(scheme) and output in {"table", "markdown"}:
        status = _side_by_side(loaded, options, output)
    else:
        printer = writer(output, width=width(), color=colored(), explain=explain)
        first = list(islice(loaded, 2))
        out(printer.begin(several=len(first) > 1 or _several(scheme)))
        status = FINE
        for each in chain(first, loaded):
            status = max(status, _one(each, options, printer))
        out(printer.end())
    stop(max(status, options.unmet()))


class _Options:
    """What is asked of every file, and which projects have been seen on the way."""

    def __init__(
        self, schemes: list[str] | None, least: Decimal | None, project: str | None, *, strict: bool
    ) -> None:
        self.schemes = schemes
        self.strict = strict
        self._least = least
        self._project = project
        self._others: set[str] = set()
        self._found = project is None

    def only(self, result: Result) -> Result:
        """Return a result with the project asked for, and without the others."""
        if self._project is None:
            return result
        kept = tuple(
            each
            for each in result.projects
            if self._project in {each.project.id, each.project.name}
        )
        self._found = self._found or bool(kept)
        self._others.update(each.project.label for each in result.projects)
        return result._replace(projects=kept)

    def answer(self, result: Result) -> int:
        """Return the exit status of a result: 1 where a project is under the least, or has none."""
        from perfcli.cli.terminal import FINE, NO

        least = self._least
        under = least is not None and any(
            each.score is None or each.score < least for each in result.projects
        )
        return NO if under else FINE

    def unmet(self) -> int:
        """Say that no file had the project asked for, where that is so; return the exit status."""
        from perfcli.cli.refused import said
        from perfcli.cli.terminal import FAILED, FINE
        from perfcli.core.text import nearest

        if self._found or self._project is None or not self._others:
            return FINE
        close = nearest(self._project, self._others)
        known = ", ".join(sorted(self._others)[:_MOST])
        said(
            message(N_("there is no project `{name}`"), name=self._project),
            message(N_("did you mean `{close}`?"), close=close)
            if close
            else message(N_("it is one of {choices}"), choices=known),
        )
        return FAILED

    def methods(self, loaded: Loaded) -> list[str | None]:
        """Return the schemes to score a file by; None is the declaration's own.

        What is wrong with the file itself is wrong by every method, and said once.
        """
        from perfcli.scheme.load import identifiers

        names = list(identifiers()) if self.schemes == ["all"] else self.schemes
        if not names:
            return [None]
        return [*names[:1]] if loaded.findings else [*names]


def _several(schemes: list[str] | None) -> bool:
    return schemes is not None and (len(schemes) > 1 or schemes == ["all"])


def _one(loaded: Loaded, options: _Options, printer: Writer) -> int:
    """Score and print one file by every method asked for; return its exit status."""
    from perfcli.cli.refused import said
    from perfcli.cli.stopped import report
    from perfcli.cli.terminal import FAILED, FINE, out
    from perfcli.pipeline import try_score

    status = FINE
    for method in options.methods(loaded):
        scored = try_score(loaded, method, strict=options.strict)
        if scored.result is None and _several(options.schemes) and not _at_fault(scored):
            misfit = scored.findings[0].message
            said(message(N_("{method} does not fit: {why}"), method=method, why=misfit))
            continue
        if scored.result is None:
            report(scored.findings, scored.path, loaded.text)
            out(printer.failed(scored.path, scored.findings))
            status = FAILED
            continue
        result = options.only(scored.result)
        if result.projects:
            out(printer.file(result, scored.path))
        status = max(status, options.answer(result))
    return status


def _side_by_side(files: Iterable[Loaded], options: _Options, output: str) -> int:
    """Print every file under several methods; a method that does not fit is said, no failure."""
    from perfcli.cli.stopped import report
    from perfcli.cli.terminal import FAILED, FINE, out, width
    from perfcli.output import comparison
    from perfcli.pipeline import try_score

    status, gap = FINE, ""
    for loaded in files:
        methods = []
        for name in options.methods(loaded):
            scored = try_score(loaded, name, strict=options.strict)
            if scored.result is not None:
                result = options.only(scored.result)
                methods.append(comparison.Method(name or "", result))
                status = max(status, options.answer(result))
                continue
            if _at_fault(scored):
                report(scored.findings, scored.path, loaded.text)
                status = FAILED
                continue
            methods.append(comparison.Method(name or "", None, scored.findings[0].message))
        if methods and output == "markdown":
            out(gap + comparison.markdown(methods))
        elif methods:
            out(gap + comparison.text(methods, columns=width()))
        gap = "\n" if methods else gap
        if all(method.result is None for method in methods):
            status = FAILED
    return status


def _at_fault(scored: Scored) -> bool:
    """Tell whether the file or the scheme is at fault, and not merely their fit."""
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
