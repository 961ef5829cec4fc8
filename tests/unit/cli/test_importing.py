"""Which forms an argument stands for."""

from __future__ import annotations

from pathlib import Path

from perfcli.cli.importing import Named, forms_of


def test_one_form_has_no_name_of_its_own(folder: Path) -> None:
    assert forms_of(["a.xlsx"]) == [Named("a.xlsx")]
    assert forms_of(["none*.xlsx"]) == [Named("none*.xlsx")]
    (folder / "b.xlsx").touch()
    (folder / "b.toml").touch()
    assert forms_of(["b.*"]) == [Named("b.xlsx", "b.xlsx")]


def test_forms_of_a_folder_keep_their_place_in_it(folder: Path) -> None:
    (folder / "forms" / "区").mkdir(parents=True)
    for name in ("区/b.docx", "a.xlsx", "~$a.xlsx", ".c.xlsx", "notes.txt"):
        (folder / "forms" / name).touch()
    assert forms_of(["forms", "x/d.html"]) == [
        Named("forms/a.xlsx", "a.xlsx"),
        Named("forms/区/b.docx", "区/b.docx"),
        Named("x/d.html", "d.html"),
    ]
