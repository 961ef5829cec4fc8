"""What a page for people is made of: headings, sentences and grids of cells.

A page is composed once, in words; the formats for people only draw it.
"""

from __future__ import annotations

from typing import NamedTuple


class Heading(NamedTuple):
    """A heading: 1 for the whole, 2 for its parts."""

    level: int
    text: str


class Line(NamedTuple):
    """A sentence; `strong` ones introduce what follows."""

    text: str
    strong: bool = False


class Column(NamedTuple):
    """A column: its word, the year under it, its side, and its turn to go where room is short.

    Columns of turn 0 stay; the highest turn goes first.
    """

    title: str
    year: str = ""
    right: bool = True
    turn: int = 0


class Cells(NamedTuple):
    """A row of a grid; `tone` is what a colour may stress: a state, or the sign of a change."""

    cells: tuple[str, ...]
    tone: str = ""


class Grid(NamedTuple):
    """Rows of cells under columns."""

    columns: tuple[Column, ...]
    rows: tuple[Cells, ...]


Block = Heading | Line | Grid
