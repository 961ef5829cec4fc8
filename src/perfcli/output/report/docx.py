"""The report as a letter: the three sections in words, then the official form of each project."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from perfcli.core.language import N_, current, translate
from perfcli.output.form import word_table
from perfcli.output.form.cell import plain
from perfcli.output.form.layout import form as form_called
from perfcli.output.form.layout import form_for
from perfcli.output.form.narrative import lines
from perfcli.output.form.project import table
from perfcli.output.form.zipped import word_file

if TYPE_CHECKING:
    from collections.abc import Sequence

    from docx.document import Document

    from perfcli.output.report import Reported

TITLE = N_("Performance of {year}")
_FONT, _HEADING_FONT = "宋体", "黑体"
_SIZES = {"Normal": 12, "Title": 18, "Heading 1": 15, "Heading 2": 13}
_STYLES = {"heading": "Heading 1", "project": "Heading 2", "item": "List Bullet"}


def render(results: Sequence[Reported], *, form: str | None = None) -> bytes:
    """Return the letter of one declaration.

    Raises:
        KeyError: there is no such form.
        ModuleNotFoundError: python-docx is not installed.
    """
    from docx import Document

    result = results[0].result
    declaration = result.declaration
    layout = form_called(form or form_for(result.scheme.id))
    document = Document()
    _prepare(document, layout.title)
    year = translate(TITLE).format(year=declaration.year)
    title = declaration.title or f"{declaration.unit} {year}"
    document.add_paragraph(plain(title), style="Title")
    for line in lines(result):
        _add(document, line.text, _STYLES.get(line.kind, "Normal"))
    for project in result.projects:
        _add(document, plain(project.project.name), "Heading 1")
        document.paragraphs[-1].paragraph_format.page_break_before = True
        word_table.add(document, table(layout, result, project))
    return word_file(document)


def _add(document: Document, text: str, style: str) -> None:
    paragraph = document.add_paragraph(text, style=style)
    if style == "Normal" and current() == "zh":
        from docx.shared import Pt

        paragraph.paragraph_format.first_line_indent = Pt(2 * _SIZES["Normal"])


def _prepare(document: Document, title: str) -> None:
    from datetime import datetime

    from docx.enum.text import WD_ALIGN_PARAGRAPH
    from docx.shared import Mm, Pt, RGBColor

    facts = document.core_properties
    facts.title, facts.author, facts.last_modified_by, facts.comments = title, "perfcli", "", ""
    # The format has no time zone here.
    facts.created = facts.modified = datetime(2020, 1, 1)  # noqa: DTZ001
    page = document.sections[0]
    page.page_width, page.page_height = Mm(210), Mm(297)
    page.left_margin = page.right_margin = Mm(16)
    page.top_margin = page.bottom_margin = Mm(22)
    for name, size in _SIZES.items():
        style: Any = document.styles[name]
        font = _FONT if name == "Normal" else _HEADING_FONT
        style.font.name, style.font.size = font, Pt(size)
        style.font.color.rgb = RGBColor(0, 0, 0)
        word_table.set_font(style, font)
    heading: Any = document.styles["Title"]
    heading.paragraph_format.alignment = WD_ALIGN_PARAGRAPH.CENTER
    word_table.without_border(heading)
    word_table.set_chinese(document)
    word_table.number_pages(page.footer.paragraphs[0])
