"""The sheet of findings, read back."""

from __future__ import annotations

import io

from openpyxl import load_workbook

from perfcli.output.letters import formats, render
from perfcli.output.letters.entries import Entry, Unit

ENTRY = Entry("=1+1.toml", "3:1", "error", "B001", "+甲", "@乙", "-2 too much", "mend it", "")


def cells(units: list[Unit]) -> list[list[str | None]]:
    sheet = load_workbook(io.BytesIO(render("xlsx", units))).active
    assert sheet is not None
    assert all(cell.data_type == "s" for row in sheet.iter_rows() for cell in row if cell.value)
    return [[cell.value for cell in row] for row in sheet.iter_rows()]


def test_a_row_for_each_finding_with_its_unit() -> None:
    head, *rows = cells([Unit("=单位", 2, (ENTRY, ENTRY)), Unit("丙", 1, ())])
    assert head[:5] == ["unit", "file", "place", "severity", "check"]
    assert [row[:9] for row in rows] == [["=单位", *ENTRY[:8]]] * 2


def test_nothing_found_is_a_sheet_with_its_head() -> None:
    assert len(cells([])) == 1


def test_the_same_findings_give_the_same_bytes() -> None:
    units = [Unit("丙", 1, (ENTRY,))]
    assert render("xlsx", units) == render("xlsx", units)
    assert formats() == ("docx", "xlsx")
