from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from declarations import CLEAN


def paths(out: str) -> list[str]:
    found = json.loads(out)
    return [each["path"] for each in (found if isinstance(found, list) else [found])]


@pytest.fixture(autouse=True)
def files(folder: Path) -> Path:
    for name in ("2019.toml", "declarations/2020.toml", "other/a/2021.toml", "other/b.toml"):
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(CLEAN, encoding="utf-8")
    (folder / "other" / "perfcli.toml").write_text("[checks]\n", encoding="utf-8")
    (folder / "other" / "schemes").mkdir()
    (folder / "other" / "schemes" / "ours.toml").write_text("", encoding="utf-8")
    (folder / "empty").mkdir()
    return folder


@pytest.mark.parametrize(
    ("argument", "found"),
    [
        ("2019", ["2019.toml"]),
        ("2020", ["declarations/2020.toml"]),
        ("other", ["other/a/2021.toml", "other/b.toml"]),
        ("other/**/*1.toml", ["other/a/2021.toml"]),
        ("[2]*.toml", ["2019.toml"]),
        ("other/b.toml", ["other/b.toml"]),
    ],
)
def test_what_an_argument_stands_for(perfcli, argument: str, found: list[str]) -> None:
    ran = perfcli("score", argument, "--format", "json")
    assert [path.replace(os.sep, "/") for path in paths(ran.out)] == found
    assert ran.status == 0


def test_standard_input(perfcli) -> None:
    ran = perfcli("score", "-", "--format", "json", stdin=CLEAN.encode())
    assert paths(ran.out) == ["-"]
    assert perfcli("validate", "-", stdin=b"x = \n").out.startswith("-:1:1: error[D001]")


def test_perfcli_path_names_the_folders(perfcli, files: Path) -> None:
    where = os.pathsep.join(["empty", str(files / "other" / "a")])
    ran = perfcli("score", "2021", "--format", "json", PERFCLI_PATH=where)
    assert paths(ran.out) == [str(files / "other" / "a" / "2021.toml")]
    assert perfcli("validate", "2019", PERFCLI_PATH=where).status == 2


def test_an_unknown_year_lists_the_years_there_are(perfcli) -> None:
    ran = perfcli("validate", "2031")
    assert ran.status == 2
    assert "error[D005] unreadable-file: there is no file 2031.toml" in ran.out
    assert "help: there are 2019, 2020; PERFCLI_PATH names the folders" in ran.out


@pytest.mark.parametrize(("typed", "meant"), [("2002", "2020"), ("2010", "2020"), ("2109", "2019")])
def test_an_unknown_year_is_perhaps_another(perfcli, typed: str, meant: str) -> None:
    said = perfcli("score", typed).err
    assert f"help: did you mean `{meant}`? There are 2019, 2020; PERFCLI_PATH names" in said


def test_an_unknown_year_where_there_are_none(perfcli) -> None:
    ran = perfcli("validate", "2031", PERFCLI_PATH="empty")
    assert "help: PERFCLI_PATH names the folders to look in; name the file otherwise" in ran.out


@pytest.mark.parametrize("command", ["validate", "score"])
def test_an_empty_folder_is_said(perfcli, command: str) -> None:
    ran = perfcli(command, "empty")
    assert ran.status == 2
    assert "empty: error[D005] unreadable-file: there is no declaration in this" in (
        ran.out + ran.err
    )


def test_a_pattern_that_fits_nothing(perfcli) -> None:
    assert perfcli("validate", "zz*.toml").status == 2
