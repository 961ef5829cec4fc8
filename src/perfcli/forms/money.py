"""The money block: budget, spending, execution rate and its points."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from perfcli.core.language import N_
from perfcli.forms.figures import amount, percentage, points
from perfcli.forms.header import header
from perfcli.forms.words import absent, meaning, means

if TYPE_CHECKING:
    from collections.abc import Sequence

    from perfcli.forms.grid import Cell
    from perfcli.forms.header import Header
    from perfcli.forms.reading import Reading

NO_BREAKDOWN = N_("only the budget in force and the spending are broken down in a declaration")
OF_A_PART = N_("the declaration has no key for this figure of a part; it follows from the amounts")
NOT_POINTS = N_("it should be points, and is not a number")
_KEYS = {"original": "budget", "revised": "budget", "received": "budget", "spent": "spending"}


def read(reading: Reading, number: int, columns: Header) -> int:
    """Read the block whose header is in row `number`; return the row after it."""
    reading.use(*columns.columns.values())
    for cell in columns.others:
        if cell.column > columns.first:
            reading.leave(cell)
    has_total = False
    for following in range(number + 1, len(reading.page.rows) + 1):
        row = reading.page.row(following)
        if not _belongs(following, row, columns):
            return following
        if not row:
            continue
        labels = _labels(following, row, columns)
        is_total = not has_total and not _is_part(labels)
        reading.use(*labels)
        if is_total:
            _whole(reading, row, columns)
            has_total = True
        else:
            _part(reading, row, columns, "".join(cell.text for cell in labels))
    return len(reading.page.rows) + 1


def _belongs(number: int, row: Sequence[Cell], columns: Header) -> bool:
    """Tell whether a row is still one of the block."""
    own = [cell for cell in row if cell.row == number]
    if not own:
        return True
    if header(number, row):
        return False
    first = own[0]
    heads = columns.columns.values()
    if sum(first.column <= head.column < first.column + first.width for head in heads) > 1:
        return False  # a heading over the whole width
    if meaning("labels", first.text) and not means("rows", "total", first.text):
        return False
    return any(cell.column >= columns.first for cell in own) or _is_part([first])


def _labels(number: int, row: Sequence[Cell], columns: Header) -> list[Cell]:
    return [cell for cell in row if cell.row == number and cell.column < columns.first]


def _is_part(labels: Sequence[Cell]) -> bool:
    text = "".join(cell.text for cell in labels)
    return bool(text) and (means("titles", "sub_row", text) or means("rows", "sources", text))


def _whole(reading: Reading, row: Sequence[Cell], columns: Header) -> None:
    project = reading.project
    for key, table in _KEYS.items():
        for cell in columns.cells(key, row):
            name = "total" if key == "spent" else key
            _amount(reading, (*project, table, name), cell)
    for cell in columns.cells("rate", row):
        _put(reading, (*project, "reported", "execution_rate"), percentage(cell), cell)
    for cell in columns.cells("score", row):
        _points(reading, (*project, "reported", "execution_score"), cell)
    for cell in columns.cells("weight", row):
        reading.execution_weight = cell
        reading.use(cell)
    for cell in columns.cells("reason", row):
        _put(reading, (*project, "reason"), cell.text, cell)


def _part(reading: Reading, row: Sequence[Cell], columns: Header, text: str) -> None:
    name = text.replace("\n", "").strip().removeprefix("其中").strip(" :：")
    kind = "sources" if means("rows", "sources", name) else "of_which"
    project = reading.project
    basis = "revised" if reading.get((*project, "budget", "revised")) is not None else "original"
    for key, table in _KEYS.items():
        for cell in columns.cells(key, row):
            if not name or (key not in {basis, "spent"} and not absent(cell.text)):
                reading.leave(cell, NO_BREAKDOWN)
            else:
                _amount(reading, (*project, table, kind, name), cell)
    for key in ("rate", "score", "weight", "reason"):
        for cell in columns.cells(key, row):
            if absent(cell.text):
                reading.use(cell)
            else:
                reading.leave(cell, OF_A_PART)


def _amount(reading: Reading, path: tuple[str | int, ...], cell: Cell) -> None:
    _put(reading, path, amount(cell, reading.currency), cell)


def _points(reading: Reading, path: tuple[str | int, ...], cell: Cell) -> None:
    number = points(cell)
    if number is not None or absent(cell.text):
        _put(reading, path, number, cell)
    else:
        reading.leave(cell, NOT_POINTS)


def _put(reading: Reading, path: tuple[str | int, ...], value: object, cell: Cell) -> None:
    """Set a key, unless the cell is struck out or its formula has no value."""
    if cell.fault:
        return
    if absent(cell.text):
        reading.use(cell)
    else:
        reading.put(path, value, cell)


def settle_rate(project: dict[str, object]) -> None:
    """Read a bare rate of 1 as 100% where the money says so: the cell had a percent format."""
    reported = project.get("reported")
    rate = reported.get("execution_rate") if isinstance(reported, dict) else None
    if not isinstance(reported, dict) or not isinstance(rate, Decimal):
        return
    budget, spending = (project.get(key) or {} for key in ("budget", "spending"))
    if not isinstance(budget, dict) or not isinstance(spending, dict):
        return
    whole, spent = budget.get("revised", budget.get("original")), spending.get("total")
    if isinstance(whole, Decimal) and isinstance(spent, Decimal) and whole:
        true = spent / whole * 100
        if abs(rate * 100 - true) < 1 <= abs(rate - true):
            reported["execution_rate"] = rate * 100
