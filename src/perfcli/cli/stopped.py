"""Findings that end a command: printed to standard error, exit status 2."""

from __future__ import annotations

from typing import TYPE_CHECKING, NoReturn

from perfcli.cli.terminal import FAILED, say, stop

if TYPE_CHECKING:
    from collections.abc import Iterable

    from perfcli.core.finding import Finding


def report(findings: Iterable[Finding], path: str, text: str | None) -> None:
    """Print findings that stand in a command's way to standard error."""
    from perfcli.output.findings.report import FileReport
    from perfcli.output.findings.text import Writer

    say(Writer(color=False, everything=True).file(FileReport(path, text, tuple(findings), True)))


def faulty_settings(findings: tuple[Finding, ...]) -> NoReturn:
    """Print what is wrong with `perfcli.toml`, and end the command."""
    from pathlib import Path

    path = findings[0].path
    try:
        text = Path(path).read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        text = None
    report(findings, path, text)
    stop(FAILED)
