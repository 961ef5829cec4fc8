"""Tables from .docx, nested ones and those in content controls too."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any

from perfcli.forms.container import damaged
from perfcli.forms.grid import Cell, Sheet, sheet
from perfcli.forms.library import library

if TYPE_CHECKING:
    from collections.abc import Iterator

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_HEADING = 300


def read(raw: bytes) -> list[Sheet]:
    """Return the tables of a letter, each with the text before it."""
    docx = library("docx")
    try:
        body = docx.Document(io.BytesIO(raw)).element.body
    except (KeyError, ValueError, SyntaxError, AttributeError) as error:
        raise damaged() from error
    sheets: list[Sheet] = []
    before = ""
    for element in body.iter(f"{_W}tbl", f"{_W}p"):
        if element.tag == f"{_W}tbl":
            cells = list(_cells(element))
            sheets.append(sheet(f"表{len(sheets) + 1}", cells, before[-_HEADING:]))
            before = ""
        elif next(element.iterancestors(f"{_W}tbl"), None) is None:
            before += _words(element) + "\n"
    return sheets


def _cells(table: Any) -> Iterator[Cell]:  # noqa: ANN401 - elements of an optional library
    """Yield the cells of a table; one that is merged downwards grows with each row."""
    growing: dict[int, Cell] = {}
    for number, row in enumerate(_within(table, "tr"), 1):
        column = 1 + _figure(row, "trPr/gridBefore")
        for element in _within(row, "tc"):
            width = max(_figure(element, "tcPr/gridSpan"), 1)
            merge = element.find(_path("tcPr/vMerge"))
            above = growing.get(column)
            if merge is not None and merge.get(f"{_W}val") != "restart" and above is not None:
                growing[column] = above._replace(height=number - above.row + 1)
            else:
                if above is not None:
                    yield above
                growing[column] = Cell(number, column, _text(element), None, 1, width)
            column += width
    yield from growing.values()


def _within(parent: Any, name: str) -> Iterator[Any]:  # noqa: ANN401
    """Yield rows or cells, also those that a content control or a change mark wraps."""
    for child in parent:
        if child.tag == _W + name:
            yield child
        elif child.tag in {f"{_W}sdt", f"{_W}sdtContent", f"{_W}ins", f"{_W}customXml"}:
            yield from _within(child, name)


def _path(path: str) -> str:
    return "/".join(_W + step for step in path.split("/"))


def _figure(element: Any, path: str) -> int:  # noqa: ANN401
    found = element.find(_path(path))
    value = "" if found is None else found.get(f"{_W}val", "")
    return min(int(value), 1000) if value.isdecimal() else 0


def _text(cell: Any) -> str:  # noqa: ANN401
    """Return the paragraphs of a cell that are not those of a table in it."""
    lines = [_words(each) for each in _paragraphs(cell)]
    return "\n".join(line for line in lines if line).strip()


def _paragraphs(parent: Any) -> Iterator[Any]:  # noqa: ANN401
    for child in parent:
        if child.tag == f"{_W}p":
            yield child
        elif child.tag != f"{_W}tbl":
            yield from _paragraphs(child)


def _words(paragraph: Any) -> str:  # noqa: ANN401
    parts = paragraph.iter(f"{_W}t", f"{_W}tab", f"{_W}br", f"{_W}cr")
    return "".join(each.text or "" if each.tag == f"{_W}t" else "\n" for each in parts).strip()
