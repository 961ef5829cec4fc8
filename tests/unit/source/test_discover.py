from __future__ import annotations

import os
from pathlib import Path

import pytest

from perfcli.source.discover import discover, folders, years


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    for name in [
        "declarations/2020.toml",
        "declarations/2019.toml",
        "declarations/perfcli.toml",
        "declarations/schemes/own.toml",
        "declarations/部门/2020.toml",
        "declarations/.old/2018.toml",
        "declarations/notes.txt",
        "examples/2021.toml",
        "one.toml",
        "1999",
    ]:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch()
    return tmp_path


def found(argument: str, **environment: str) -> list[str]:
    return [each.replace(os.sep, "/") for each in discover(argument, environment)]


@pytest.mark.parametrize(
    ("argument", "files"),
    [
        ("-", ["-"]),
        ("one.toml", ["one.toml"]),
        ("./one.toml", ["./one.toml"]),
        ("missing.toml", ["missing.toml"]),
        # A folder: every declaration under it, no settings, schemes or hidden folders.
        (
            "declarations",
            ["declarations/2019.toml", "declarations/2020.toml", "declarations/部门/2020.toml"],
        ),
        ("declarations/schemes", ["declarations/schemes/own.toml"]),
        # A bare year: the first folder that has it.
        ("2020", ["declarations/2020.toml"]),
        ("2021", ["examples/2021.toml"]),
        ("2018", ["2018"]),
        ("2020.toml", ["2020.toml"]),
        ("20200", ["20200"]),
        # A file that is called like a year.
        ("1999", ["1999"]),
        ("declarations/20*.toml", ["declarations/2019.toml", "declarations/2020.toml"]),
        ("**/2020.toml", ["declarations/2020.toml", "declarations/部门/2020.toml"]),
        ("declarations/部?", ["declarations/部门/2020.toml"]),
        ("no*.toml", ["no*.toml"]),
    ],
)
def test_discover(argument: str, files: list[str]) -> None:
    assert found(argument) == files


def test_the_folders_of_a_year_can_be_set() -> None:
    path = os.pathsep.join(["nowhere", "examples", "declarations", ""])
    assert found("2021", PERFCLI_PATH=path) == ["examples/2021.toml"]
    assert found("2020", PERFCLI_PATH="examples") == ["2020"]
    assert folders({"PERFCLI_PATH": path}) == ["nowhere", "examples", "declarations"]
    assert folders({"PERFCLI_PATH": ""}) == folders({}) == [".", "declarations", "examples"]


def test_years_there_are_files_for() -> None:
    assert years({}) == ["2019", "2020", "2021"]
    assert years({"PERFCLI_PATH": "nowhere"}) == []


def test_a_folder_that_may_not_be_read_is_given_back(monkeypatch: pytest.MonkeyPatch) -> None:
    def forbidden(path: str) -> None:
        raise PermissionError(path)

    monkeypatch.setattr(os, "scandir", forbidden)
    assert found("declarations") == ["declarations"]


def test_links_to_folders_are_not_followed(here: Path) -> None:
    try:
        (here / "declarations" / "loop").symlink_to(here / "declarations", target_is_directory=True)
    except OSError:  # Windows without the right to make links
        return
    assert len(found("declarations")) == 3


def test_a_link_to_nothing_is_a_path_that_is_there(here: Path) -> None:
    try:
        (here / "2030").symlink_to(here / "gone.toml")
    except OSError:
        return
    assert found("2030") == ["2030"]
