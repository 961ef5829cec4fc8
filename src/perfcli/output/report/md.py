"""The official form as Markdown, for repositories and wikis."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from perfcli.core.language import translate
from perfcli.output.form import cover
from perfcli.output.form.layout import form as form_called
from perfcli.output.form.layout import form_for
from perfcli.output.form.narrative import NOT_JUDGED, lines
from perfcli.output.form.project import table
from perfcli.output.markdown_text import escaped
from perfcli.output.markdown_text import table as pipes

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from perfcli.output.form.cell import Block, Cell, Table
    from perfcli.output.report import Reported

_MARKS = {"heading": "## ", "project": "### ", "item": "- "}


def render(results: Sequence[Reported], *, form: str | None = None) -> bytes:
    """Return the page of one declaration.

    Raises:
        KeyError: there is no such form.
    """
    result = results[0].result
    layout = form_called(form or form_for(result.scheme.id))
    tables = [table(layout, result, project) for project in result.projects]
    declaration = result.declaration
    parts = [f"# {escaped(declaration.title or declaration.unit)} {declaration.year}"]
    front = cover.table(result, [each.title for each in tables], tables)
    parts += _form(front)
    parts += [_MARKS.get(line.kind, "") + _flat(line.text) for line in lines(result)]
    for project, each in zip(result.projects, tables, strict=True):
        parts.append(f"## {_flat(project.project.name)}")
        parts += _form(each)
        parts += _missing(each)
    return (_spaced(parts) + "\n").encode()


def _flat(text: str) -> str:
    return "<br>".join(escaped(line) for line in text.split("\n"))


def _spaced(parts: list[str]) -> str:
    """Return blocks with empty lines between them, items of one list without."""
    text = parts[0]
    for before, part in pairwise(parts):
        both = before.startswith("- ") and part.startswith("- ")
        text += ("\n" if both else "\n\n") + part
    return text


def _form(form: Table) -> Iterator[str]:
    cells = {(cell.row, cell.column): cell for cell in form.cells}
    for block in form.blocks:
        rows = range(block.first, block.last + 1)
        if block.kind == "table":
            yield _table(form, block, cells)
        elif block.kind == "title":
            yield from (f"**{_flat(cells[row, 1].text)}**" for row in rows)
        else:
            yield from (f"- {line}" for row in rows for line in _pairs(form, row))


def _pairs(form: Table, row: int) -> Iterator[str]:
    """Yield each label of a row with the values up to the next one."""
    label, values = "", list[str]()
    for cell in (each for each in form.cells if each.row == row):
        if cell.style == "label":
            if label:
                yield _pair(label, values)
            label, values = cell.text.replace("\n", " "), []
        elif cell.text:
            values.append(_flat(cell.text))
    yield _pair(label, values)


def _pair(label: str, values: list[str]) -> str:
    return f"**{_flat(label)}**: {' / '.join(values)}" if values else f"**{_flat(label)}**"


def _table(form: Table, block: Block, cells: dict[tuple[int, int], Cell]) -> str:
    """Return a block as a table; what is merged downwards stands in every row it covers."""
    columns = [c.column for c in form.cells if c.row == block.first and c.column >= block.start]
    rows = []
    for row in range(block.first, block.last + 1):
        above: list[str] = []
        for column in columns:
            cell = cells.get((row, column)) or _reaching(form, row, column)
            above.append("" if cell is None else cell.text.replace("\n", " "))
        rows.append(above)
    return "\n".join(pipes(rows[0], rows[1:]))


def _reaching(form: Table, row: int, column: int) -> Cell | None:
    covering = (
        cell
        for cell in form.cells
        if cell.column == column and cell.row < row < cell.row + cell.height
    )
    return next(covering, None)


def _missing(form: Table) -> Iterator[str]:
    """Yield why cells are empty: in a workbook these are comments."""
    remarks = dict.fromkeys(cell.remark for cell in form.cells if cell.remark)
    if remarks:
        yield f"{translate(NOT_JUDGED)}:"
    yield from (f"- {_flat(remark)}" for remark in remarks)
