"""Labels with a value beside or below them: names, goals, problems, measures."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from perfcli.forms import totals
from perfcli.forms.grid import Cell
from perfcli.forms.words import absent, bracketed, meaning, means

if TYPE_CHECKING:
    from collections.abc import Sequence

    from perfcli.core.keypath import KeyPath
    from perfcli.forms.header import Header
    from perfcli.forms.reading import Reading

_TICKED = re.compile(r"[☑√■●✓☒✔]\s*([^\s□☐○☑√■●✓☒✔]+)")
_BOX = re.compile(r"[□☐○]")
_GAP = re.compile(r"\s{2,}|\u3000+|\n")
_INLINE = re.compile(r"\s*([^:：\n]{2,16})[:：]\s*(\S.*)", re.DOTALL)
_IN_PROJECT = {
    "name": "name",
    "department": "department",
    "kind": "kind",
    "purpose": "purpose",
    "goal": "goal",
    "achievement": "achievement",
    "project_reason": "reason",
    "project_measure": "measure",
}


def read(reading: Reading, number: int) -> None:
    """Read every label of a row that has a value."""
    row = reading.page.row(number)
    for cell in row:
        if cell.row != number or reading.is_used(cell):
            continue
        meant = meaning("labels", cell.text)
        if means("titles", "follows", cell.text):
            reading.use(cell, *_until_label(row, cell))
        elif meant is None:
            _inline(reading, cell)
        elif meant[0] in {"score", "grade"}:
            totals.read(reading, cell, _until_label(row, cell) or _below(reading, cell), meant[0])
        else:
            reading.use(cell)
            if (value := _value(reading, row, cell)) is not None:
                place(reading, meant[0], value.text, value)


def heading(reading: Reading) -> None:
    """Read the labels with values in the text before a table; they stand for its first cell."""
    for line in reading.page.heading.split("\n"):
        for pair in filter(None, map(_pair, _GAP.split(line.strip()))):
            if pair[0] in {"unit", "name", "department"}:
                first = Cell(1, 1, pair[1])
                place(reading, *pair, first)
                reading.forget(first)


def _until_label(row: Sequence[Cell], cell: Cell) -> list[Cell]:
    found: list[Cell] = []
    for each in row:
        if each.column > cell.column:
            if is_label(each):
                break
            found.append(each)
    return found


def _below(reading: Reading, cell: Cell) -> list[Cell]:
    number = cell.row + cell.height
    return [
        each
        for each in reading.page.row(number)
        if each.row == number and each.column == cell.column and not is_label(each)
    ]


def _value(reading: Reading, row: Sequence[Cell], cell: Cell) -> Cell | None:
    beside = next((each for each in row if each.column > cell.column), None)
    if beside is not None and (not is_label(beside) or _is_name(row, cell, beside)):
        return beside if beside.column == cell.column + cell.width or beside.text else None
    below = _below(reading, cell) if beside is not None else []
    return below[0] if below else None


def _is_name(row: Sequence[Cell], cell: Cell, beside: Cell) -> bool:
    """Tell whether what looks like a title is a name, alone beside the label of one."""
    alone = len(row) == 2 and beside.column == cell.column + cell.width
    return alone and means("labels", "name", cell.text) and means("titles", "known", beside.text)


def is_label(cell: Cell) -> bool:
    """Tell whether a cell only names something."""
    text = cell.text
    return any(meaning(table, text) for table in ("labels", "goals", "money", "indicators")) or (
        (means("titles", "known", text) or means("titles", "follows", text)) and not absent(text)
    )


def _inline(reading: Reading, cell: Cell) -> None:
    """Read labels and values in one cell: 填报单位：街道办事处    金额单位：万元."""
    parts = _GAP.split(cell.text.strip())
    pairs = [_pair(part) for part in parts]
    for pair in pairs:
        if pair is not None:
            place(reading, *pair, cell)
    if all(pair or _says_nothing(part) for pair, part in zip(pairs, parts, strict=True)):
        reading.use(cell)
    else:
        reading.forget(cell)


def _pair(text: str) -> tuple[str, str] | None:
    """Return what a label and its value in one text mean, None where it is no label with a key."""
    match = _INLINE.fullmatch(text)
    meant = meaning("labels", match[1]) if match else None
    return None if match is None or meant is None or meant[0] == "note" else (meant[0], match[2])


def _says_nothing(text: str) -> bool:
    """Tell whether a text is only a title, or a label that was left without a value."""
    bare = text.rstrip(":： ")
    return means("titles", "known", text) or (bare != text and meaning("labels", bare) is not None)


def place(reading: Reading, key: str, text: str, cell: Cell) -> None:
    """Put the value of a label where it belongs."""
    if cell.fault or absent(text):
        if not cell.fault:
            reading.use(cell)
        return
    if key == "note":
        if means("titles", "nothing", text):
            reading.use(cell)
    elif key in {"problems", "measures"}:
        reading.add(key, text, cell)
    elif key == "unit":
        reading.put(("unit",), " ".join(text.split()), cell)
    elif key == "execution_rate":
        reading.put((*reading.project, "reported", "execution_rate"), text, cell)
    elif key in _IN_PROJECT:
        name = _IN_PROJECT[key]
        reading.put((*_owner(reading, name), name), _tidy(name, text), cell)


def _owner(reading: Reading, key: str) -> KeyPath:
    """Return the project a value belongs to: a second name begins a second project."""
    if key == "name" and reading.get((*reading.project, "name")) is not None:
        return reading.next_project()
    return reading.project


def _tidy(key: str, text: str) -> str | None:
    if key in {"name", "department"}:
        return " ".join(text.split())
    if key == "kind" and _BOX.search(text + "".join(bracketed(text))):
        ticked = _TICKED.findall(text)
        return "、".join(ticked) if ticked else None
    return text


def goals(reading: Reading, number: int, columns: Header) -> int:
    """Read goals and what came of them, below the header in row `number`."""
    reading.use(*columns.columns.values())
    for cell in columns.others:
        if cell.column < columns.first:
            reading.use(cell)
    row = reading.page.row(number + 1)
    for key in ("goal", "achievement"):
        changed = columns.text("adjusted", row) if key == "goal" else ""
        column = "adjusted" if changed else key
        for cell in columns.cells(column, row):
            if cell.row == number + 1:
                place(reading, key, cell.text, cell)
    return number + 2
