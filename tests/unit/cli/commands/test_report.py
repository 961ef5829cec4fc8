from __future__ import annotations

import io
from pathlib import Path

import openpyxl
import pytest

from perfcli.output import report as reports
from perfcli.output.report import xlsx

FILE = "examples/2020.toml"


@pytest.mark.parametrize("suffix", ["xlsx", "docx", "md", "html", "XLSX"])
def test_a_file_of_each_kind(perfcli, examples: Path, suffix: str) -> None:
    ran = perfcli("report", FILE, "-o", f"2020.{suffix}")
    assert (ran.status, ran.out, ran.err) == (0, "", "")
    assert (examples / f"2020.{suffix}").stat().st_size > 2000


def test_a_file_that_is_there_is_kept(perfcli, examples: Path) -> None:
    (examples / "2020.md").write_text("mine")
    ran = perfcli("report", FILE, "-o", "2020.md")
    assert ran.status == 2
    assert ran.err == "perfcli: 2020.md exists already\n  help: `--force` replaces it\n"
    assert (examples / "2020.md").read_text() == "mine"
    assert perfcli("report", FILE, "-o", "2020.md", "--force").status == 0
    assert (examples / "2020.md").read_text("utf-8").startswith("# ")


def test_an_unknown_kind_of_file_names_the_known_ones(perfcli, examples: Path) -> None:
    ran = perfcli("report", FILE, "-o", "2020.pdf")
    assert ran.status == 2
    assert "2020.pdf is no kind of file that a report can be" in ran.err
    assert "it is one of .docx, .html, .md, .xlsx" in ran.err
    assert [path.name for path in examples.iterdir()] == ["examples"]


def test_the_form_can_be_chosen(perfcli, examples: Path) -> None:
    assert perfcli("report", FILE, "-o", "2020.xlsx", "--form", "mof-2021").status == 0
    book = openpyxl.load_workbook(examples / "2020.xlsx")
    assert any(cell.value == "指标性质\n(Sign)" for row in book.worksheets[1] for cell in row)


@pytest.mark.usefixtures("examples")
def test_a_form_that_is_not_there_names_those_that_are(perfcli) -> None:
    ran = perfcli("report", FILE, "-o", "2020.xlsx", "--form", "mof-2025")
    assert ran.status == 2
    assert "--form cannot be `mof-2025`" in ran.err
    assert "did you mean `mof-2021`?" in ran.err


@pytest.mark.usefixtures("examples")
def test_a_page_has_no_layout_to_choose(perfcli) -> None:
    ran = perfcli("report", FILE, "-o", "2020.html", "--form", "mof-2020")
    assert ran.status == 2
    assert "an .html page has no layout for --form to choose" in ran.err


def test_a_form_holds_one_year_and_a_page_several(perfcli, examples: Path) -> None:
    ran = perfcli("report", "examples", "-o", "all.xlsx")
    assert ran.status == 2
    assert "a form holds one declaration, and 2 were given" in ran.err
    assert not (examples / "all.xlsx").exists()
    assert perfcli("report", "examples", "-o", "all.html").status == 0


def test_what_cannot_be_scored_is_not_reported(perfcli, folder: Path) -> None:
    (folder / "bad.toml").write_text('format = 1\nyear = 2020\nunit = "单位"\n', "utf-8")
    ran = perfcli("report", "bad.toml", "-o", "bad.md")
    assert ran.status == 2
    assert "error[D" in ran.err
    assert [path.name for path in folder.iterdir()] == ["bad.toml"]


@pytest.mark.usefixtures("examples")
def test_a_folder_that_is_not_there(perfcli) -> None:
    ran = perfcli("report", FILE, "-o", "no/2020.md")
    assert ran.status == 2
    assert "no/2020.md cannot be written: No such file or directory" in ran.err


def test_nothing_is_left_half_written(perfcli, examples: Path, monkeypatch) -> None:
    def fails(*_: object, **__: object) -> bytes:
        raise KeyboardInterrupt

    monkeypatch.setattr(xlsx, "render", fails)
    perfcli("report", FILE, "-o", "2020.xlsx")
    assert [path.name for path in examples.iterdir()] == ["examples"]


@pytest.mark.usefixtures("examples")
def test_a_missing_library_is_named_with_the_way_to_get_it(perfcli, monkeypatch) -> None:
    def fails(*_: object, **__: object) -> bytes:
        raise ModuleNotFoundError("No module named 'xlsxwriter'", name="xlsxwriter")

    monkeypatch.setattr(reports, "render", fails)
    ran = perfcli("report", FILE, "-o", "2020.xlsx")
    assert ran.status == 2
    assert "a .xlsx file is written with XlsxWriter, which is not installed" in ran.err
    assert "install it: `pip install XlsxWriter`" in ran.err


def test_a_year_is_enough(perfcli, examples: Path) -> None:
    assert perfcli("--lang", "zh", "report", "2020", "-o", "2020.xlsx").status == 0
    content = io.BytesIO((examples / "2020.xlsx").read_bytes())
    assert openpyxl.load_workbook(content).worksheets[1]["A1"].value == "项目支出绩效自评表"
