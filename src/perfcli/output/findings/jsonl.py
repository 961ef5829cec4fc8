"""Findings for programs, one JSON object a line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from perfcli.output.json_text import dumps
from perfcli.output.record import finding_record

if TYPE_CHECKING:
    from perfcli.output.findings.report import FileReport, Tally


class Writer:
    """One finding a line; a file without findings has none."""

    def __init__(self, *, color: bool, everything: bool) -> None:
        """Colour and folding are for people."""

    def begin(self) -> str:
        """Return nothing."""
        return ""

    def file(self, report: FileReport) -> str:
        """Return a line per finding."""
        return "".join(dumps(finding_record(each), indent=None) + "\n" for each in report.findings)

    def end(self, tally: Tally) -> str:  # noqa: ARG002
        """Return nothing."""
        return ""
