"""The schemes that a command is told to use."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from perfcli.cli.refused import refuse

if TYPE_CHECKING:
    from collections.abc import Iterable

    from perfcli.scheme.find import Sought
    from perfcli.scheme.scheme import Scheme


def require(references: Iterable[str]) -> None:
    """End the command where an id or a path stands for no scheme at all."""
    for reference in references:
        _sought(reference)


def found(reference: str) -> Scheme:
    """Return the scheme of an id or a path, or end the command."""
    from perfcli.cli.stopped import report
    from perfcli.cli.terminal import FAILED, stop
    from perfcli.pipeline import usable

    sought = _sought(reference)
    scheme, findings = usable(sought)
    if scheme is None:
        report(findings, sought.path or reference, sought.text)
        stop(FAILED)
    return scheme


def _sought(reference: str) -> Sought:
    from perfcli.scheme.find import find

    sought = find(reference, Path(), (), anywhere=True)
    if sought.scheme is None and sought.path is None:
        first = sought.findings[0]
        refuse(first.message, first.help)
    return sought
