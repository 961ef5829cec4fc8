"""Blocks as Markdown: headings, sentences and pipe tables."""

from __future__ import annotations

from typing import TYPE_CHECKING

from perfcli.output.blocks import Heading, Line
from perfcli.output.markdown_text import escaped, table

if TYPE_CHECKING:
    from collections.abc import Iterable

    from perfcli.output.blocks import Block, Grid


def markdown(blocks: Iterable[Block]) -> str:
    """Return blocks as Markdown, without the last line end."""
    return "\n\n".join(_block(block) for block in blocks)


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
