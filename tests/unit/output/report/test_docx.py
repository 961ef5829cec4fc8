from __future__ import annotations

import io

import docx as python_docx
from docx.oxml.ns import qn

from filled import TWO_ROWS, result
from perfcli.output.report import Reported, docx

HEAD = 'title = "自评报告"\nproblems = ["编报较粗"]'


def letter(lines: str = TWO_ROWS, head: str = HEAD):
    content = docx.render([Reported(result(lines, head), "2020.toml")])
    return python_docx.Document(io.BytesIO(content))


def test_the_sections_come_before_the_form() -> None:
    texts = [(each.style.name, each.text) for each in letter().paragraphs]
    assert texts[0] == ("Title", "自评报告")
    assert [text for style, text in texts if style == "Heading 1"] == [
        "1. About the projects",
        "2. What was achieved",
        "3. Problems and what is done about them",
        "示例项目",
    ]
    assert ("List Bullet", "编报较粗") in texts


def test_the_form_is_a_table() -> None:
    (table,) = letter().tables
    assert len(table.columns) == 9
    rows = [[cell.text for cell in row.cells] for row in table.rows]
    assert [row[2:7] for row in rows if row[2] == "培训人数"] == [
        ["培训人数", "≥200人", "150人", "60", "45.00"]
    ]
    # Not judged: empty, and the text before says why.
    assert [row[6] for row in rows if row[2] == "满意度"] == [""]


def test_the_page_is_a4_and_numbered() -> None:
    page = letter().sections[0]
    assert (round(page.page_width.mm), round(page.page_height.mm)) == (210, 297)
    field = page.footer.paragraphs[0]._p.find(qn("w:fldSimple"))  # noqa: SLF001
    assert field.get(qn("w:instr")) == "PAGE"


def test_nothing_in_it_says_who_made_it_when() -> None:
    facts = letter().core_properties
    assert (facts.author, facts.created.year, facts.modified.year) == ("perfcli", 2020, 2020)


def test_chinese_text_has_a_chinese_font() -> None:
    fonts = letter().styles["Normal"].element.rPr.rFonts
    assert fonts.get(qn("w:eastAsia")) == "宋体"


def test_a_title_is_made_where_none_is_given() -> None:
    assert letter(head="").paragraphs[0].text == "示例单位 Performance of 2020"
