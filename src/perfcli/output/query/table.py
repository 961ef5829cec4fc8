"""An answer for a terminal: a table of a few rows, aligned lines where there are many."""

from __future__ import annotations

from decimal import Decimal
from itertools import chain, islice
from typing import TYPE_CHECKING

from perfcli.core.figures import round_half_up
from perfcli.core.language import N_, message, plural, translate
from perfcli.core.text import safe
from perfcli.core.text import width as cells_of
from perfcli.output import words
from perfcli.output.blocks import Cells, Column, Grid, Line
from perfcli.output.drawing import draw, fitting
from perfcli.output.query.cells import text

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from perfcli.output.blocks import Block
    from perfcli.output.query import Answer, Look
    from perfcli.output.query.cells import Cell

# So many rows are drawn; of more the widths are those of the first.
DRAWN = 500
_DECIMALS = 4
_LEAST = 8
_GAP = 2


def render(answer: Answer, look: Look) -> Iterator[str]:
    """Yield a table and how many rows there are."""
    first = [_shown(row) for row in islice(answer.rows, DRAWN)]
    more = next(answer.rows, None)
    grid = Grid(_columns(answer), tuple(map(Cells, first)))
    if more is None:
        count = Line(_count(len(first)))
        blocks: list[Block] = [grid, count] if first else [count]
        yield draw(blocks, width=look.width, color=look.color) + "\n"
        return
    fits = fitting(grid, look.width)
    rest = (_shown(row) for row in chain([more], answer.rows))
    total = 0
    for line in _lines(grid, fits, chain(first, rest), look.width):
        yield line + "\n"
        total += 1
    gone = [column.title for column in grid.columns if column not in fits.columns]
    # The header is a line as well.
    last = [Line(_left_out(gone))] * bool(gone) + [Line(_count(total - 1))]
    yield draw(last, width=look.width, color=False) + "\n"


def _columns(answer: Answer) -> tuple[Column, ...]:
    """Return the columns; where room is short, the last goes first and the first stays."""
    return tuple(
        Column(safe(name), right=figure, turn=number)
        for number, (name, figure) in enumerate(zip(answer.names, answer.figures, strict=True))
    )


def _shown(row: Sequence[Cell]) -> tuple[str, ...]:
    return tuple(_cell(each) for each in row)


def _cell(value: Cell) -> str:
    match value:
        case None:
            return words.ABSENT
        case Decimal() if value.as_tuple().exponent < -_DECIMALS:  # type: ignore[operator]
            # A mean has as many as the machine knows; csv and json print them all.
            return text(round_half_up(value, _DECIMALS))
        case _:
            return safe(text(value))


def _lines(grid: Grid, fits: Grid, rows: Iterator[tuple[str, ...]], width: int) -> Iterator[str]:
    """Yield the header and the rows, each cell as wide as those of the first rows need it."""
    kept = [(column, grid.columns.index(column)) for column in fits.columns]
    header = tuple(column.title for column in grid.columns)
    drawn = [header, *(row.cells for row in grid.rows)]
    rooms = [max(cells_of(row[at]) for row in drawn) for _, at in kept]
    while sum(rooms) + _GAP * (len(rooms) - 1) > width and max(rooms) > _LEAST:
        rooms[rooms.index(max(rooms))] -= 1
    for row in chain([header], rows):
        cells = (
            _padded(row[at], room, right=column.right)
            for (column, at), room in zip(kept, rooms, strict=True)
        )
        yield (" " * _GAP).join(cells).rstrip()


def _padded(shown: str, room: int, *, right: bool) -> str:
    """Return a cell of so many columns of the terminal; what is longer is cut."""
    if cells_of(shown) > room:
        while cells_of(shown) > room - 1:
            shown = shown[:-1]
        shown += "…"
    space = " " * (room - cells_of(shown))
    return space + shown if right else shown + space


def _left_out(names: Sequence[str]) -> str:
    joined = translate(N_(", ")).join(names)
    return str(message(N_("left out for want of room: {columns}"), columns=joined))


def _count(rows: int) -> str:
    return plural("{count} row", "{count} rows", rows).format(count=rows)
