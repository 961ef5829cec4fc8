"""Tables of letters, as Word keeps them."""

from __future__ import annotations

import io

import docx
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from forms import build
from forms.build import Span
from perfcli.forms.read_docx import read


def test_merged_cells_are_one_with_its_size() -> None:
    [table] = read(build.letter([[Span("甲", 2, 2), "乙"], ["丙"], ["丁", "戊", "己"]], "前言"))
    first, second, third, *rest = table.cells()
    assert (first.text, first.width, first.height) == ("甲", 2, 2)
    assert [(cell.text, cell.row, cell.column) for cell in (second, third)] == [
        ("乙", 1, 3),
        ("丙", 2, 3),
    ]
    assert [cell.text for cell in rest] == ["丁", "戊", "己"]
    assert table.heading == "前言\n"


def test_a_table_in_a_cell_is_one_of_its_own() -> None:
    document = docx.Document()
    cell = document.add_table(1, 2).cell(0, 0)
    cell.text = "外"
    cell.add_table(1, 1).cell(0, 0).text = "内"
    file = io.BytesIO()
    document.save(file)
    outer, inner = read(file.getvalue())
    assert [each.text for each in outer.cells()] == ["外"]
    assert [each.text for each in inner.cells()] == ["内"]


def test_what_was_deleted_is_not_read_and_what_was_inserted_is() -> None:
    document = docx.Document()
    paragraph = document.add_table(1, 1).cell(0, 0).paragraphs[0]
    for kind, text in (("del", "delText"), ("ins", "t")):
        run = f"<w:r><w:{text}>{kind}</w:{text}></w:r>"
        change = f'<w:{kind} {nsdecls("w")} w:id="1" w:author="a">{run}</w:{kind}>'
        paragraph._p.append(parse_xml(change))  # noqa: SLF001 - python-docx writes no changes
    file = io.BytesIO()
    document.save(file)
    [table] = read(file.getvalue())
    assert [each.text for each in table.cells()] == ["ins"]
