"""Sheets from .xls, .xlsb and .ods."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any

from perfcli.forms.container import damaged, protected
from perfcli.forms.grid import Cell, Sheet, sheet
from perfcli.forms.library import library
from perfcli.forms.read_xlsx import last_row, spans
from perfcli.forms.shown import shown

if TYPE_CHECKING:
    from collections.abc import Iterator


def read(raw: bytes) -> list[Sheet]:
    """Return the visible sheets of a workbook."""
    calamine = library("python_calamine")
    try:
        book = calamine.CalamineWorkbook.from_filelike(io.BytesIO(raw))
        return [
            sheet(each.name, _cells(book.get_sheet_by_name(each.name)))
            for each in book.sheets_metadata
            if each.typ == calamine.SheetTypeEnum.WorkSheet
            and each.visible == calamine.SheetVisibleEnum.Visible
        ]
    except calamine.PasswordError as error:
        raise protected() from error
    except (calamine.CalamineError, OSError) as error:
        raise damaged() from error


def _cells(page: Any) -> Iterator[Cell]:  # noqa: ANN401 - the library may be missing
    if not last_row(page.name, page):
        return
    merged = spans(page)
    rows = page.to_python(skip_empty_area=False)
    for row, values in enumerate(rows, 1):
        for column, value in enumerate(values, 1):
            text, figure = shown(value)
            if text:
                height, width = merged.get((row, column), (1, 1))
                yield Cell(row, column, text, figure, height, width)
