from __future__ import annotations

import json
from pathlib import Path

import pytest

from declarations import CLEAN, ERROR, MISTYPED, WARNING

FILES = {"old": CLEAN.replace("2020", "2019"), "new": WARNING, "mistyped": MISTYPED}


@pytest.fixture(autouse=True)
def files(folder: Path) -> Path:
    for name, text in FILES.items():
        (folder / f"{name}.toml").write_text(text, encoding="utf-8")
    return folder


@pytest.mark.parametrize(
    ("arguments", "status"),
    [
        (["old.toml", "new.toml"], 0),
        (["old.toml", "new.toml", "--exit-code"], 1),
        (["new.toml", "new.toml"], 0),
        (["new.toml", "new.toml", "--exit-code"], 0),
        (["old.toml", "mistyped.toml", "--exit-code"], 2),
        (["old.toml", "missing.toml"], 2),
        (["old.toml"], 2),
        (["old.toml", "new.toml", "--format", "yaml"], 2),
        (["old.toml", "."], 2),
    ],
)
def test_exit_status(perfcli, arguments: list[str], status: int) -> None:
    assert perfcli("diff", *arguments).status == status


def test_a_folder_of_several_is_refused(perfcli) -> None:
    ran = perfcli("diff", "old.toml", ".")
    assert ran.out == ""
    assert "`.` stands for 3 files; diff compares one with one" in ran.err


def test_findings_are_on_standard_error(perfcli) -> None:
    ran = perfcli("diff", "old.toml", "mistyped.toml")
    assert ran.out == ""
    assert ran.err.startswith("mistyped.toml:30:1: error[D002] unknown-key: ")


def test_json_has_both_years_and_the_change(perfcli) -> None:
    document = json.loads(perfcli("diff", "old.toml", "new.toml", "--format", "json").out)
    assert document["old"]["year"] == 2019
    assert document["new"]["year"] == 2020
    spending = document["totals"]["spending"]
    assert (spending["old"], spending["new"], spending["change"]) == (98.0, 112.0, 14.0)
    assert spending["percent"] == 14.29
    (project,) = document["projects"]
    assert project["state"] == "changed"
    # 98% of 100.00 gives 9.80 of 10 points, 112% gives 10: the whole change is the execution's.
    assert (project["score"]["old"], project["score"]["new"]) == (99.8, 100.0)
    assert [each for each in project["causes"] if each["points"]] == [
        {"of": "execution", "points": 0.2}
    ]


def test_years_are_found_in_the_examples(perfcli, examples: Path) -> None:
    assert examples
    ran = perfcli("diff", "2019", "2020", "--format", "json")
    document = json.loads(ran.out)
    assert ran.status == 0
    assert document["totals"]["budget"]["change"] == 179.9
    assert document["totals"]["spending"]["change"] == 570.23
    assert [each["id"] for each in document["projects"]] == ["urban-management", "public-service"]


def test_errors_other_than_d_do_not_stop_it(perfcli, files: Path) -> None:
    (files / "error.toml").write_text(ERROR, encoding="utf-8")
    assert perfcli("diff", "old.toml", "error.toml").status == 0
