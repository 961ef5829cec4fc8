"""From the sheets of a form to declaration data: the blocks found by their words."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from perfcli.core.language import N_, message
from perfcli.forms import indicators, labels, marks, money
from perfcli.forms.frame import DEFAULT_CURRENCY, DEFAULT_SCHEME, Frame, frame
from perfcli.forms.header import header
from perfcli.forms.reading import NO_KEY, Reading, Unplaced
from perfcli.forms.words import absent, label, means
from perfcli.scheme.find import find
from perfcli.scheme.load import builtin

if TYPE_CHECKING:
    from collections.abc import Iterable

    from perfcli.core.finding import Place
    from perfcli.core.keypath import KeyPath
    from perfcli.core.language import Message
    from perfcli.forms.grid import Cell, Sheet
    from perfcli.scheme.scheme import Scheme

OTHER_WEIGHT = N_("the execution of the budget has {given} points here and {known} in {scheme}")
YEAR_FROM_NAME = N_("the form prints no year; this one is from the name of its file")
CURRENCY_ASSUMED = N_("the form does not say the unit of its amounts; 万元 is assumed")
SCHEME_FOUND = N_("the form prints words that only this method has")
SCHEME_NAMED = N_("the form names its method")
SCHEME_ASSUMED = N_("the form does not name its method; this is the usual one")
A_LIST = N_("a list of projects; each is imported from its own form")
# The title of the cover that perfcli writes, which repeats the forms behind it.
_COVER = "项目支出绩效自评汇总表"
_SUMMARY = re.compile(r"汇总表(\s*\(.*\))?$")
_WHOLE_UNIT = re.compile("整体")


class Imported(NamedTuple):
    """A form, read: declaration data, where each key comes from, and what has no place in it.

    `remarks` says what was not printed but concluded, by key.
    """

    data: dict[str, Any]
    cells: dict[KeyPath, Place]
    unplaced: tuple[Unplaced, ...]
    remarks: dict[KeyPath, Message]


class Choices(NamedTuple):
    """What the person who imports says, because the form does not or has it wrong."""

    year: int | None = None
    unit: str | None = None
    scheme: str | None = None


NO_CHOICE = Choices()


def imported(sheets: Iterable[Sheet], path: str, choices: Choices = NO_CHOICE) -> Imported | None:
    """Return what the sheets of the form at `path` hold; None where they hold no form."""
    pages = [page for page in sheets if page.rows]
    summaries = [page for page in pages if _is_summary(page)]
    if len(summaries) < len(pages):
        pages = [page for page in pages if page not in summaries]
    else:
        summaries = []
    if not pages:
        return None
    known = frame(pages, Path(path).stem)
    reading = Reading(known.currency or DEFAULT_CURRENCY)
    own = find(choices.scheme or known.scheme or DEFAULT_SCHEME, Path(path).parent).scheme
    # Without the method that is named, which is said elsewhere, the form is read by the usual one.
    scheme = own or builtin(DEFAULT_SCHEME)
    assert scheme is not None  # noqa: S101 - a built-in one
    blocks = 0
    for page in pages:
        reading.turn(page)
        labels.heading(reading)
        blocks += _page(reading, scheme)
    if not blocks:
        return None
    _name_whole_unit(reading, known)
    for project in reading.data.get("projects", ()):
        money.settle_rate(project)
    for page in pages:
        reading.turn(page)
        _left_over(reading)
    remarks = _head(reading, known, choices)
    if own is not None:
        _check_execution_weight(reading, own)
    for page in summaries:
        reading.turn(page)
        first = next(page.cells())
        if label(first.text) != _COVER:
            reading.leave(first, A_LIST)
    return Imported(reading.data, reading.cells, tuple(reading.unplaced), remarks)


def _is_summary(page: Sheet) -> bool:
    """Tell whether a sheet only sums up the forms beside it."""
    return any(_SUMMARY.search(cell.text) for cell in page.row(1))


def _page(reading: Reading, scheme: Scheme) -> int:
    """Read a sheet; return how many blocks it has."""
    number, blocks = 1, 0
    while number <= len(reading.page.rows):
        columns = header(number, reading.page.row(number))
        if columns is None:
            labels.read(reading, number)
            number += 1
            continue
        blocks += 1
        match columns.kind:
            case "indicators":
                number = indicators.read(reading, number, columns, scheme)
            case "money" if _is_list(reading, number):
                number = _list(reading, number)
            case "money":
                _titles_before(reading, number, columns.first)
                number = money.read(reading, number, columns)
            case _:
                number = labels.goals(reading, number, columns)
    return blocks


def _is_list(reading: Reading, number: int) -> bool:
    """Tell whether a header is that of a list with a project in each row."""
    return any(
        means("labels", "name", cell.text)
        for cell in reading.page.row(number)
        if cell.row == number
    )


def _list(reading: Reading, number: int) -> int:
    """Pass over a list of projects and tell its rows; return the row after it."""
    reading.use(*reading.page.row(number))
    while row := reading.page.row(number := number + 1):
        for cell in row:
            if cell is row[0] and not reading.is_used(cell):
                reading.leave(cell, A_LIST)
            reading.use(cell)
    return number


def _titles_before(reading: Reading, number: int, first: int) -> None:
    row = reading.page.row(number)
    reading.use(*(cell for cell in row if cell.row == number and cell.column < first))


def _name_whole_unit(reading: Reading, known: Frame) -> None:
    """Name the project of a form about a whole department, which has no name of its own."""
    path = ("projects", 0, "name")
    if reading.get(path) is None and known.title and _WHOLE_UNIT.search(known.title):
        project = reading.data.setdefault("projects", [{}])[0]
        project["name"] = "部门整体"
        reading.cells.setdefault(path, known.start)
        reading.cells.setdefault(path[:2], known.start)


def _left_over(reading: Reading) -> None:
    """Report every cell that was not looked at and says something."""
    for cell in reading.page.cells():
        if cell.fault:
            template, _, formula = cell.fault.partition("\0")
            reading.leave(cell, template, formula=formula)
        elif not reading.is_used(cell) and not absent(cell.text) and not _is_title(cell):
            reading.leave(cell, NO_KEY)


def _is_title(cell: Cell) -> bool:
    """Tell whether a cell only structures the page; a title may stand in brackets."""
    bare = cell.text.strip("()（）〔〕[] ")
    known = means("titles", "known", bare) or means("titles", "known", cell.text)
    return known or marks.is_mark(cell.text)


def _check_execution_weight(reading: Reading, scheme: Scheme) -> None:
    from perfcli.forms.figures import points

    cell = reading.execution_weight
    given = points(cell) if cell is not None else None
    known = scheme.execution.weight if scheme.execution is not None else None
    if cell is not None and given is not None and given != known:
        reading.leave(cell, OTHER_WEIGHT, given=given, known=known, scheme=scheme.id)


def _head(reading: Reading, known: Frame, choices: Choices) -> dict[KeyPath, Message]:
    """Put the keys at the top; return what is to be said of them."""
    data = reading.data
    data["format"] = 1
    data["currency"] = reading.currency
    data["scheme"] = choices.scheme or known.scheme or DEFAULT_SCHEME
    said = {
        "year": choices.year or known.year,
        "stage": "mid-year" if known.is_mid_year else None,
        "as_of": known.as_of,
        "unit": choices.unit,
        "source": {"title": known.title} if known.title else None,
    }
    data.update({key: value for key, value in said.items() if value})
    for number, project in enumerate(data.get("projects", ()), 1):
        project.setdefault("id", f"p{number}")
    for key in ("unit", "year", "projects", *data):
        reading.cells.setdefault((key,), known.start)
    reading.cells.setdefault((), known.start)
    return _remarks(known, choices)


def _remarks(known: Frame, choices: Choices) -> dict[KeyPath, Message]:
    """Return what is to be said of the keys at the top that were not simply printed."""
    remarks: dict[KeyPath, Message] = {}
    if choices.year is None and known.year_from_name:
        remarks["year",] = message(YEAR_FROM_NAME)
    if known.currency is None:
        remarks["currency",] = message(CURRENCY_ASSUMED)
    if choices.scheme is None:
        found = SCHEME_NAMED if known.names_scheme else SCHEME_FOUND
        remarks["scheme",] = message(found if known.scheme else SCHEME_ASSUMED)
    return remarks
