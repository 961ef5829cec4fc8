"""The indicator block: one row for each indicator, under columns found by their words."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from perfcli.core.language import N_
from perfcli.forms import phrases
from perfcli.forms.figures import is_sign, percentage, points, points_in, target
from perfcli.forms.header import header, under
from perfcli.forms.totals import is_end
from perfcli.forms.words import absent, bracketed, label, means

if TYPE_CHECKING:
    from collections.abc import Sequence

    from perfcli.forms.grid import Cell
    from perfcli.forms.header import Header
    from perfcli.forms.reading import Reading
    from perfcli.scheme.scheme import Scheme

NO_COLUMN = N_("the declaration has no key for this column")
A_NOTE = N_("the row has no points where others have them: a note, not an indicator")
SHARED_WEIGHT = N_("the row shares the points of the row above: a note, not an indicator")
SHARED_SCORE = N_("the score is that of several rows; it stands at the first of them")
NOT_POINTS = N_("it should be points, and is not a number")
BLANK = N_("a row of the blank form that was not filled in")
WHOSE = N_("the points of several rows; how they share them is not said")
REPLACED = N_("the target was changed in the year, and the changed one is taken")
_EXECUTION = "预算执行率"
# Core indicators carry ★, or several.
_STARS = "★☆ "


class _Row(NamedTuple):
    number: int
    cells: tuple[Cell, ...]
    level1: str
    level2: str
    level_cell: Cell | None


def read(reading: Reading, number: int, columns: Header, scheme: Scheme) -> int:
    """Read the block whose header is in row `number`; return the row after it."""
    reading.use(*columns.columns.values())
    rows, end = _rows(reading, number, columns)
    _other_columns(reading, columns, rows)
    weighted = any(_weight(columns, row) for row in rows)
    for row in rows:
        if _is_execution(reading, row, columns, scheme):
            _execution(reading, row, columns)
        elif (why := _no_indicator(row, columns, weighted=weighted)) is not None:
            for cell in row.cells:
                if cell.row == row.number and not absent(cell.text) and not reading.is_used(cell):
                    reading.leave(cell, why)
        else:
            _indicator(reading, row, columns, scheme)
    _level_points(reading, rows, columns)
    return end


def _rows(reading: Reading, number: int, columns: Header) -> tuple[list[_Row], int]:
    """Return the rows of the block, levels filled in from above, and the row after it."""
    rows: list[_Row] = []
    level1, level2, level_cell = "", "", None
    for following in range(number + 1, len(reading.page.rows) + 1):
        cells = reading.page.row(following)
        if header(following, cells) or is_end(following, cells, columns):
            return rows, following
        ones, twos = (columns.cells(key, cells) for key in ("level1", "level2"))
        if one := _joined(ones):
            level2 = level2 if one == level1 else ""
            level1 = one
        if two := _joined(twos):
            level2, level_cell = two, twos[0]
        reading.use(*ones, *twos)
        if any(cell.row == following for cell in cells if cell not in ones and cell not in twos):
            rows.append(_Row(following, cells, level1, level2, level_cell))
    return rows, len(reading.page.rows) + 1


def _joined(cells: Sequence[Cell]) -> str:
    return "".join("".join(cell.text.split("\n")) for cell in cells if not absent(cell.text))


def _name(columns: Header, row: _Row) -> str:
    own = [cell for cell in columns.cells("name", row.cells) if cell.row == row.number]
    return _joined(own)


def _other_columns(reading: Reading, columns: Header, rows: Sequence[_Row]) -> None:
    for head in columns.others:
        if head.column < columns.first:
            reading.use(head)
            continue
        reading.use(head)
        cells = [cell for row in rows for cell in under(head, row.cells)]
        if any(not absent(cell.text) for cell in cells):
            reading.leave(head, NO_COLUMN)
        reading.use(*(cell for cell in cells if not cell.fault))


def _weight(columns: Header, row: _Row) -> list[Cell]:
    """Return the cells with the points of a row."""
    cells = columns.cells("weight", row.cells)
    return [cell for cell in cells if cell.fault or not absent(cell.text)]


def _no_indicator(row: _Row, columns: Header, *, weighted: bool) -> str | None:
    """Return why a row is no indicator, None where it is one."""
    name = _name(columns, row)
    others = [key for key in columns.columns if key not in {"name", "level1", "level2"}]
    if not any(columns.text(key, row.cells) for key in others):
        return BLANK if not name or means("titles", "template", name) or weighted else None
    if not name:
        return A_NOTE
    if not weighted:
        return None
    cells = _weight(columns, row)
    if not cells:
        return A_NOTE
    return SHARED_WEIGHT if cells[0].row < row.number else None


def _indicator(reading: Reading, row: _Row, columns: Header, scheme: Scheme) -> None:
    known = reading.get((*reading.project, "indicators")) or ()
    path = (*reading.project, "indicators", len(known))
    named = [cell for cell in columns.cells("name", row.cells) if cell.row == row.number]
    name = _joined(named)
    if "weight" not in columns.columns:
        name = _points_of_name(reading, path, name, named[0])
    reading.put((*path, "name"), name.strip(_STARS), named[0])
    reading.use(*named)
    if "★" in name:
        reading.put((*path, "core"), value=True, cell=named[0])
    if category := _category(row, scheme):
        reading.put((*path, "category"), category, row.level_cell or named[0])
    _target(reading, path, row, columns)
    for cell in columns.cells("actual", row.cells):
        if _is_given(reading, cell):
            reading.put((*path, "actual"), _plain(cell), cell)
    for cell in columns.cells("unit", row.cells):
        if _is_given(reading, cell):
            reading.put((*path, "unit"), _joined([cell]), cell)
    _marks(reading, path, row, columns)
    _words(reading, path, row, columns)


def _plain(cell: Cell) -> object:
    return cell.text if cell.figure is None else cell.figure


def _points_of_name(reading: Reading, path: tuple[str | int, ...], name: str, cell: Cell) -> str:
    """Take the points out of a name in a form that has no column for them: 补贴渔船数（20分）."""
    found = points_in(bracketed(name))
    if found is None:
        return name
    reading.put((*path, "weight"), found, cell)
    start = max(name.rfind(bracket) for bracket in "(（[【")
    return name[:start].strip()


def _category(row: _Row, scheme: Scheme) -> str:
    """Return level 2 as the scheme knows it, else as it is printed."""
    one, two = (label(text) for text in (row.level1, row.level2))
    for name in (two, f"{one}/{two}", one if not two else ""):
        if name and len(scheme.categories(name)) == 1:
            return name
    return two or one


def _is_given(reading: Reading, cell: Cell) -> bool:
    """Tell whether a cell holds something to place; mark it where it is struck out."""
    if cell.fault:
        return False
    if absent(cell.text):
        reading.use(cell)
        return False
    return True


def _is_said(reading: Reading, cell: Cell) -> bool:
    """Tell whether a cell for words says anything: 无 is nobody's reason."""
    if means("titles", "nothing", cell.text):
        reading.use(cell)
    return not reading.is_used(cell) and _is_given(reading, cell)


