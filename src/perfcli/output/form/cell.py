"""A filled form as a table of cells, the same for every file format."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

from perfcli.core.text import safe, width

if TYPE_CHECKING:
    from decimal import Decimal

Style = Literal["title", "caption", "label", "text", "centre", "figure"]
Kind = Literal["title", "pairs", "table"]
_LEADING = 15
_TALLEST = 400


class Cell(NamedTuple):
    """A cell, and how many rows and columns it covers.

    `text` is what a reader sees. `number` is set where that is a figure a spreadsheet can hold, and
    `formula` where the figure follows from other cells. `remark` says why there is nothing.
    """

    row: int
    column: int
    text: str = ""
    style: Style = "text"
    number: Decimal | None = None
    picture: str = "General"
    formula: str = ""
    height: int = 1
    width: int = 1
    remark: str = ""


class Block(NamedTuple):
    """Rows that belong together: labels with their values, or a table below its header.

    Columns before `start` hold the name of the block.
    """

    kind: Kind
    first: int
    last: int
    start: int = 1


class Table(NamedTuple):
    """A filled form. `header` is the row to repeat on every page."""

    title: str
    widths: tuple[int, ...]
    cells: tuple[Cell, ...]
    blocks: tuple[Block, ...]
    header: int | None
    places: dict[str, str]

    @property
    def rows(self) -> int:
        """Return how many rows there are."""
        return max(cell.row + cell.height - 1 for cell in self.cells)

    def heights(self) -> dict[int, int]:
        """Return the height in points of each row, so that all its words are seen."""
        tallest: dict[int, int] = {}
        for cell in self.cells:
            room = sum(self.widths[cell.column - 1 : cell.column - 1 + cell.width]) - 1
            lines = sum(-(-max(width(line), 1) // room) for line in cell.text.split("\n"))
            # What reaches over several rows shares its lines among them.
            needed = min(-(-lines * _LEADING // cell.height) + 4, _TALLEST)
            for row in range(cell.row, cell.row + cell.height):
                tallest[row] = max(tallest.get(row, 0), needed)
        return tallest


def plain(text: str) -> str:
    """Return a text of a file as it can stand in a cell: its lines, nothing hidden."""
    return "\n".join(safe(line) for line in text.replace("\r\n", "\n").split("\n"))
