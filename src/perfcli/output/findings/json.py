"""Findings for programs: one JSON document, version 1, written as the files stream by."""

from __future__ import annotations

from typing import TYPE_CHECKING

from perfcli.output.json_text import dumps
from perfcli.output.record import finding_record

if TYPE_CHECKING:
    from perfcli.output.findings.report import FileReport, Tally


class Writer:
    """`files` and `summary` are known last and stand after the findings."""

    def __init__(self, *, color: bool, everything: bool) -> None:  # noqa: ARG002
        """Colour and folding are for people."""
        self._first = True

    def begin(self) -> str:
        """Return the head of the document."""
        return '{\n  "format": 1,\n  "findings": ['

    def file(self, report: FileReport) -> str:
        """Return the findings of one file."""
        written = []
        for finding in report.findings:
            written.append("\n" if self._first else ",\n")
            written.append("    " + dumps(finding_record(finding), indent=None))
            self._first = False
        return "".join(written)

    def end(self, tally: Tally) -> str:
        """Return the counts and the end of the document."""
        counts = {
            "files": tally.files,
            "unreadable": tally.unreadable,
            "summary": tally.summary,
        }
        close = "" if self._first else "\n  "
        return (
            close
            + "],\n  "
            + dumps(counts, indent=None)[1:-1]
            .replace(', "unreadable"', ',\n  "unreadable"')
            .replace(', "summary"', ',\n  "summary"')
            + "\n}\n"
        )
