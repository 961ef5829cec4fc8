"""Blocks drawn for a terminal: grids as tables, without the columns that do not fit."""

from __future__ import annotations

from io import StringIO
from typing import TYPE_CHECKING

from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from perfcli.core.language import N_, message, translate
from perfcli.core.text import width as cells_of
from perfcli.output.blocks import Grid, Heading, Line

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from rich.console import RenderableType

    from perfcli.output.blocks import Block

_STYLES = {"added": "green", "removed": "red", "better": "green", "worse": "red", "": ""}
_INDENT = 2
_GAP = 2
# A name folds at so many cells and a figure or a few words at so many, before a column has to go.
_LONGEST_NAME = 20
_LONGEST = 14


def draw(blocks: Iterable[Block], *, width: int, color: bool) -> str:
    """Return blocks for a terminal `width` columns wide, without the last line end."""
    written = StringIO()
    console = Console(
        file=written,
        width=width,
        color_system="standard" if color else None,
        force_terminal=color,
        no_color=not color,
        highlight=False,
        markup=False,
        emoji=False,
        legacy_windows=False,
    )
    before: Block | None = None
    for block in blocks:
        if _apart(before, block):
            console.print()
        for part in _parts(block, width - _INDENT):
            console.print(_drawn(part))
        before = block
    return "\n".join(line.rstrip() for line in written.getvalue().splitlines())


def _apart(before: Block | None, block: Block) -> bool:
    """Tell whether an empty line stands between two blocks."""
    match before, block:
        case (None, _) | (_, Line(strong=False)):
            return False
        case (Heading() | Line(strong=True), Grid() | Line()):
            return False
        case _:
            return True


def _parts(block: Block, width: int) -> Iterator[Block]:
    """Yield a block as it fits, and which columns of it did not."""
    if not isinstance(block, Grid):
        yield block
        return
    fits = fitting(block, width)
    yield fits
    gone = {column.title: None for column in block.columns if column not in fits.columns}
    if gone:
        names = translate(N_(", ")).join(gone)
        yield Line(str(message(N_("left out for want of room: {columns}"), columns=names)))


def _drawn(block: Block) -> RenderableType:
    match block:
        case Heading(1, text):
            return Text(text, "bold")
        case Heading(_, text):
            return Text(text, "bold underline")
        case Line(text, strong):
            return Padding(Text(text, "bold" if strong else ""), (0, 0, 0, _INDENT))
        case _:
            return Padding(_table(block), (0, 0, 0, _INDENT))


def fitting(grid: Grid, width: int) -> Grid:
    """Return the columns of a grid that fit; those whose turn is highest go first."""
    turns = sorted({column.turn for column in grid.columns if column.turn}, reverse=True)
    for turn in turns:
        if _needed(grid) <= width:
            break
        kept = [index for index, column in enumerate(grid.columns) if column.turn != turn]
        grid = grid._replace(
            columns=tuple(grid.columns[index] for index in kept),
            rows=tuple(
                row._replace(cells=tuple(row.cells[index] for index in kept)) for row in grid.rows
            ),
        )
    return grid


def _needed(grid: Grid) -> int:
    return sum(_widths(grid)) + _GAP * (len(grid.columns) - 1)


def _widths(grid: Grid) -> list[int]:
    """Return how wide each column wants to be, where long cells may fold."""
    return [
        min(
            max(map(cells_of, (column.title, column.year, *cells))),
            _LONGEST if column.right else _LONGEST_NAME,
        )
        for column, *cells in zip(grid.columns, *(row.cells for row in grid.rows), strict=True)
    ]


def _table(grid: Grid) -> Table:
    table = Table(box=None, padding=(0, _GAP, 0, 0), pad_edge=False, show_edge=False)
    for column, wanted in zip(grid.columns, _widths(grid), strict=True):
        table.add_column(
            Text("\n".join(filter(None, (column.title, column.year)))),
            justify="right" if column.right else "left",
            overflow="fold",
            min_width=wanted if column.right else None,
            header_style="bold",
        )
    for row in grid.rows:
        table.add_row(*map(Text, row.cells), style=_STYLES[row.tone])
    return table
