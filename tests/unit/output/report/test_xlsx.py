from __future__ import annotations

import io

import openpyxl
import pytest

from filled import TWO_ROWS, result
from perfcli.core.language import use
from perfcli.output.report import Reported, xlsx
from perfcli.scoring.result import Result
from scored import scored


def book(given: Result | None = None, *, values: bool = False) -> openpyxl.Workbook:
    content = xlsx.render([Reported(given or result(), "2020.toml")])
    return openpyxl.load_workbook(io.BytesIO(content), data_only=values)


def test_a_cover_and_a_sheet_for_each_project() -> None:
    two = scored('[[projects]]\nname = "a/b"\n[[projects]]\nname = "A?B"\n')
    assert book(two).sheetnames == ["Summary", "a b", "A B (2)"]


def test_figures_are_numbers_with_formats() -> None:
    sheet = book()["示例项目"]
    assert (sheet["D6"].value, sheet["D6"].number_format) == (857.5, "0.0")
    assert (sheet["D10"].value, sheet["D10"].number_format) == (200, '"≥"0"人"')


def test_scores_and_sums_are_formulas_that_hold_their_values() -> None:
    formulas, values = book()["示例项目"], book(values=True)["示例项目"]
    expected = {
        "H6": ("=ROUND(F6/D6,4)", 0.8909, "0.00%"),
        "I6": ("=ROUND(MIN(G6,G6*F6/D6),2)", 8.91, "0.00"),
        "G10": ("=ROUND(F10*MIN(1,E10/D10),2)", 45, "0.00"),
        "G12": ("=ROUND(SUM(I6,G10:G11),2)", 53.91, "0.00"),
    }
    for address, (formula, value, picture) in expected.items():
        assert formulas[address].value == formula
        assert (values[address].value, values[address].number_format) == (value, picture)


def test_the_cover_follows_the_sheets() -> None:
    assert book()["Summary"]["B4"].value == "='示例项目'!D6"
    assert book(values=True)["Summary"]["B4"].value == 857.5


def test_what_could_not_be_judged_is_empty_and_commented() -> None:
    cell = book()["示例项目"]["G11"]
    assert cell.value is None
    assert cell.comment.text == "a target, and nothing reported yet"


@pytest.mark.parametrize("name", ["=1+1", "+1", "-1", "@SUM(1)", "{=1}", "http://x", "0012"])
def test_a_name_is_text_whatever_it_begins_with(name: str) -> None:
    given = scored(f"[[projects]]\nname = '{name}'\n" + TWO_ROWS.replace("培训人数", name))
    sheet = book(given).worksheets[1]
    for address in ("C3", "C10"):
        assert (sheet[address].value, sheet[address].data_type) == (name, "s")
        assert sheet[address].hyperlink is None


def test_cells_that_belong_together_are_merged_and_framed() -> None:
    sheet = book()["示例项目"]
    assert {"A1:I1", "A5:A6", "B5:C5", "H10:I10"} <= {str(each) for each in sheet.merged_cells}
    assert sheet["A10"].border.left.style == "thin"
    assert sheet["A9"].fill.fgColor.rgb == "FFEDF1F5"
    assert sheet.column_dimensions["C"].width > sheet.column_dimensions["A"].width


def test_every_sheet_prints_on_a4_with_its_header_and_page_numbers() -> None:
    for sheet in book().worksheets:
        assert (sheet.page_setup.paperSize, sheet.page_setup.orientation) == (9, "portrait")
        assert sheet.sheet_properties.pageSetUpPr.fitToPage
        # As wide as one page, which is what an absent fitToWidth says; as long as it takes.
        assert (sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight) == (None, 0)
        assert sheet.oddFooter.center.text == "&P / &N"
    assert book()["示例项目"].print_title_rows == "$9:$9"
    assert book()["示例项目"].print_area == "'示例项目'!$A$1:$I$13"


def test_nothing_in_it_says_when_it_was_made() -> None:
    assert book().properties.created.year == 2020


def test_in_chinese_the_words_are_the_official_ones() -> None:
    use("zh")
    try:
        sheet = book().worksheets[1]
    finally:
        use("en")
    assert sheet["A1"].value == "项目支出绩效自评表"
    assert [cell.value for cell in sheet[9]][:8] == [
        "一级指标",
        "二级指标",
        "三级指标",
        "年度指标值",
        "实际完成值",
        "分值",
        "得分",
        "偏差原因分析及改进措施",
    ]


def test_a_text_longer_than_a_cell_is_cut() -> None:
    sheet = book(result(f'goal = "{"一" * 40_000}"')).worksheets[1]
    goal = next(
        cell.value for row in sheet.iter_rows() for cell in row if "一一" in str(cell.value)
    )
    assert len(goal) == 32_767
