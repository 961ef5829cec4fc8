"""The line under the indicators: total score and grade."""

from __future__ import annotations

from typing import TYPE_CHECKING

from perfcli.core.figures import HUNDRED, ZERO, total
from perfcli.core.language import N_
from perfcli.forms.figures import points
from perfcli.forms.words import absent, label, meaning
from perfcli.scheme.load import builtin

if TYPE_CHECKING:
    from collections.abc import Sequence
    from decimal import Decimal

    from perfcli.forms.grid import Cell
    from perfcli.forms.header import Header
    from perfcli.forms.reading import Reading

WHICH = N_("it is not clear which figure this is")
# A total stands under one of these at most, and may strike the others out.
_FIGURES = ("target", "actual", "weight")
_STRUCK_OUT = frozenset("×xX*＊")


def is_end(number: int, row: Sequence[Cell], columns: Header) -> bool:
    """Tell whether a row is a total, or a label of what comes after the indicators."""
    own = [cell for cell in row if cell.row == number]
    if not own or _is_indicator(number, row, columns):
        return False
    meant = meaning("labels", own[0].text)
    if meant is not None:
        return meant[0] != "execution_rate"
    return any((found := meaning("labels", cell.text)) and found[0] == "score" for cell in own)


def _is_indicator(number: int, row: Sequence[Cell], columns: Header) -> bool:
    """Tell whether a row is an indicator although its name is a label, such as 日期 or 总分."""
    name = columns.columns.get("name")
    own = [cell for cell in row if cell.row == number]
    # A label of what comes after stands further to the left, or reaches over other columns too.
    named = [cell for cell in own if name is not None and cell.column == name.column]
    if not named or absent(named[0].text) or named[0].width > 1:
        return False
    measured, reported, weighted = (_stands_alone(key, own, columns) for key in _FIGURES)
    if not (measured or reported or weighted):
        return False
    full = any(points(cell) == HUNDRED for cell in columns.cells("weight", own))
    if full and not (measured or reported):
        return False
    levels = "level2" if "level2" in columns.columns else "level1"
    above = columns.cells(levels, row)
    if any(cell.row < number and not absent(cell.text) for cell in above):
        return True  # one of several rows of a level
    if any(meaning("labels", cell.text) for cell in own if cell not in named):
        return False  # labels side by side: 填表人, 电话, 日期
    if any(label(cell.text).endswith("指标") for cell in above):
        return True  # the first of them
    return measured + reported + weighted > 1


def _stands_alone(key: str, own: Sequence[Cell], columns: Header) -> bool:
    """Tell whether a row says something under this column, and not over several."""
    heads = columns.columns.values()
    return any(
        not absent(cell.text)
        and cell.text.strip() not in _STRUCK_OUT
        and sum(cell.column <= head.column < cell.column + cell.width for head in heads) == 1
        for cell in columns.cells(key, own)
    )


def read(reading: Reading, head: Cell, following: Sequence[Cell], key: str) -> None:
    """Read what follows the label of a total in its row: full marks, score, grade."""
    reading.use(head)
    reported = (*reading.project, "reported")
    numbers = [cell for cell in following if points(cell) is not None]
    for cell in following:
        if _is_grade(cell.text):
            reading.put((*reported, "grade"), cell.text.strip(), cell)
        elif absent(cell.text) and not cell.fault:
            reading.use(cell)
    if key == "grade" or not numbers:
        return
    # 总分 | 100 | 96: the full marks stand before what was earned.
    *before, last = numbers
    reading.put((*reported, "score"), points(last), last)
    full_marks = {HUNDRED, _weights(reading)}
    for cell in before:
        if points(cell) in full_marks:
            reading.use(cell)
        else:
            reading.leave(cell, WHICH)


def _weights(reading: Reading) -> Decimal:
    """Return the points of all rows of the project in hand, that of the money too."""
    money = reading.execution_weight
    rows = reading.get((*reading.project, "indicators")) or ()
    return total([row.get("weight", ZERO) for row in rows]) + (
        (points(money) if money is not None else None) or ZERO
    )


def _is_grade(text: str) -> bool:
    scheme = builtin("mof-2020")
    return scheme is not None and scheme.grade_named(label(text)) is not None
