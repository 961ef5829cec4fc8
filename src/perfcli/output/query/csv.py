"""An answer as comma-separated rows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from perfcli.output.csv_text import guarded, lines
from perfcli.output.query.cells import text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from perfcli.output.query import Answer, Look
    from perfcli.output.query.cells import Cell


def render(answer: Answer, look: Look) -> Iterator[str]:  # noqa: ARG001
    """Yield a header and a line a row."""
    yield lines([[guarded(name) for name in answer.names]])
    for row in answer.rows:
        yield lines([[_cell(each) for each in row]])


def _cell(value: Cell) -> str:
    # Negative figures stay figures.
    return guarded(text(value)) if isinstance(value, str | list | dict) else text(value)
