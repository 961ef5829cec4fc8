"""What is being read out of a form: data that grows, and the cell each key comes from."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from perfcli.core.language import N_, message

if TYPE_CHECKING:
    from perfcli.core.finding import Place
    from perfcli.core.keypath import KeyPath
    from perfcli.core.language import Message
    from perfcli.forms.grid import Cell, Sheet

NO_KEY = N_("the declaration has no key for it")
SECOND = N_("the form says it a second time, and differently")
_LISTS = frozenset({"projects", "indicators", "problems", "measures"})


class Unplaced(NamedTuple):
    """Something in a form that has no place in the declaration: where, what, and why."""

    place: Place
    text: str
    why: Message


class Reading:
    """One form, read block by block.

    `page` is the sheet in hand. A cell is used once it has been placed, or is known to say
    nothing; what is left over at the end is told to the reader.
    """

    def __init__(self, currency: str) -> None:
        self.currency = currency
        self.data: dict[str, Any] = {}
        self.cells: dict[KeyPath, Place] = {}
        self.unplaced: list[Unplaced] = []
        self.execution_weight: Cell | None = None
        self._used: set[tuple[str, int, int]] = set()
        self._page: Sheet | None = None

    @property
    def page(self) -> Sheet:
        """Return the sheet in hand."""
        if self._page is None:
            raise LookupError
        return self._page

    def turn(self, page: Sheet) -> None:
        """Take the next sheet in hand."""
        self._page = page

    def use(self, *cells: Cell) -> None:
        """Remember that these cells have been looked at."""
        self._used.update((self.page.name, cell.row, cell.column) for cell in cells)

    def is_used(self, cell: Cell) -> bool:
        """Tell whether a cell has been looked at."""
        return (self.page.name, cell.row, cell.column) in self._used

    def forget(self, cell: Cell) -> None:
        """Take back that a cell has been looked at: there is more in it."""
        self._used.discard((self.page.name, cell.row, cell.column))

    def leave(self, cell: Cell, why: str = NO_KEY, **facts: object) -> None:
        """Report a cell as one that has no place."""
        self.use(cell)
        self.unplaced.append(Unplaced(self.page.place(cell), cell.text, message(why, **facts)))

    def put(self, path: KeyPath, value: object, cell: Cell) -> None:
        """Set a key of the declaration to what stands in a cell, unless it is set otherwise."""
        self.use(cell)
        table, key = self._table(path[:-1]), path[-1]
        if isinstance(table, list):
            table.append(value)
        elif key not in table:
            table[key] = value
        elif table[key] != value:
            self.leave(cell, SECOND)
            return
        place = self.page.place(cell)
        for length in range(1, len(path) + 1):
            self.cells.setdefault(path[:length], place)

    def add(self, key: str, text: str, cell: Cell) -> None:
        """Add a text to a list at the top of the declaration."""
        self.put((key, len(self.data.setdefault(key, []))), text, cell)

    def get(self, path: KeyPath) -> Any:  # noqa: ANN401 - whatever the form says
        """Return what a key is set to, None where it is not."""
        table: Any = self.data
        for part in path:
            try:
                table = table[part]
            except (KeyError, IndexError):
                return None
        return table

    def _table(self, path: KeyPath) -> Any:  # noqa: ANN401 - a dict or a list
        table: Any = self.data
        for part in path:
            if isinstance(part, int):
                table.extend({} for _ in range(part + 1 - len(table)))
                table = table[part]
            else:
                table = table.setdefault(part, [] if part in _LISTS else {})
        return table

    @property
    def project(self) -> KeyPath:
        """Return the path of the project in hand."""
        return ("projects", max(len(self.data.get("projects", ())) - 1, 0))

    def next_project(self) -> KeyPath:
        """Begin another project."""
        projects = self.data.setdefault("projects", [])
        projects.append({})
        return "projects", len(projects) - 1
