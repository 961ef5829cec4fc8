"""The header of a block: which column means what."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from perfcli.forms.words import absent, meaning

if TYPE_CHECKING:
    from collections.abc import Sequence

    from perfcli.forms.grid import Cell

_MONEY = frozenset({"original", "revised", "received", "spent"})
_ROWS = frozenset({"target", "actual", "weight"})


class Header(NamedTuple):
    """The columns of a block by their keys, and those that mean nothing here."""

    kind: str
    columns: dict[str, Cell]
    others: tuple[Cell, ...]

    @property
    def first(self) -> int:
        """Return the first column that means something."""
        return min(cell.column for cell in self.columns.values())

    def cells(self, key: str, row: Sequence[Cell]) -> list[Cell]:
        """Return the cells of a row that stand under the column for `key`."""
        head = self.columns.get(key)
        if head is None:
            return []
        return under(head, row)

    def text(self, key: str, row: Sequence[Cell]) -> str:
        """Return what a row says under the column for `key`, "" where it is struck out."""
        texts = [cell.text for cell in self.cells(key, row) if not absent(cell.text)]
        return "\n".join(texts)


def under(head: Cell, row: Sequence[Cell]) -> list[Cell]:
    """Return the cells of a row that stand under a header cell."""
    last = head.column + head.width - 1
    return [
        cell
        for cell in row
        if head.column <= cell.column <= last
        or cell.column < head.column <= cell.column + cell.width - 1
    ]


def header(number: int, row: Sequence[Cell]) -> Header | None:
    """Return the header that the row with this number is, None where it is none."""
    own = [cell for cell in row if cell.row == number]
    for kind, is_one in _KINDS.items():
        found = _columns(kind, own)
        if is_one(frozenset(found.columns)):
            return found
    return None


def _columns(kind: str, cells: Sequence[Cell]) -> Header:
    ranks: dict[str, tuple[int, Cell]] = {}
    others: list[Cell] = []
    for cell in cells:
        meant = meaning(kind, cell.text)
        if meant is None:
            others.append(cell)
        elif meant[0] not in ranks:
            ranks[meant[0]] = (meant[1], cell)
        elif meant[1] < ranks[meant[0]][0]:
            others.append(ranks[meant[0]][1])
            ranks[meant[0]] = (meant[1], cell)
        else:
            others.append(cell)
    return Header(kind, {key: cell for key, (_, cell) in ranks.items()}, tuple(others))


def _indicators(keys: frozenset[str]) -> bool:
    return bool(keys & {"name", "level2"}) and bool(keys & _ROWS) and len(keys) > 2


def _money(keys: frozenset[str]) -> bool:
    return len(keys & (_MONEY | {"rate"})) > 1 and bool(keys & _MONEY)


def _goals(keys: frozenset[str]) -> bool:
    return "goal" in keys and bool(keys & {"adjusted", "achievement"})


_KINDS = {"indicators": _indicators, "money": _money, "goals": _goals}