def _target(reading: Reading, path: tuple[str | int, ...], row: _Row, columns: Header) -> None:
    signs = columns.cells("sign", row.cells)
    sign = "".join(_joined(signs).split())
    if is_sign(sign):
        reading.use(*signs)
    adjusted = [c for c in columns.cells("adjusted", row.cells) if _is_given(reading, c)]
    first = [c for c in columns.cells("target", row.cells) if _is_given(reading, c)]
    if adjusted:
        for cell in first:
            if cell.text != adjusted[0].text:
                reading.leave(cell, REPLACED)
            else:
                reading.use(cell)
    for cell in adjusted or first:
        reading.put((*path, "target"), target(cell, sign), cell)


def _marks(reading: Reading, path: tuple[str | int, ...], row: _Row, columns: Header) -> None:
    """Read points and scores, which may be those of several rows."""
    for column, key in (("weight", "weight"), ("score", "reported_score")):
        for cell in columns.cells(column, row.cells):
            if not _is_given(reading, cell):
                continue
            number = points(cell)
            if number is None:
                reading.leave(cell, NOT_POINTS)
            elif cell.row == row.number:
                reading.put((*path, key), number, cell)
            else:
                reading.leave(cell, SHARED_SCORE)


def _words(reading: Reading, path: tuple[str | int, ...], row: _Row, columns: Header) -> None:
    for cell in columns.cells("core", row.cells):
        if label(cell.text) in {"是", "√", "✓", "核心"}:
            reading.put((*path, "core"), value=True, cell=cell)
        elif _is_given(reading, cell):
            reading.use(cell)
    for cell in columns.cells("evidence", row.cells):
        if _is_said(reading, cell):
            reading.put((*path, "evidence"), cell.text, cell)
    for cell in columns.cells("reason", row.cells):
        if _is_said(reading, cell):
            for key, value in phrases.read(cell.text).items():
                reading.put((*path, key), value, cell)


def _is_execution(reading: Reading, row: _Row, columns: Header, scheme: Scheme) -> bool:
    """Tell whether a row states the execution of the budget that the money block leaves open."""
    if label(row.level1) == _EXECUTION:
        return True
    name = label(_name(columns, row))
    if name != _EXECUTION or name in scheme.rubric:
        return False
    money = scheme.execution
    if (money is None or not money.weight) and _weight(columns, row):
        return False  # the method gives the money no points, and this row has some
    # Where the money has points of its own already, the row is an indicator like any other.
    given = reading.execution_weight
    is_counted = given is not None and points(given) is not None
    return not (is_counted and len(scheme.categories(_category(row, scheme))) == 1)


def _execution(reading: Reading, row: _Row, columns: Header) -> None:
    """Read a row that states the execution of the budget among the indicators."""
    reported = (*reading.project, "reported")
    for cell in columns.cells("actual", row.cells):
        if _is_given(reading, cell):
            reading.put((*reported, "execution_rate"), percentage(cell), cell)
    for cell in columns.cells("score", row.cells):
        if _is_given(reading, cell) and (number := points(cell)) is not None:
            reading.put((*reported, "execution_score"), number, cell)
    # Its points and its full target are the method's.
    reading.use(*(cell for cell in row.cells if not cell.fault))


def _level_points(reading: Reading, rows: Sequence[_Row], columns: Header) -> None:
    """Give points that stand at a level 2 with one row to that row."""
    if "weight" in columns.columns:
        return
    indicators = reading.get((*reading.project, "indicators")) or []
    for cell in {row.level_cell for row in rows if row.level_cell is not None}:
        found = points_in(bracketed(cell.text))
        names = [_name(columns, row) for row in rows if row.level_cell is cell]
        if found is None:
            continue
        fitting = [i for i, each in enumerate(indicators) if each.get("name") in names]
        if len(names) == len(fitting) == 1:
            path = (*reading.project, "indicators", fitting[0], "weight")
            reading.put(path, found, cell)
        else:
            reading.leave(cell, WHOSE)
