from __future__ import annotations

from decimal import Decimal

from perfcli.output.form.cell import Block, Cell
from perfcli.output.form.figures import figure
from perfcli.output.form.sheet import Sheet


def test_a_sheet_grows_row_by_row() -> None:
    sheet = Sheet("示例", (8, 8, 8))
    sheet.put(1, "标签", "label", width=2)
    sheet.row += 1
    sheet.put(3, figure(Decimal(5)), "figure", formula="A1*2", name="five")
    sheet.row += 1
    sheet.block("table", 1, start=2)
    table = sheet.table()
    assert table.cells == (
        Cell(1, 1, "标签", "label", width=2),
        Cell(2, 3, "5", "figure", Decimal(5), "0", "A1*2"),
    )
    assert table.blocks == (Block("table", 1, 2, 2),)
    assert table.places == {"five": "C2"}


def test_a_cell_without_a_number_has_no_formula_and_no_name() -> None:
    sheet = Sheet("示例", (8,))
    sheet.put(1, "", formula="A2", name="nothing")
    assert sheet.table().cells[0].formula == ""
    assert sheet.places == {}


def test_no_block_has_no_rows() -> None:
    sheet = Sheet("示例", (8,))
    sheet.block("pairs", 1)
    assert sheet.table().blocks == ()
