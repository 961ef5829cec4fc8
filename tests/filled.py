"""What tests of forms share: a fragment of a declaration, filled into an official form."""

from __future__ import annotations

from perfcli.forms.grid import address
from perfcli.output.form.cell import Cell, Table
from perfcli.output.form.layout import form as form_called
from perfcli.output.form.layout import form_for
from perfcli.output.form.project import table
from perfcli.scoring.result import Result
from scored import scored

TWO_ROWS = """
budget = { original = 857.5 }
spending = { total = 763.98 }
[[projects.indicators]]
name = "培训人数"
category = "quantity"
target = "≥200人"
actual = "150人"
weight = 60
[[projects.indicators]]
name = "满意度"
category = "beneficiary"
target = "≥95%"
weight = 30
"""


def result(lines: str = TWO_ROWS, head: str = "") -> Result:
    """Return the result of one project, of which `lines` are what matters."""
    return scored(f'{head}\n[[projects]]\nname = "示例项目"\n{lines}')


def filled(lines: str = TWO_ROWS, form: str | None = None, head: str = "") -> Table:
    """Return the form of one project."""
    given = result(lines, head)
    return table(form_called(form or form_for(given.scheme.id)), given, given.projects[0])


def cells(form: Table) -> dict[str, Cell]:
    """Return the cells of a form by their addresses."""
    return {address(cell.row, cell.column): cell for cell in form.cells}


def beside(form: Table, label: str) -> Cell:
    """Return the cell to the right of a label."""
    head = next(cell for cell in form.cells if cell.text.split("\n")[0] == label)
    return next(
        cell
        for cell in form.cells
        if (cell.row, cell.column) == (head.row, head.column + head.width)
    )


def column(form: Table, label: str, above: str = "一级指标") -> list[Cell]:
    """Return the cells below the label of a column of the indicators, the total's too."""
    row = next(cell.row for cell in form.cells if cell.text.split("\n")[0] == above)
    head = next(
        cell for cell in form.cells if cell.row == row and cell.text.split("\n")[0] == label
    )
    return [cell for cell in form.cells if cell.column == head.column and cell.row > row]
