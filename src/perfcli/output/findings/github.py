"""Findings as annotations of GitHub Actions: one workflow command a line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from perfcli.core.language import N_, translate
from perfcli.core.text import safe
from perfcli.output.address import relative
from perfcli.source.discover import STANDARD_INPUT

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from perfcli.core.finding import Finding, Place, Severity
    from perfcli.output.findings.report import FileReport, Tally

_COMMANDS: Mapping[Severity, str] = {"error": "error", "warning": "warning", "info": "notice"}
_TEXT = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_PROPERTY = {**_TEXT, ord(":"): "%3A", ord(","): "%2C"}


class Writer:
    """A command per finding; what was accepted needs nobody's eye."""

    def __init__(self, *, color: bool, everything: bool) -> None:
        """Colour and folding are for people."""

    def begin(self) -> str:
        """Return nothing."""
        return ""

    def file(self, report: FileReport) -> str:
        """Return a line per finding."""
        return "".join(_command(each) for each in report.findings if each.accepted is None)

    def end(self, tally: Tally) -> str:  # noqa: ARG002
        """Return nothing."""
        return ""


def _command(finding: Finding) -> str:
    properties = ",".join(
        f"{name}={value.translate(_PROPERTY)}" for name, value in _properties(finding)
    )
    words = "\n".join(_words(finding)).translate(_TEXT)
    return f"::{_COMMANDS[finding.severity]} {properties}::{words}\n"


def _properties(finding: Finding) -> Iterator[tuple[str, str]]:
    yield "title", f"{finding.code} {finding.name}"
    if finding.path != STANDARD_INPUT:
        # The lines of a name survive as escapes; what else would act in a log is only shown.
        yield "file", "\n".join(map(safe, relative(finding.path).split("\n")))
    if finding.place is not None:
        yield "line", str(finding.place.line)
        yield "col", str(finding.place.column)
        yield "endColumn", str(finding.place.column + finding.place.length)
        # Columns count only within one line, and GitHub wants to be told that it is one.
        yield "endLine", str(finding.place.line)


def _where(place: Place | None) -> str:
    if place is None:
        return ""
    return f"{safe(place.cell) or f'{place.line}:{place.column}'}: "


def _words(finding: Finding) -> Iterator[str]:
    yield safe(str(finding.message))
    for each in finding.related:
        yield _where(each.place) + safe(str(each.message))
    yield f"{translate(N_('help'))}: {safe(str(finding.help))}"
