"""A sheet as a grid: what stands in which cell, with merged areas resolved."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from perfcli.core.finding import Place
from perfcli.core.language import N_, message
from perfcli.source.read import Unreadable

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date
    from decimal import Decimal

MAX_ROWS = 20_000
MAX_COLUMNS = 200
# Rows that cells reach into, all together: what is merged ten thousand rows deep is no form.
MAX_COVERED = 1_000_000
_ALPHABET = 26


class Cell(NamedTuple):
    """What stands in a cell; of a merged area, in its first cell.

    `text` is what a reader sees, without space around it. `figure` is set where the file holds a
    number or a date and not its digits. `fault` names what is wrong with a formula.
    """

    row: int
    column: int
    text: str
    figure: Decimal | date | None = None
    height: int = 1
    width: int = 1
    fault: str = ""


class Sheet(NamedTuple):
    """The cells of one sheet or table that hold something, row by row.

    A row lists the cells that cover it from left to right, those that reach down into it too.
    `heading` is the text that stands before a table in a page or a letter.
    """

    name: str
    rows: tuple[tuple[Cell, ...], ...]
    heading: str = ""

    def row(self, number: int) -> tuple[Cell, ...]:
        """Return the cells of a row, from 1; none where the sheet has ended."""
        return self.rows[number - 1] if 0 < number <= len(self.rows) else ()

    def cells(self) -> Iterator[Cell]:
        """Yield every cell once, in the order of reading."""
        for number, row in enumerate(self.rows, 1):
            for cell in row:
                if cell.row == number:
                    yield cell

    def place(self, cell: Cell) -> Place:
        """Return where a cell is, for a finding."""
        return Place(cell.row, cell.column, 1, f"{self.name}!{address(cell.row, cell.column)}")


def address(row: int, column: int) -> str:
    """Return the name of a cell as spreadsheets have it: F12."""
    letters = ""
    while column:
        column, letter = divmod(column - 1, _ALPHABET)
        letters = chr(ord("A") + letter) + letters
    return f"{letters}{row}"


def sheet(name: str, cells: Iterable[Cell], heading: str = "") -> Sheet:
    """Return a sheet made of its cells.

    Raises:
        Unreadable: there are more rows or columns than a form can have.
    """
    held = [cell for cell in cells if cell.text or cell.fault]
    for cell in held:
        if cell.row > MAX_ROWS or cell.column > MAX_COLUMNS:
            raise too_far(name, cell)
    last = max((cell.row for cell in held), default=0)
    own: list[list[Cell]] = [[] for _ in range(last)]
    for cell in held:
        own[cell.row - 1].append(cell)
    rows: list[list[Cell]] = [[] for _ in range(last)]
    room = MAX_COVERED
    for cell in held:
        lowest = min(cell.row + cell.height - 1, last)
        room -= lowest - cell.row + 1
        if room < 0:
            raise too_far(name, cell)
        sound = cell if _is_alone(cell, own[cell.row - 1 : lowest]) else _single(cell)
        for row in rows[cell.row - 1 : cell.row - 1 + min(sound.height, last)]:
            row.append(sound)
    ordered = (tuple(sorted(row, key=lambda cell: cell.column)) for row in rows)
    return Sheet(name, tuple(ordered), heading)


def _is_alone(cell: Cell, rows: Iterable[Iterable[Cell]]) -> bool:
    """Tell whether nothing else stands in the area of a cell; else it is no merged area."""
    if cell.width == cell.height == 1:
        return True
    return not any(
        each is not cell and cell.column <= each.column < cell.column + cell.width
        for row in rows
        for each in row
    )


def _single(cell: Cell) -> Cell:
    return cell._replace(height=1, width=1)


def too_far(name: str, cell: Cell) -> Unreadable:
    """Return what to raise where a sheet is larger than a form can be."""
    return Unreadable(
        message(
            N_("the sheet {name} reaches to the cell {cell}; a form ends before {most}"),
            name=name,
            cell=address(cell.row, cell.column),
            most=address(MAX_ROWS, MAX_COLUMNS),
        ),
        message(N_("delete what is far from the form, or check that this is a form")),
    )
