"""A form as a table of a Word file, written as XML: python-docx is slow with merged cells."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from xml.sax.saxutils import escape

if TYPE_CHECKING:
    from collections.abc import Iterator

    from docx.document import Document

    from perfcli.output.form.cell import Cell, Table

_NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_PAGE = 10080  # twentieths of a point: A4 less its margins
_SHADE = "EDF1F5"
_SIZE = {"title": 32, "caption": 21}
_ALIGN = {"text": "left", "figure": "right"}
_EDGES = ("top", "left", "bottom", "right", "insideH", "insideV")


def add(document: Document, table: Table) -> None:
    """Add a filled form at the end of a document; its title stands above the table."""
    from docx.oxml import parse_xml

    body: Any = document.element.body
    last = body.sectPr
    titles = [block for block in table.blocks if block.kind == "title"]
    above = {row for block in titles for row in range(block.first, block.last + 1)}
    for cell in table.cells:
        if cell.row in above:
            last.addprevious(parse_xml(_paragraph(cell, namespace=True)))
    last.addprevious(parse_xml("".join(_table(table, above))))
    last.addprevious(parse_xml(f'<w:p xmlns:w="{_NAMESPACE}"/>'))


def set_font(style: Any, name: str) -> None:  # noqa: ANN401 - styles of several kinds
    """Give a style a font for Chinese text too."""
    from docx.oxml.ns import qn

    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for theme in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
        fonts.attrib.pop(qn(f"w:{theme}"), None)
    for script in ("ascii", "hAnsi", "eastAsia"):
        fonts.set(qn(f"w:{script}"), name)


def without_border(style: Any) -> None:  # noqa: ANN401
    """Take the line below a title away."""
    from docx.oxml.ns import qn

    for border in style.element.findall(f"{qn('w:pPr')}/{qn('w:pBdr')}"):
        border.getparent().remove(border)


def set_chinese(document: Document) -> None:
    """Say that Han characters are Chinese, so that they and their commas have Chinese shapes."""
    from docx.oxml.ns import qn

    for language in document.styles.element.iter(qn("w:lang")):
        language.set(qn("w:eastAsia"), "zh-CN")


def number_pages(paragraph: Any) -> None:  # noqa: ANN401
    """Put the page number in the middle of a paragraph."""
    from docx.enum.text import WD_ALIGN_PARAGRAPH
    from docx.oxml import parse_xml

    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    field = (
        f'<w:fldSimple xmlns:w="{_NAMESPACE}" w:instr="PAGE"><w:r><w:t>1</w:t></w:r></w:fldSimple>'
    )
    paragraph._p.append(parse_xml(field))  # noqa: SLF001 - python-docx has no fields


def _table(table: Table, above: set[int]) -> Iterator[str]:
    edges = "".join(
        f'<w:{edge} w:val="single" w:sz="4" w:space="0" w:color="8C98A4"/>' for edge in _EDGES
    )
    scale = sum(table.widths)
    widths = [_PAGE * width // scale for width in table.widths]
    yield f'<w:tbl xmlns:w="{_NAMESPACE}"><w:tblPr><w:tblW w:w="{sum(widths)}" w:type="dxa"/>'
    yield f'<w:jc w:val="center"/><w:tblBorders>{edges}</w:tblBorders><w:tblLayout w:type="fixed"/>'
    room = "".join(f'<w:{side} w:w="60" w:type="dxa"/>' for side in ("left", "right"))
    yield f"<w:tblCellMar>{room}</w:tblCellMar></w:tblPr><w:tblGrid>"
    yield "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    yield "</w:tblGrid>"
    starts = {(cell.row, cell.column): cell for cell in table.cells}
    growing: dict[int, Cell] = {}
    for row in range(1, table.rows + 1):
        if row not in above:
            yield from _row(table, row, starts, growing, widths)
    yield "</w:tbl>"


def _row(
    table: Table,
    row: int,
    starts: dict[tuple[int, int], Cell],
    growing: dict[int, Cell],
    widths: list[int],
) -> Iterator[str]:
    """Yield a row; a cell that is merged downwards is continued in each row it covers."""
    yield "<w:tr><w:trPr><w:cantSplit/></w:trPr>"
    column = 1
    while column <= len(table.widths):
        cell = starts.get((row, column))
        if cell is not None:
            growing[column] = cell
        current = growing.get(column)
        if current is None or row >= current.row + current.height:
            yield _cell(None, widths[column - 1 : column], merge="")
            column += 1
            continue
        merge = "" if current.height == 1 else "restart" if cell is not None else "continue"
        span = widths[column - 1 : column - 1 + current.width]
        yield _cell(current, span, merge=merge)
        column += current.width
    yield "</w:tr>"


def _cell(cell: Cell | None, widths: list[int], *, merge: str) -> str:
    facts = [f'<w:tcW w:w="{sum(widths)}" w:type="dxa"/>']
    if len(widths) > 1:
        facts.append(f'<w:gridSpan w:val="{len(widths)}"/>')
    if merge:
        facts.append(f'<w:vMerge w:val="{merge}"/>')
    if cell is not None and cell.style == "label":
        facts.append(f'<w:shd w:val="clear" w:color="auto" w:fill="{_SHADE}"/>')
    facts.append('<w:vAlign w:val="center"/>')
    shown = None if merge == "continue" else cell
    return f"<w:tc><w:tcPr>{''.join(facts)}</w:tcPr>{_paragraph(shown)}</w:tc>"


def _paragraph(cell: Cell | None, *, namespace: bool = False) -> str:
    name = f' xmlns:w="{_NAMESPACE}"' if namespace else ""
    if cell is None:
        return f"<w:p{name}/>"
    bold = "<w:b/>" if cell.style in {"label", "title"} else ""
    size = _SIZE.get(cell.style, 18)
    look = f'<w:rPr>{bold}<w:sz w:val="{size}"/></w:rPr>'
    lines = "<w:br/>".join(
        f'<w:t xml:space="preserve">{escape(line)}</w:t>' for line in cell.text.split("\n")
    )
    align = _ALIGN.get(cell.style, "center")
    spacing = '<w:spacing w:before="20" w:after="20" w:line="240" w:lineRule="auto"/>'
    place = f'<w:pPr>{spacing}<w:jc w:val="{align}"/></w:pPr>'
    return f"<w:p{name}>{place}<w:r>{look}{lines}</w:r></w:p>"
