"""Findings as a sheet: one row each, under the name of their unit, ready to be filtered."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from perfcli.core.language import N_, translate

if TYPE_CHECKING:
    from collections.abc import Sequence

    from perfcli.output.letters.entries import Entry, Unit

COLUMNS = (
    (N_("unit"), 22),
    (N_("file"), 24),
    (N_("place"), 14),
    (N_("severity"), 8),
    (N_("check"), 8),
    (N_("project"), 16),
    (N_("indicator"), 20),
    (N_("finding"), 52),
    (N_("help"), 40),
    (N_("accepted"), 20),
)


def render(units: Sequence[Unit]) -> bytes:
    """Return the workbook; every cell is text, whatever it begins with.

    Raises:
        ModuleNotFoundError: XlsxWriter is not installed.
    """
    from datetime import datetime

    from xlsxwriter import Workbook

    written = io.BytesIO()
    with Workbook(written, {"in_memory": True, "strings_to_formulas": False}) as book:
        # The format has no time zone here; the same findings give the same bytes.
        book.set_properties({"created": datetime(2020, 1, 1)})  # noqa: DTZ001
        sheet = book.add_worksheet(translate(N_("findings")))
        head = book.add_format({"bold": True, "bg_color": "#E8EDF3", "border": 1})
        cell = book.add_format({"text_wrap": True, "valign": "top", "border": 1})
        for column, (title, width) in enumerate(COLUMNS):
            sheet.set_column(column, column, width)
            sheet.write_string(0, column, translate(title), head)
        rows = [(unit.name, *_cells(entry)) for unit in units for entry in unit.entries]
        for number, row in enumerate(rows, start=1):
            for column, text in enumerate(row):
                sheet.write_string(number, column, text, cell)
        sheet.freeze_panes(1, 0)
        sheet.autofilter(0, 0, max(len(rows), 1), len(COLUMNS) - 1)
        sheet.set_landscape()
        sheet.set_paper(9)
        sheet.fit_to_pages(1, 0)
        sheet.repeat_rows(0)
        sheet.set_footer("&C&P / &N")
    return written.getvalue()


def _cells(entry: Entry) -> tuple[str, ...]:
    return (
        entry.path,
        entry.place,
        entry.severity,
        entry.code,
        entry.project,
        entry.indicator,
        entry.message,
        entry.help,
        entry.accepted,
    )
