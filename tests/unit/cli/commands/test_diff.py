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


def test_json_holds_what_stands_in_the_way_of_either_file(perfcli) -> None:
    ran = perfcli("diff", "mistyped.toml", "missing.toml", "--format", "json")
    document = json.loads(ran.out)
    assert ran.status == 2
    assert document["old"] == {"path": "mistyped.toml", "year": 2020}
    assert document["new"] == {"path": "missing.toml", "year": None}
    assert [(each["code"], each["path"]) for each in document["findings"]] == [
        ("D002", "mistyped.toml"),
        ("D005", "missing.toml"),
    ]
    assert "mistyped.toml:30:1: error[D002]" in ran.err
    assert "missing.toml: error[D005]" in ran.err


def test_json_holds_what_is_wrong_with_the_settings(perfcli, files: Path) -> None:
    (files / "perfcli.toml").write_text('[checks]\nY999 = "off"\n', encoding="utf-8")
    ran = perfcli("diff", "old.toml", "new.toml", "--check", "--format", "json")
    assert ran.status == 2
    assert [each["code"] for each in json.loads(ran.out)["findings"]] == ["D007"]
    assert "error[D007]" in ran.err


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


CHANGED = FILES["old"].replace("≥120公里", "≥120处").replace("121公里", "121处")


@pytest.fixture
def changed(files: Path) -> Path:
    """Return the folder, in which the unit of an indicator is another in `changed.toml`."""
    text = CHANGED.replace("2019", "2020")
    (files / "changed.toml").write_text(text, encoding="utf-8")
    return files


def test_check_prints_what_is_wrong_below_the_table(perfcli, changed: Path) -> None:
    assert changed
    plain = perfcli("diff", "old.toml", "changed.toml")
    ran = perfcli("diff", "old.toml", "changed.toml", "--check")
    assert (plain.status, ran.status) == (0, 1)
    assert ran.out.startswith(plain.out + "\nFound between the years\n\n")
    said = "unit-changed: 养护里程 is measured in 处, and was in 公里 in 2019"
    assert f"\nchanged.toml:14:1: error[Y003] {said}\n" in ran.out
    assert "   = old.toml:14:1: in 2019: 养护里程 公里\n" in ran.out


def test_warnings_and_notes_do_not_count(perfcli) -> None:
    ran = perfcli("diff", "old.toml", "new.toml", "--check")
    assert ran.status == 0
    # This year's targets are under what was reached last year, and every result is the same.
    assert "warning[Y001]" in ran.out
    assert "info[Y004] figure-repeated: 4 of 4 actuals are the same as in 2019" in ran.out


def test_check_says_when_there_is_nothing(perfcli, files: Path) -> None:
    bare = FILES["old"][: FILES["old"].index("[[projects.indicators]]")]
    (files / "bare.toml").write_text(bare, encoding="utf-8")
    ran = perfcli("diff", "bare.toml", "bare.toml", "--check")
    assert ran.status == 0
    assert ran.out.endswith("\nFound between the years\n  nothing found\n")


def test_check_in_json(perfcli, changed: Path) -> None:
    assert changed
    without = json.loads(perfcli("diff", "old.toml", "changed.toml", "--format", "json").out)
    document = json.loads(
        perfcli("diff", "old.toml", "changed.toml", "--check", "--format", "json").out
    )
    found = document.pop("findings")
    assert document == without
    (unit,) = [each for each in found if each["code"] == "Y003"]
    assert (unit["path"], unit["key"]) == ("changed.toml", "projects[0].indicators[0].target")
    assert unit["related"][0]["path"] == "old.toml"


def test_check_in_markdown(perfcli, changed: Path) -> None:
    assert changed
    out = perfcli("diff", "old.toml", "changed.toml", "--check", "--format", "markdown").out
    assert (
        "\n## Found between the years\n\n- **Y003 unit-changed** (error) changed.toml:14:1: " in out
    )


def test_an_accepted_error_does_not_count_and_is_listed(perfcli, changed: Path) -> None:
    accepted = '\n[[accept]]\ncode = "Y003"\nreason = "统计口径调整"\nindicator = "养护里程"\n'
    path = changed / "changed.toml"
    path.write_text(path.read_text(encoding="utf-8") + accepted, encoding="utf-8")
    ran = perfcli("diff", "old.toml", "changed.toml", "--check")
    assert ran.status == 0
    assert "changed.toml: accepted\n  changed.toml:14:1: [Y003] " in ran.out
    assert "(统计口径调整)" in ran.out
    listed = perfcli("diff", "old.toml", "changed.toml", "--check", "--format", "markdown").out
    assert "; accepted: 统计口径调整\n" in listed
    # One year alone does not call the acceptance unused.
    assert "D008" not in perfcli("validate", "changed.toml").out


def test_settings_of_the_later_folder_hold(perfcli, changed: Path) -> None:
    settings = changed / "perfcli.toml"
    settings.write_text('[checks]\nY003 = "warning"\nY001 = "off"\n', encoding="utf-8")
    ran = perfcli("diff", "old.toml", "changed.toml", "--check")
    assert ran.status == 0
    assert "warning[Y003]" in ran.out
    assert "Y001" not in ran.out


def test_faulty_settings_stop_it(perfcli, changed: Path) -> None:
    (changed / "perfcli.toml").write_text('[checks]\nY999 = "off"\n', encoding="utf-8")
    ran = perfcli("diff", "old.toml", "changed.toml", "--check")
    assert (ran.status, ran.out) == (2, "")
    assert "perfcli.toml:2:1: error[D007] unknown-reference: there is no check `Y999`" in ran.err


def test_the_later_year_cannot_come_first(perfcli) -> None:
    ran = perfcli("diff", "new.toml", "old.toml", "--check")
    assert (ran.status, ran.out) == (2, "")
    assert "2020 comes after 2019" in ran.err
    assert perfcli("diff", "new.toml", "old.toml").status == 0
