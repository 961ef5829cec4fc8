from __future__ import annotations

from perfcli.output.form.cell import Cell, Table, plain


def table(*cells: Cell) -> Table:
    return Table("示例", (10, 10), cells, (), None, {})


def test_a_row_is_as_high_as_its_longest_text() -> None:
    # 12 Han characters take 24 places, and 9 fit on a line of a column of 10.
    heights = table(Cell(1, 1, "年度总体目标完成情况综述"), Cell(1, 2, "一")).heights()
    assert heights == {1: 3 * 15 + 4}


def test_a_cell_over_several_rows_shares_its_lines_among_them() -> None:
    long = Cell(1, 1, "一\n二\n三\n四", height=2)
    assert table(long).heights() == {1: 34, 2: 34}
    assert table(long).rows == 2


def test_a_cell_over_several_columns_has_their_width() -> None:
    assert table(Cell(1, 1, "一" * 9, width=2)).heights() == {1: 19}


def test_no_row_is_higher_than_a_spreadsheet_allows() -> None:
    assert table(Cell(1, 1, "一" * 5000)).heights() == {1: 400}


def test_lines_stay_and_hidden_characters_are_shown() -> None:
    assert plain("一\r\n二\u202e\x00") == "一\n二\\u202e\\x00"
