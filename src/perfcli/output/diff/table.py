"""A comparison as tables for a terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from perfcli.output.diff_page import page
from perfcli.output.drawing import draw
from perfcli.output.findings.text import Writer

if TYPE_CHECKING:
    from perfcli.comparing.difference import Difference
    from perfcli.output.findings.report import FileReport


def render(
    difference: Difference, *, width: int, color: bool, report: FileReport | None = None
) -> str:
    """Return a comparison for a terminal `width` columns wide, the findings below it."""
    tables = draw(page(difference, report), width=width, color=color)
    if report is None or not report.findings:
        return tables
    found = Writer(color=color, everything=True).file(report)
    return f"{tables}\n\n{found}".rstrip("\n")
