from __future__ import annotations

from perfcli.drafting.grids import Cell, Grid, grids
from perfcli.drafting.sentences import Span


def words(grid: Grid) -> list[list[str]]:
    return [[cell.text for cell in row] for row in grid.rows]


def test_a_row_is_a_line_with_tabs_and_each_cell_has_its_place() -> None:
    text = "收支：\n项目\t 预算 \n道路\t10\n完。"
    (grid,) = grids(text)
    assert grid.span == Span(4, 17)
    assert text[4:17] == "项目\t 预算 \n道路\t10"
    assert grid.rows[0] == [Cell("项目", 4, 6), Cell("预算", 8, 10)]
    assert grid.rows[1] == [Cell("道路", 12, 14), Cell("10", 15, 17)]


def test_the_rule_of_a_drawn_table_is_no_row() -> None:
    (grid,) = grids("| 项目 | 预算 |\n|---|:-:|\n| 道路 | 10 |\n")
    assert words(grid) == [["项目", "预算"], ["道路", "10"]]


def test_cells_one_to_a_line_make_rows_between_empty_lines() -> None:
    text = "\t项目\n\t预算\n\n\t道路\n维修\n\t10\n"
    (grid,) = grids(text)
    assert words(grid) == [["项目", "预算"], ["道路维修", "10"]]
    cell = grid.rows[1][0]
    assert text[cell.start : cell.end] == "道路\n维修"


def test_tables_apart_are_two() -> None:
    found = list(
        grids("项目\t预算\n道路\t10\n两张表之间的说明文字比续行的单元格长。\n项目\t支出\n公厕\t5\n")
    )
    assert [words(grid)[1] for grid in found] == [["道路", "10"], ["公厕", "5"]]


def test_a_single_line_with_a_tab_is_no_table() -> None:
    assert list(grids("单位：某某局\t2020年\n完成公厕5座。\n")) == []
