"""Findings that stand in a command's way: printed to standard error."""

from __future__ import annotations

from typing import TYPE_CHECKING

from perfcli.cli.terminal import say

if TYPE_CHECKING:
    from collections.abc import Iterable

    from perfcli.core.finding import Finding


def report(findings: Iterable[Finding], path: str, text: str | None) -> None:
    """Print findings that stand in a command's way to standard error."""
    say(told(findings, path, text))


def told(findings: Iterable[Finding], path: str, text: str | None) -> str:
    """Return findings that stand in a command's way, as they are printed."""
    from perfcli.output.findings.report import FileReport
    from perfcli.output.findings.text import Writer

    report = FileReport(path, text, tuple(findings), unreadable=True)
    return Writer(color=False, everything=True).file(report)
