"""The official form as a workbook: a cover, and a sheet for each project, with live formulas."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from perfcli.core.language import N_, translate
from perfcli.output.form import cover
from perfcli.output.form.layout import form as form_called
from perfcli.output.form.layout import form_for
from perfcli.output.form.names import sheet_names
from perfcli.output.form.project import table

if TYPE_CHECKING:
    from collections.abc import Sequence

    from xlsxwriter import Workbook
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

    from perfcli.output.form.cell import Cell, Table
    from perfcli.output.report import Reported

COVER = N_("Summary")
_A4 = 9
# What a cell of a workbook can hold, and a comment.
_LONGEST = 32_767
_SHADE = "#EDF1F5"
_LINE = "#8C98A4"
_STYLES: dict[str, dict[str, object]] = {
    "title": {"bold": True, "font_size": 16, "align": "center"},
    "caption": {"font_size": 11, "align": "center"},
    "label": {"bold": True, "align": "center", "bg_color": _SHADE, "border": 1},
    "text": {"align": "left", "border": 1, "indent": 1},
    "centre": {"align": "center", "border": 1},
    "figure": {"align": "right", "border": 1, "indent": 1},
}
_FONT = {"font_name": "宋体", "font_size": 10.5, "valign": "vcenter", "text_wrap": True}


def render(results: Sequence[Reported], *, form: str | None = None) -> bytes:
    """Return the workbook of one declaration.

    Raises:
        KeyError: there is no such form.
        ModuleNotFoundError: XlsxWriter is not installed.
    """
    from datetime import UTC, datetime

    from xlsxwriter import Workbook

    result = results[0].result
    layout = form_called(form or form_for(result.scheme.id))
    tables = [table(layout, result, project) for project in result.projects]
    # The cover has the first pick of a name.
    (front,) = sheet_names([translate(COVER)])
    names = sheet_names([each.title for each in tables], [front])
    written = io.BytesIO()
    book = Workbook(written, {"in_memory": True, "strings_to_numbers": False})
    book.set_properties(
        {
            "title": layout.title,
            "author": "perfcli",
            "created": datetime(2020, 1, 1, tzinfo=UTC),
        }
    )
    pages = _Pages(book)
    pages.add(front, cover.table(result, names, tables))
    for name, each in zip(names, tables, strict=True):
        pages.add(name, each)
    book.close()
    return written.getvalue()


def look(style: str, picture: str) -> dict[str, object]:
    """Return what XlsxWriter is told of a kind of cell."""
    return {**_FONT, "border_color": _LINE, **_STYLES[style], "num_format": picture}


class _Pages:
    """The sheets of a workbook, and the formats they share."""

    def __init__(self, book: Workbook) -> None:
        self._book = book
        self._formats: dict[tuple[str, str], Format] = {}

    def add(self, name: str, table: Table) -> None:
        """Add a sheet, ready to print."""
        sheet = self._book.add_worksheet(name)
        for column, width in enumerate(table.widths):
            sheet.set_column(column, column, width)
        for row, height in table.heights().items():
            sheet.set_row(row - 1, height)
        for cell in table.cells:
            self._put(sheet, cell)
        _print_setup(sheet, table)

    def _put(self, sheet: Worksheet, cell: Cell) -> None:
        row, column = cell.row - 1, cell.column - 1
        shape = self._format(cell.style, cell.picture if cell.number is not None else "General")
        if cell.height > 1 or cell.width > 1:
            bottom, right = row + cell.height - 1, column + cell.width - 1
            sheet.merge_range(row, column, bottom, right, "", shape)
        if cell.formula:
            sheet.write_formula(row, column, f"={cell.formula}", shape, cell.number)
        elif cell.number is not None:
            sheet.write_number(row, column, cell.number, shape)
        elif cell.text:
            sheet.write_string(row, column, cell.text[:_LONGEST], shape)
        else:
            sheet.write_blank(row, column, None, shape)
        if cell.remark:
            remark = cell.remark[:_LONGEST]
            sheet.write_comment(row, column, remark, {"author": "perfcli", "x_scale": 1.5})

    def _format(self, style: str, picture: str) -> Format:
        key = (style, picture)
        if key not in self._formats:
            self._formats[key] = self._book.add_format(look(style, picture))
        return self._formats[key]


def _print_setup(sheet: Worksheet, table: Table) -> None:
    sheet.set_paper(_A4)
    sheet.set_portrait()
    sheet.fit_to_pages(1, 0)
    sheet.set_margins(left=0.5, right=0.5, top=0.6, bottom=0.7)
    sheet.center_horizontally()
    sheet.hide_gridlines(2)
    sheet.set_footer("&C&P / &N")
    sheet.print_area(0, 0, table.rows - 1, len(table.widths) - 1)
    if table.header is not None:
        sheet.repeat_rows(table.header - 1)
