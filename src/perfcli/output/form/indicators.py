"""The indicator block of a form: a row for each indicator, and its score as a formula."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from perfcli.core.figures import ZERO, round_half_up
from perfcli.core.language import N_, current, translate
from perfcli.forms.grid import address
from perfcli.output.form.cell import plain
from perfcli.output.form.facts import in_words
from perfcli.output.form.figures import Shown, figure, split, value
from perfcli.scoring.evidence import unit_of
from perfcli.values.value import Number, Text

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from decimal import Decimal

    from perfcli.output.form.cell import Style
    from perfcli.output.form.layout import Form, Part
    from perfcli.output.form.sheet import Sheet
    from perfcli.scheme.scheme import Category, Level, Scheme
    from perfcli.scoring.result import ProjectResult, Row

NO_POINTS = N_("this method gives no points")
_SIGNS = {"at-least": "≥", "at-most": "≤", "exactly": "＝"}
_IN_WORDS = "定性"


class _Group(NamedTuple):
    """The rows of one level 2, and whether it is the first of its level 1, of so many rows."""

    level: Level
    category: Category
    rows: Sequence[Row]
    level_rows: int


def fill(sheet: Sheet, form: Form, part: Part, scheme: Scheme, project: ProjectResult) -> None:
    """Fill in the block; where figures decide a score it is a formula over them."""
    if not project.rows:
        return
    first = sheet.row
    if part.label:
        sheet.put(1, part.label, "label", width=sheet.columns)
        sheet.row += 1
        sheet.block("pairs", first)
        first = sheet.row
    sheet.header = sheet.row
    for column in part.columns:
        sheet.put(column.at, column.label, "label", width=column.width)
    sheet.row += 1
    begun = sheet.row
    for group in _groups(scheme, project):
        _group(sheet, form, part, group)
    for key in ("weight", "score"):
        found = part.column(key)
        if found is not None:
            start, end = address(begun, found.at), address(sheet.row - 1, found.at)
            sheet.places[f"{key} column"] = f"{start}:{end}"
    sheet.block("table", first)


def ordered(scheme: Scheme, project: ProjectResult) -> list[Row]:
    """Return the rows in the order of the form: by level 1 and level 2, then as declared."""
    return [row for group in _groups(scheme, project) for row in group.rows]


def _groups(scheme: Scheme, project: ProjectResult) -> Iterator[_Group]:
    for level in scheme.levels:
        own = [row for row in project.rows if row.category in level.categories]
        level_rows = len(own)
        for category in level.categories:
            rows = [row for row in own if row.category == category]
            if rows:
                yield _Group(level, category, rows, level_rows)
                level_rows = 0


def _group(sheet: Sheet, form: Form, part: Part, group: _Group) -> None:
    for number, row in enumerate(group.rows):
        if number == 0 and group.level_rows:
            column = part.column("level1")
            if column is not None:
                words = _titled(group.level, form)
                sheet.put(column.at, words, "centre", height=group.level_rows)
        second = part.column("level2")
        if number == 0 and second is not None:
            words = _titled(group.category, form)
            sheet.put(second.at, words, "centre", height=len(group.rows))
        _row(sheet, part, row)
        sheet.row += 1


def _titled(thing: Level | Category, form: Form) -> str:
    name = plain(thing.name)
    name = name if name.endswith(form.suffix) else name + form.suffix
    return name if current() == "zh" else f"{name}\n({plain(thing.english)})"


def _row(sheet: Sheet, part: Part, row: Row) -> None:
    indicator = row.indicator
    signed = part.column("sign") is not None
    cells = _signed(row) if signed else _plain(row)
    cells["name"] = Shown(_name(part, row))
    cells["weight"] = figure(row.weight)
    cells["reason"] = Shown(in_words(indicator, signed=signed))
    for column in part.columns:
        if column.key in {"level1", "level2"}:
            continue
        if column.key == "score":
            _score(sheet, part, row, cells)
            continue
        shown = cells[column.key]
        style: Style = "text" if column.key in {"name", "reason"} else "centre"
        sheet.put(column.at, shown, style, width=column.width)


def _name(part: Part, row: Row) -> str:
    """Return the name of an indicator, with its points in brackets where they have no column."""
    name = plain(row.indicator.name)
    if part.column("weight") is not None or row.weight is None:
        return name
    return f"{name}（{row.weight:f}分）"


def _plain(row: Row) -> dict[str, Shown]:
    indicator = row.indicator
    return {
        "target": value(indicator.target, indicator),
        "actual": value(indicator.actual, indicator),
    }


def _signed(row: Row) -> dict[str, Shown]:
    """Return the cells of a form with columns for sign, figure and unit."""
    indicator = row.indicator
    unit = plain(indicator.unit or "")
    _, target, own = split(indicator.target)
    sign, actual, reached = split(indicator.actual)
    unit = own or unit or reached
    # A figure in another unit than the column's, or with a sign, stands as it was typed.
    if isinstance(indicator.actual, Number) and (sign or reached not in {"", unit}):
        actual = Shown(plain(indicator.actual.text))
    mark = ""
    if isinstance(indicator.target, Number) and target.number is not None:
        mark = _SIGNS[row.direction]
    elif isinstance(indicator.target, Text):
        mark = _IN_WORDS
    return {"sign": Shown(mark), "target": target, "unit": Shown(unit), "actual": actual}


def _score(sheet: Sheet, part: Part, row: Row, cells: dict[str, Shown]) -> None:
    column = part.column("score")
    if column is None:
        return
    if row.score is None:
        remark = str(row.why) if row.why is not None else translate(NO_POINTS)
        sheet.put(column.at, "", "centre", remark=plain(remark))
        return
    formula = _formula(sheet, part, row, cells)
    sheet.put(column.at, figure(row.score, least=2), "centre", formula=formula)


def _formula(sheet: Sheet, part: Part, row: Row, cells: dict[str, Shown]) -> str:
    """Return the score as a formula over weight, target and actual, "" where it is not that."""
    target, actual, weight = row.indicator.target, row.indicator.actual, row.weight
    if row.rule != "proportional" or not isinstance(target, Number):
        return ""
    if weight is None or not isinstance(actual, Number):
        return ""
    if cells["target"].number is None or cells["actual"].number is None:
        return ""
    if unit_of(row.indicator, target) != unit_of(row.indicator, actual):
        return ""
    if target.number <= ZERO or actual.number < ZERO:
        return ""
    if row.score != _by_hand(row, weight, target.number, actual.number):
        return ""
    a, b = (_at(sheet, part, key) for key in ("target", "actual"))
    w = _at(sheet, part, "weight") if part.column("weight") else f"{weight:f}"
    match row.direction:
        case "at-least":
            return f"ROUND({w}*MIN(1,{b}/{a}),2)"
        case "at-most":
            return f"ROUND(IF({b}<={a},{w},{w}*{a}/{b}),2)"
        case _:
            return f"ROUND(IF({b}<{a},{w}*{b}/{a},{w}*{a}/{b}),2)"


def _by_hand(row: Row, weight: Decimal, target: Decimal, actual: Decimal) -> Decimal:
    """Return what the formula gives, counted exactly."""
    if row.direction == "at-least":
        earned = weight * min(target, actual) / target
    elif actual <= target and row.direction == "at-most":
        earned = weight
    else:
        earned = weight * min(target, actual) / max(target, actual)
    return round_half_up(earned)


def _at(sheet: Sheet, part: Part, key: str) -> str:
    column = part.column(key)
    return "" if column is None else address(sheet.row, column.at)
