"""A form while it is being filled in: cells so far, the row in hand, and where figures stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from perfcli.forms.grid import address
from perfcli.output.form.cell import Block, Cell, Table
from perfcli.output.form.figures import Shown

if TYPE_CHECKING:
    from perfcli.output.form.cell import Kind, Style


class Sheet:
    """The page of one project, filled from top to bottom."""

    def __init__(self, title: str, widths: tuple[int, ...]) -> None:
        self.row = 1
        self.header: int | None = None
        self.places: dict[str, str] = {}
        self.columns = len(widths)
        self._title = title
        self._widths = widths
        self._cells: list[Cell] = []
        self._blocks: list[Block] = []

    def put(
        self,
        column: int,
        what: str | Shown,
        style: Style = "text",
        *,
        width: int = 1,
        height: int = 1,
        formula: str = "",
        remark: str = "",
        name: str = "",
    ) -> None:
        """Put a cell in the row in hand; `name` is what formulas elsewhere call it."""
        shown = Shown(what) if isinstance(what, str) else what
        self._cells.append(
            Cell(
                self.row,
                column,
                shown.text,
                style,
                shown.number,
                shown.picture,
                formula if shown.number is not None else "",
                height,
                width,
                remark,
            )
        )
        if name and (shown.number is not None):
            self.places[name] = address(self.row, column)

    def block(self, kind: Kind, first: int, start: int = 1) -> None:
        """Name the rows from `first` to the one above the row in hand."""
        if self.row > first:
            self._blocks.append(Block(kind, first, self.row - 1, start))

    def table(self) -> Table:
        """Return the form as it is now."""
        return Table(
            self._title,
            self._widths,
            tuple(self._cells),
            tuple(self._blocks),
            self.header,
            self.places,
        )
