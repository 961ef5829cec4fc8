"""A comparison as Markdown: headings, sentences and pipe tables."""

from __future__ import annotations

from typing import TYPE_CHECKING

from perfcli.output.diff_page import Heading, Line, page
from perfcli.output.markdown_text import escaped, table

if TYPE_CHECKING:
    from perfcli.comparing.difference import Difference
    from perfcli.output.diff_page import Block
    from perfcli.output.diff_rows import Grid


def render(difference: Difference, *, width: int, color: bool) -> str:  # noqa: ARG001
    """Return a comparison as Markdown; width and colour are for terminals."""
    return "\n\n".join(_block(block) for block in page(difference))


def _block(block: Block) -> str:
    match block:
        case Heading(level, text):
            return f"{'#' * level} {escaped(text)}"
        case Line(text, strong):
            return f"**{escaped(text)}**" if strong else escaped(text)
        case _:
            return _table(block)


def _table(grid: Grid) -> str:
    titles = [" ".join(filter(None, (column.title, column.year))) for column in grid.columns]
    right = {index for index, column in enumerate(grid.columns) if column.right}
    return "\n".join(table(titles, [row.cells for row in grid.rows], right=right))
