"""A result for programs: one object, or an array of them for several files."""

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
    """Objects as the files stream by; a file that cannot be scored is one with its findings."""

    def __init__(self, *, width: int, color: bool, explain: bool) -> None:  # noqa: ARG002
        """Width, colour and formulas are for people."""
        self._several = False
        self._first = True

    def begin(self, *, several: bool) -> str:
        """Return the bracket of an array where several files may come."""
        self._several = several
        return "[\n" if several else ""

    def file(self, result: Result, path: str) -> str:
        """Return one object."""
        return self._item(result_record(result, path))

    def failed(self, path: str, findings: Sequence[Finding]) -> str:
        """Return an object with the findings that stand in the way."""
        return self._item(failure_record(path, findings))

    def after(self, text: str) -> str:
        """Return it as a further item of the array."""
        comma = "" if self._first else ",\n"
        self._first = False
        return comma + text

    def end(self) -> str:
        """Return the end of an array."""
        if not self._several:
            return ""
        return "]\n" if self._first else "\n]\n"

    def _item(self, item: dict[str, object]) -> str:
        return self.after(dumps(item) + ("" if self._several else "\n"))
