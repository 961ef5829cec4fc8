"""Sheets from .xlsx and .xlsm: values as shown, merged areas, and formulas that have no value."""

from __future__ import annotations

import io
import warnings
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from perfcli.core.language import N_
from perfcli.forms.container import damaged
from perfcli.forms.grid import MAX_COLUMNS, MAX_ROWS, Cell, Sheet, sheet, too_far
from perfcli.forms.library import library
from perfcli.forms.number_format import shown_as
from perfcli.forms.shown import shown

if TYPE_CHECKING:
    from collections.abc import Iterator

NO_VALUE = N_("the formula {formula} was never calculated; open the file, save it and try again")
BROKEN = N_("the formula gives the error {formula}")

Spans = dict[tuple[int, int], tuple[int, int]]


def read(raw: bytes) -> list[Sheet]:
    """Return the visible sheets of a workbook; nothing in it is executed or followed."""
    openpyxl = library("openpyxl")
    areas = _areas(raw)
    with warnings.catch_warnings():
        # What openpyxl cannot keep (themes, drop-down lists) is nothing that is read here.
        warnings.simplefilter("ignore")
        try:
            values, formulas = (
                openpyxl.load_workbook(
                    io.BytesIO(raw), read_only=True, data_only=data_only, keep_links=False
                )
                for data_only in (True, False)
            )
            return [
                sheet(name, _cells(values[name], formulas[name], *areas[name]))
                for name in values.sheetnames
                if name in areas
            ]
        except (KeyError, ValueError, TypeError, AttributeError, IndexError, SyntaxError) as error:
            # SyntaxError: XML that is not well formed.
            raise damaged() from error


def _areas(raw: bytes) -> dict[str, tuple[Spans, int]]:
    """Return merged areas and the last used row of each visible sheet, empty rows left out."""
    calamine = library("python_calamine")
    try:
        book = calamine.CalamineWorkbook.from_filelike(io.BytesIO(raw))
        visible = [
            each.name
            for each in book.sheets_metadata
            if each.typ == calamine.SheetTypeEnum.WorkSheet
            and each.visible == calamine.SheetVisibleEnum.Visible
        ]
        sheets = {name: book.get_sheet_by_name(name) for name in visible}
        return {name: (spans(each), last_row(name, each)) for name, each in sheets.items()}
    except (calamine.CalamineError, OSError) as error:
        raise damaged() from error


def spans(page: Any) -> Spans:  # noqa: ANN401 - the library may be missing, and so its types
    """Return height and width of merged areas by their first cell."""
    return {
        (top + 1, left + 1): (bottom - top + 1, right - left + 1)
        for (top, left), (bottom, right) in page.merged_cell_ranges or ()
    }


def last_row(name: str, page: Any) -> int:  # noqa: ANN401
    """Return the last row of a sheet that holds something.

    Raises:
        Unreadable: it is further down than a form can reach.
    """
    if page.end is None:
        return 0
    row, column = page.end
    if row >= MAX_ROWS or column >= MAX_COLUMNS:
        raise too_far(name, Cell(row + 1, column + 1, ""))
    return int(row) + 1


def _cells(values: Any, formulas: Any, merged: Spans, rows: int) -> Iterator[Cell]:  # noqa: ANN401
    for page in (values, formulas):
        page.reset_dimensions()
    if not rows:
        return
    # A million empty rows below are not looked at.
    pairs = zip(values.iter_rows(max_row=rows), formulas.iter_rows(max_row=rows), strict=False)
    for value_row, formula_row in pairs:
        for value, formula in zip(value_row, formula_row, strict=False):
            if formula.value is None:
                continue
            height, width = merged.get((value.row, value.column), (1, 1))
            yield _cell(value, formula)._replace(height=height, width=width)


def _cell(value: Any, formula: Any) -> Cell:  # noqa: ANN401
    row, column = value.row, value.column
    if value.value is None:
        return Cell(row, column, "", fault=f"{NO_VALUE}\0{_formula(formula.value)}")
    if value.data_type == "e":
        return Cell(row, column, "", fault=f"{BROKEN}\0{value.value}")
    text, figure = shown(value.value)
    if isinstance(figure, Decimal):
        worded = shown_as(figure, value.number_format or "")
        if worded is not None:
            return Cell(row, column, worded)
    return Cell(row, column, text, figure)


def _formula(value: object) -> str:
    return str(getattr(value, "text", value))
