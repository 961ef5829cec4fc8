"""A comparison as Markdown: headings, sentences and pipe tables."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from perfcli.output.diff_page import Heading, Line, page

if TYPE_CHECKING:
    from collections.abc import Iterable

    from perfcli.diff.difference import Difference
    from perfcli.output.diff_page import Block
    from perfcli.output.diff_rows import Column, Grid

# What Markdown would take for its own: text from a file is shown as it is.
_MARKS = re.compile(r"([\\`*_\[\]<>|~&])")


def render(difference: Difference) -> str:
    """Return a comparison as Markdown."""
    return "\n\n".join(_block(block) for block in page(difference)) + "\n"


def _block(block: Block) -> str:
    match block:
        case Heading(level, text):
            return f"{'#' * level} {_escaped(text)}"
        case Line(text, strong):
            return f"**{_escaped(text)}**" if strong else _escaped(text)
        case _:
            return "\n".join(_lines(block))


def _lines(grid: Grid) -> Iterable[str]:
    yield _row(_title(column) for column in grid.columns)
    yield _row("---:" if column.right else "---" for column in grid.columns)
    for row in grid.rows:
        yield _row(_escaped(cell) for cell in row.cells)


def _row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _title(column: Column) -> str:
    return _escaped(f"{column.title} {column.year}".strip())


def _escaped(text: str) -> str:
    return _MARKS.sub(r"\\\1", text)
