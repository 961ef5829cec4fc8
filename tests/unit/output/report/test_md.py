from __future__ import annotations

from filled import TWO_ROWS, result
from perfcli.output.report import Reported, md


def page(lines: str = TWO_ROWS, head: str = "") -> str:
    return md.render([Reported(result(lines, head), "2020.toml")]).decode()


def test_the_cover_the_sections_and_the_form() -> None:
    assert [line for line in page().splitlines() if line.startswith("#")] == [
        "# 示例单位 2020",
        "## 1. About the projects",
        "### 示例项目",
        "## 2. What was achieved",
        "### 示例项目",
        "## 3. Problems and what is done about them",
        "## 示例项目",
    ]


def test_rows_are_tables_in_which_merged_cells_stand_in_every_row() -> None:
    lines = page(TWO_ROWS + TWO_ROWS[TWO_ROWS.index("[[") :].replace("培训", "参训")).splitlines()
    start = "| 产出指标 (Output) | 数量指标 (Quantity) |"
    assert [line for line in lines if line.startswith(start)] == [
        f"{start} 培训人数 | ≥200人 | 150人 | 60 | 45.00 |  |",
        f"{start} 参训人数 | ≥200人 | 150人 | 60 | 45.00 |  |",
    ]


def test_labels_stand_before_their_values() -> None:
    lines = page("department = '城管局'").splitlines()
    assert "- **主管部门 (Department)**: 城管局" in lines
    assert "- **实施单位 (Unit)**: 示例单位" in lines


def test_what_is_empty_is_explained_below() -> None:
    assert page().endswith(
        "Without a score:\n\n"
        "- a target, and nothing reported yet\n"
        "- what was not judged, or rests on assumptions, could change the grade fair\n"
    )


def test_text_of_a_file_stays_text() -> None:
    text = page(TWO_ROWS.replace("培训人数", "<b>|*x*"))
    assert r"\<b\>\|\*x\*" in text
    assert "<b>" not in text


def test_there_is_one_empty_line_between_blocks() -> None:
    assert "\n\n\n" not in page()
    assert page().endswith("\n")
