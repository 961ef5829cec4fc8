"""Results for programs, one JSON object a line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from perfcli.output.json_text import dumps
from perfcli.output.record import failure_record
from perfcli.output.result_record import result_record

if TYPE_CHECKING:
    from collections.abc import Sequence

    from perfcli.core.finding import Finding
    from perfcli.scoring.result import Result


class Writer:
    """One declaration a line."""

    def __init__(self, *, width: int, color: bool, explain: bool) -> None:
        """Width, colour and formulas are for people."""

    def begin(self, *, several: bool) -> str:  # noqa: ARG002
        """Return nothing."""
        return ""

    def file(self, result: Result, path: str) -> str:
        """Return one line."""
        return dumps(result_record(result, path), indent=None) + "\n"

    def after(self, text: str) -> str:
        """Return it as it is."""
        return text

    def failed(self, path: str, findings: Sequence[Finding]) -> str:
        """Return one line with the findings that stand in the way."""
        return dumps(failure_record(path, findings), indent=None) + "\n"

    def end(self) -> str:
        """Return nothing."""
        return ""
