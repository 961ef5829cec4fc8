"""Time `perfcli report -o x.xlsx` against a bare script that writes the same cells.

    python benchmarks/report.py [--runs 9]

Three projects of 25 indicators. The yardstick imports typer and pydantic as perfcli does, and
writes the very cells that perfcli works out, with the same library. Both run in turn, and only
ratios of one round are compared. Exit status 1 if the median is above the bound of 2.
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

from startup import seconds

from perfcli.output.form import cover
from perfcli.output.form.layout import form as form_called
from perfcli.output.form.names import sheet_names
from perfcli.output.form.project import table
from perfcli.output.report.xlsx import look
from perfcli.pipeline import load, score

if TYPE_CHECKING:
    from perfcli.output.form.cell import Table

BARE = str(Path(__file__).parent / "programs" / "bare_xlsx.py")
BOUND = 2
_CATEGORIES = ("数量指标", "质量指标", "时效指标", "社会效益指标", "服务对象满意度指标")


def declaration() -> str:
    """Return a declaration of 3 projects with 25 indicators each, most of them figures."""
    head = 'format = 1\nyear = 2020\nunit = "示例单位"\n'
    return head + "".join(map(_project, range(1, 4)))


def _project(number: int) -> str:
    head = (
        f'[[projects]]\nname = "示例项目{number}"\ngoal = "年度目标"\n'
        f"budget = {{ original = {900 + number}, revised = {950 + number}.5 }}\n"
        f"spending = {{ total = {880 + number}.25 }}\n"
    )
    rows = (
        f'[[projects.indicators]]\nname = "示例指标{row + 1}"\n'
        f'category = "{_CATEGORIES[row // 5]}"\ntarget = "≥{100 + row}个"\n'
        f'actual = "{90 + row}个"\nweight = 3.6\nreason = "完成较晚"\n'
        for row in range(25)
    )
    return head + "".join(rows)


def cells(path: Path) -> dict[str, Any]:
    """Return the cells of the report on a declaration, and their formats, as JSON data."""
    result = score(load(path))
    layout = form_called("mof-2020")
    tables = [table(layout, result, project) for project in result.projects]
    names = sheet_names([each.title for each in tables])
    pages = [("Summary", cover.table(result, names, tables)), *zip(names, tables, strict=True)]
    keys: dict[tuple[str, str], int] = {}
    return {
        "pages": [_page(name, each, keys) for name, each in pages],
        "formats": [look(*key) for key in keys],
    }


def _page(name: str, given: Table, keys: dict[tuple[str, str], int]) -> dict[str, Any]:
    rows = []
    for cell in given.cells:
        picture = cell.picture if cell.number is not None else "General"
        corner = (cell.row - 1, cell.column - 1)
        rows.append(
            [
                *corner,
                corner[0] + cell.height - 1,
                corner[1] + cell.width - 1,
                keys.setdefault((cell.style, picture), len(keys)),
                cell.formula,
                None if cell.number is None else float(cell.number),
                cell.text,
                cell.remark,
            ]
        )
    return {
        "name": name,
        "widths": given.widths,
        "heights": [height for _, height in sorted(given.heights().items())],
        "cells": rows,
    }


def main() -> int:
    """Time both and return the exit status."""
    parser = argparse.ArgumentParser(description="Time perfcli report against a bare script.")
    parser.add_argument("--runs", type=int, default=9, help="counted rounds")
    options = parser.parse_args()
    with TemporaryDirectory() as name:
        folder = Path(name)
        source, given = folder / "2020.toml", folder / "cells.json"
        source.write_text(declaration(), "utf-8")
        given.write_text(json.dumps(cells(source)), "utf-8")
        out = [str(folder / "ours.xlsx"), str(folder / "bare.xlsx")]
        ours = [sys.executable, "-m", "perfcli", "report", str(source), "-o", out[0], "--force"]
        bare = [sys.executable, BARE, str(given), out[1]]
        rounds = [(seconds(ours), seconds(bare)) for _ in range(options.runs + 1)][1:]
    ratio = median(first / second for first, second in rounds)
    print(
        f"perfcli report, 3 projects of 25 indicators: {median(a for a, _ in rounds) * 1000:.0f} ms"
    )
    print(f"bare script, the same cells: {median(b for _, b in rounds) * 1000:.0f} ms")
    print(f"ratio {ratio:.2f}, bound {BOUND}: {'kept' if ratio <= BOUND else 'BROKEN'}")
    return 0 if ratio <= BOUND else 1


if __name__ == "__main__":
    sys.exit(main())
