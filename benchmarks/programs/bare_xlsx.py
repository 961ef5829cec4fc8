"""The least that writes a workbook: typer and pydantic imported, the cells given.

The yardstick for `perfcli report -o x.xlsx`: it writes the cells of a JSON file with the same
library, formats and comments.
"""

import json
from pathlib import Path

import pydantic
import typer
from xlsxwriter import Workbook

app = typer.Typer()


class Page(pydantic.BaseModel):
    """A sheet: its name, widths, heights and cells."""

    name: str
    widths: list[int]
    heights: list[int]
    cells: list[list[str | float | int | None]]


@app.command()
def main(given: Path, written: Path) -> None:
    """Write the cells of one file as a workbook."""
    data = json.loads(given.read_text("utf-8"))
    book = Workbook(str(written), {"in_memory": True})
    formats = [book.add_format(look) for look in data["formats"]]
    for page in (Page.model_validate(each) for each in data["pages"]):
        sheet = book.add_worksheet(page.name)
        for column, width in enumerate(page.widths):
            sheet.set_column(column, column, width)
        for row, height in enumerate(page.heights):
            sheet.set_row(row, height)
        for row, column, bottom, right, look, formula, number, text, remark in page.cells:
            if bottom > row or right > column:
                sheet.merge_range(row, column, bottom, right, "", formats[look])
            if formula:
                sheet.write_formula(row, column, "=" + formula, formats[look], number)
            elif number is not None:
                sheet.write_number(row, column, number, formats[look])
            elif text:
                sheet.write_string(row, column, text, formats[look])
            else:
                sheet.write_blank(row, column, None, formats[look])
            if remark:
                sheet.write_comment(row, column, remark)
    book.close()


if __name__ == "__main__":
    app()
