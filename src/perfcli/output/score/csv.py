"""A result as comma-separated rows, for spreadsheets and databases."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from perfcli.output.cells import COLUMNS, cells
from perfcli.output.csv_text import guarded, lines
from perfcli.source.discover import STANDARD_INPUT

if TYPE_CHECKING:
    from collections.abc import Sequence

    from perfcli.core.finding import Finding
    from perfcli.scoring.result import Result

# Negative numbers stay numbers, also where words may stand in their place.
_NUMBERS = frozenset(
    {"year", "completion", "weight", "score", "coverage", "score_low", "score_high", "progress"}
)
_VALUES = frozenset({"target", "actual"})
_NEGATIVE = re.compile(r"-[0-9]+(?:\.[0-9]+)?")


class Writer:
    """A header, and a row for each execution, indicator and project."""

    def __init__(self, *, width: int, color: bool, explain: bool) -> None:
        """Width, colour and formulas are for people."""

    def begin(self, *, several: bool) -> str:  # noqa: ARG002
        """Return the header."""
        return lines([list(COLUMNS)])

    def file(self, result: Result, path: str) -> str:
        """Return the rows of one file."""
        return lines(
            [
                [_cell(row.get(column, ""), column) for column in COLUMNS]
                for row in cells(result, path)
            ]
        )

    def after(self, text: str) -> str:
        """Return it as it is."""
        return text

    def failed(self, path: str, findings: Sequence[Finding]) -> str:  # noqa: ARG002
        """Return nothing: a file that was not scored has no rows; standard error says why."""
        return ""

    def end(self) -> str:
        """Return nothing."""
        return ""


def _cell(text: str, column: str) -> str:
    if column in _NUMBERS or (column in _VALUES and _NEGATIVE.fullmatch(text)):
        return text
    # Standard input is no formula.
    return text if (column, text) == ("path", STANDARD_INPUT) else guarded(text)
