"""Which documents arguments stand for, and the files that they become."""

from __future__ import annotations

import io
import sys
import zipfile
from pathlib import Path

import pytest

from perfcli.cli.documents import Documents, forms, is_report, reports


def named(*arguments: str, files_from: str | None = None) -> list[tuple[str, str]]:
    documents = Documents(forms(), "out", ".toml")
    items = documents.items(arguments, files_from)
    return [
        (each.path, str(each.fault.message) if each.fault else Path(each.target).as_posix())
        for each in items
    ]


@pytest.fixture
def some(folder: Path) -> Path:
    (folder / "forms" / "区").mkdir(parents=True)
    (folder / "forms" / ".git").mkdir()
    for name in ("区/b.docx", "a.xlsx", "~$a.xlsx", ".c.xlsx", "notes.txt", ".git/x.xlsx"):
        (folder / "forms" / name).touch()
    return folder


def test_forms_of_a_folder_keep_their_place_in_it(some: Path) -> None:
    assert some
    assert named("forms", "x/d.html") == [
        ("forms/a.xlsx", "out/a.toml"),
        ("forms/区/b.docx", "out/区/b.toml"),
        ("x/d.html", "out/d.toml"),
    ]


def test_patterns_give_what_is_of_the_kind(some: Path) -> None:
    (some / "a.zip").touch()
    assert named("forms/*") == [("forms/a.xlsx", "out/a.toml"), ("forms/区/b.docx", "out/b.toml")]
    assert named("forms/*.txt") == [("forms/*.txt", "out/*.toml")]
    assert named("[a].zip")[0][1].startswith("the archive is damaged")


def test_no_two_become_one_file(folder: Path) -> None:
    assert folder
    paths = ["x/a.xlsx", "y/a.xlsx", "z/a.xlsx", "A.docx", "a.docx", "a-docx.xls", "é.xls", "é.xls"]
    targets = [target for _, target in named(*paths)]
    assert targets == [
        "out/a.toml",
        "out/a-xlsx.toml",
        "out/a-xlsx-2.toml",
        "out/A-docx.toml",
        "out/a-docx-2.toml",
        "out/a-docx-xls.toml",
        "out/é.toml",
        "out/é-xls.toml",
    ]


def test_a_list_keeps_its_folders_and_nothing_leads_out(some: Path) -> None:
    elsewhere = str(some / "forms" / "a.xlsx")
    listed = [
        "forms/a.xlsx",
        "./forms/a.xlsx",
        "../up/b.xlsx",
        elsewhere,
        "forms/区",
        "-",
        "a:b.xls",
    ]
    (some / "list").write_text("\n".join(listed), encoding="utf-8")
    assert [target for _, target in named(files_from="list")] == [
        "out/forms/a.toml",
        "out/forms/a-xlsx.toml",
        "out/up/b.toml",
        "out/a.toml",
        "out/b.toml",
        "out/-.toml",
        "out/a/b.toml",
    ]


def test_members_of_an_archive_stay_in_the_folder(folder: Path) -> None:
    assert folder
    names = ["区/a.xlsx", "../b.xlsx", "/etc/c.xlsx", "~$d.xlsx", "notes.txt", "..\\..\\e.xls"]
    with zipfile.ZipFile("a.zip", "w") as archive:
        for name in names:
            archive.writestr(name, name)
    assert named("a.zip") == [
        ("a.zip/区/a.xlsx", "out/区/a.toml"),
        ("a.zip/../b.xlsx", "out/b.toml"),
        ("a.zip//etc/c.xlsx", "out/c.toml"),
        ("a.zip/..\\..\\e.xls", "out/e.toml"),
    ]
    [*items] = Documents(forms(), "out", ".toml").items(["a.zip"], None)
    assert items[0].raw == "区/a.xlsx".encode()


def test_where_there_is_nothing_it_is_said(folder: Path) -> None:
    (folder / "empty").mkdir()
    with zipfile.ZipFile("a.zip", "w"):
        pass
    assert named("empty", "a.zip") == [
        ("empty", "there is no form in the folder empty"),
        ("a.zip", "there is no form in this archive"),
    ]
    [item] = Documents(reports(), "out", ".toml").items(["empty"], None)
    assert item.fault is not None
    assert str(item.fault.message) == "there is no report in the folder empty"


def test_standard_input_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"<table>")))
    [item] = Documents(forms(), "out", ".toml").items(["-"], None)
    assert (item.raw, Path(item.target).as_posix()) == (b"<table>", "out/stdin.toml")


def test_how_many_there_are(some: Path) -> None:
    (some / "a.zip").touch()
    documents = Documents(forms(), "out", ".toml")
    assert documents.count(["forms", "x.xls"], None) == 3
    assert documents.count(["forms", "a.zip"], None) is None
    assert documents.count(["forms"], "list") is None


@pytest.mark.parametrize(
    ("arguments", "alone"),
    [
        (["a.xlsx"], "a.xlsx"),
        (["x/a.xlsx"], "x/a.xlsx"),
        (["-"], "-"),
        (["none*.xlsx"], "none*.xlsx"),
        (["forms/a*.xlsx"], None),
        (["forms"], None),
        (["a.zip"], None),
        (["a.xlsx", "b.xlsx"], None),
        ([], None),
    ],
)
def test_one_by_its_own_path(some: Path, arguments: list[str], alone: str | None) -> None:
    assert some
    documents = Documents(forms(), "", ".toml")
    assert documents.alone(arguments, None) == alone
    assert documents.alone(arguments, "list") is None


def test_what_is_taken_for_a_report() -> None:
    assert [each for each in ("a.TXT", "b.md", "c.pdf", "d.toml", "e.xlsx") if is_report(each)] == [
        "a.TXT",
        "b.md",
        "c.pdf",
    ]
