"""LibreOffice works out the workbook's formulas anew and comes to perfcli's figures."""

from __future__ import annotations

import re
import subprocess
import zipfile
from decimal import Decimal
from pathlib import Path
from tempfile import TemporaryDirectory

import openpyxl
import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from defects.sound import sound
from perfcli.core.figures import round_half_up
from perfcli.forms.load import load as load_form
from perfcli.model.declaration import Declaration
from perfcli.output.form.layout import form_for
from perfcli.output.report import Reported, render
from perfcli.pipeline import load, score
from perfcli.scoring.result import Result
from perfcli.source.load import load_text
from support import declared

ROOT = Path(__file__).parents[2]
FILES = [
    ROOT / "examples" / "2020.toml",
    ROOT / "examples" / "2019.toml",
    ROOT / "tests" / "published" / "zhongjiang-shuili-2022.toml",
    ROOT / "tests" / "published" / "huangshi-library-2022.toml",
]
COSTS = """
scheme = "mof-2021"
[[projects]]
name = "=1+1"
budget = { original = 4000, revised = 4753.66 }
spending = { total = 3824.26 }
[[projects.indicators]]
name = "单位成本"
category = "economic-cost"
target = "≤3.5万元"
actual = "4万元"
weight = 20
[[projects.indicators]]
name = "培训人数"
category = "quantity"
target = "≥1,200人"
actual = 1059
unit = "人"
weight = 22.5
[[projects.indicators]]
name = "误差"
category = "quality"
target = "=3.3"
actual = 3.9
weight = 17.5
[[projects.indicators]]
name = "户数"
category = "quality"
target = "7.8万户"
actual = "7万户"
weight = 10
[[projects.indicators]]
name = "改善"
category = "social"
target = "明显改善"
weight = 10
[[projects.indicators]]
name = "满意度"
category = "beneficiary"
target = "≥95%"
actual = "90.5%"
weight = 10
"""

pytestmark = pytest.mark.needs_libreoffice


def results() -> list[Result]:
    costs = load_text(declared(COSTS), "costs.toml").declaration
    assert costs is not None
    return [score(each) for each in [*map(load, FILES), costs]]


def without_values(workbook: bytes, path: Path) -> int:
    """Write a workbook in which no formula has its value; return how many formulas there are."""
    count = 0
    path.write_bytes(workbook)
    with zipfile.ZipFile(path) as given:
        parts = {name: given.read(name) for name in given.namelist()}
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as emptied:
        for name, content in parts.items():
            bare, found = re.subn(rb"(<f>[^<]*</f>)<v>[^<]*</v>", rb"\1", content)
            count += found
            emptied.writestr(name, bare)
    return count


def recalculated(paths: list[Path], folder: Path) -> None:
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    arguments = ["--headless", "--convert-to", "xlsx", "--outdir", str(folder / "out")]
    subprocess.run(
        ["soffice", profile, *arguments, *map(str, paths)],
        check=True,
        capture_output=True,
        timeout=180,
    )


def figures(path: Path) -> dict[tuple[str, str], object]:
    book = openpyxl.load_workbook(path, data_only=True)
    return {
        (sheet.title, cell.coordinate): _exact(cell.value)
        for sheet in book
        for row in sheet.iter_rows()
        for cell in row
        if cell.value is not None
    }


def _exact(value: object) -> object:
    if isinstance(value, int | float):
        return round_half_up(Decimal(repr(value)), 6)
    return value


def assert_recalculated(results: list[Result], folder: Path) -> int:
    """Compare LibreOffice's figures with perfcli's; return how many formulas there were."""
    made: dict[Path, Result] = {}
    formulas = 0
    for number, result in enumerate(results):
        content = render("xlsx", [Reported(result, "x.toml")])
        path = folder / f"{number}.xlsx"
        formulas += without_values(content, path)
        (folder / f"{number}.given.xlsx").write_bytes(content)
        made[path] = result
    recalculated(list(made), folder)
    for path, result in made.items():
        again = folder / "out" / path.name
        assert figures(again) == figures(folder / f"{path.stem}.given.xlsx")
        declaration = load_form(str(again)).loaded.declaration
        assert declaration is not None
        for project, back in zip(result.projects, declaration.projects, strict=True):
            assert back.reported.execution_score == project.execution.score
            assert back.reported.score == project.points
    return formulas


def test_every_formula_gives_perfclis_figure(tmp_path: Path) -> None:
    made = results()
    assert assert_recalculated(made, tmp_path) > 60
    assert {form_for(result.scheme.id) for result in made} == {"hubei", "mof-2020", "mof-2021"}


@settings(max_examples=2, phases=[Phase.generate], suppress_health_check=list(HealthCheck))
@given(st.lists(sound().map(Declaration.model_validate), min_size=12, max_size=12))
def test_every_formula_of_made_up_declarations(declarations: list[Declaration]) -> None:
    with TemporaryDirectory() as folder:
        assert assert_recalculated([score(each) for each in declarations], Path(folder)) > 200
