from __future__ import annotations

from pathlib import Path

import pytest

from filled import result
from perfcli.output import report


def test_the_kinds_of_file_are_the_modules() -> None:
    stems = {path.stem for path in Path(report.__file__).parent.glob("[a-z]*.py")}
    assert set(report.formats()) == stems
    assert {"xlsx", "docx", "md"} <= stems


@pytest.mark.parametrize("name", ["xlsx", "docx", "md"])
def test_the_same_declaration_is_the_same_bytes(name: str) -> None:
    once = report.render(name, [report.Reported(result(), "2020.toml")])
    assert once == report.render(name, [report.Reported(result(), "2020.toml")])


@pytest.mark.parametrize("name", ["xlsx", "docx", "md"])
def test_another_form_is_another_file(name: str) -> None:
    given = [report.Reported(result(), "2020.toml")]
    assert report.render(name, given) != report.render(name, given, form="mof-2021")


def test_what_is_not_there() -> None:
    with pytest.raises(KeyError):
        report.render("pdf", [])
    with pytest.raises(KeyError):
        report.render("md", [report.Reported(result(), "2020.toml")], form="mof-1999")
