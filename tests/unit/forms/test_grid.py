"""A sheet as rows of cells, merged areas in every row they cover."""

from __future__ import annotations

import pytest

from perfcli.forms.grid import Cell, address, sheet
from perfcli.source.read import Unreadable


@pytest.mark.parametrize(
    ("row", "column", "name"),
    [(1, 1, "A1"), (12, 6, "F12"), (3, 26, "Z3"), (3, 27, "AA3"), (1, 703, "AAA1")],
)
def test_a_cell_is_named_as_in_a_spreadsheet(row: int, column: int, name: str) -> None:
    assert address(row, column) == name


def test_a_merged_cell_is_in_every_row_it_covers_and_counted_once() -> None:
    merged, beside, below = Cell(1, 1, "甲", height=2), Cell(1, 2, "乙"), Cell(2, 2, "丙")
    page = sheet("表", [beside, merged, below, Cell(9, 9, "")])
    assert page.rows == ((merged, beside), (merged, below))
    assert list(page.cells()) == [merged, beside, below]
    assert page.row(3) == page.row(0) == ()
    assert page.place(below).cell == "表!B2"


def test_an_area_with_something_else_in_it_is_no_area() -> None:
    page = sheet("表", [Cell(1, 1, "甲", height=9, width=9), Cell(2, 2, "乙")])
    assert [cell.text for cell in page.row(2)] == ["乙"]
    assert page.row(1)[0].width == 1


def test_a_sheet_beyond_a_form_is_refused() -> None:
    with pytest.raises(Unreadable, match="A20001"):
        sheet("表", [Cell(20_001, 1, "甲")])
