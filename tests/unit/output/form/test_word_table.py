from __future__ import annotations

import docx
from docx.oxml.ns import qn

from perfcli.output.form import word_table
from perfcli.output.form.cell import Block, Cell, Table

CELLS = (
    Cell(1, 1, "标题", "title", width=3),
    Cell(2, 1, "甲", "label", height=2),
    Cell(2, 2, "一\n二<&>", width=2),
    Cell(3, 2, "5", "figure"),
)


def document():
    written = docx.Document()
    table = Table("示例", (10, 10, 20), CELLS, (Block("title", 1, 1),), None, {})
    word_table.add(written, table)
    return written


def test_the_title_stands_above_the_table() -> None:
    assert [each.text for each in document().paragraphs] == ["标题", ""]


def test_merged_cells_are_one() -> None:
    (table,) = document().tables
    assert [[cell.text for cell in row.cells] for row in table.rows] == [
        ["甲", "一\n二<&>", "一\n二<&>"],
        ["甲", "5", ""],
    ]
    assert table.cell(0, 0)._tc is table.cell(1, 0)._tc  # noqa: SLF001 - the only way to tell


def test_widths_fill_the_page_in_proportion() -> None:
    (table,) = document().tables
    widths = [int(each.get(qn("w:w"))) for each in table._tbl.tblGrid]  # noqa: SLF001
    assert widths == [2520, 2520, 5040]
