"""A result as comma-separated rows, for spreadsheets and databases."""

from __future__ import annotations

import csv
from io import StringIO
from typing import TYPE_CHECKING

from perfcli.core.text import safe
from perfcli.output.cells import COLUMNS, cells

if TYPE_CHECKING:
    from collections.abc import Sequence

    from perfcli.core.finding import Finding
    from perfcli.scoring.result import Result

# A spreadsheet runs what begins so, wide or narrow; an apostrophe makes it text. Negative numbers
# stay numbers.
_FORMULA = tuple("=+-@＝＋－＠")
_NUMBERS = frozenset(
    {"year", "completion", "weight", "score", "coverage", "score_low", "score_high"}
)


class Writer:
    """A header, and a row for each execution, indicator and project."""

    def __init__(self, *, width: int, color: bool, explain: bool) -> None:
        """Width, colour and formulas are for people."""

    def begin(self, *, several: bool) -> str:  # noqa: ARG002
        """Return the header."""
        return _lines([list(COLUMNS)])

    def file(self, result: Result, path: str) -> str:
        """Return the rows of one file."""
        return _lines(
            [
                [_cell(row.get(column, ""), column) for column in COLUMNS]
                for row in cells(result, path)
            ]
        )

    def failed(self, path: str, findings: Sequence[Finding]) -> str:  # noqa: ARG002
        """Return nothing: a file that was not scored has no rows; standard error says why."""
        return ""

    def end(self) -> str:
        """Return nothing."""
        return ""


def _cell(text: str, column: str) -> str:
    if column in _NUMBERS:
        return text
    shown = safe(text)
    return f"'{shown}" if shown.startswith(_FORMULA) else shown


def _lines(rows: list[list[str]]) -> str:
    written = StringIO()
    csv.writer(written, lineterminator="\n").writerows(rows)
    return written.getvalue()
