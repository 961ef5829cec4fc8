from __future__ import annotations

import json
from pathlib import Path

import pytest

from declarations import CLEAN, ERROR, WARNING


@pytest.fixture(autouse=True)
def files(folder: Path) -> Path:
    (folder / "error.toml").write_text(ERROR, encoding="utf-8")
    (folder / "warning.toml").write_text(WARNING, encoding="utf-8")
    return folder


def test_what_is_known_is_not_reported_again(perfcli) -> None:
    first = perfcli("validate", "error.toml", "warning.toml", "--write-baseline", "old.json")
    assert first.status == 1
    second = perfcli("validate", "error.toml", "warning.toml", "--baseline", "old.json", "--strict")
    assert second.status == 0
    assert "all is well" in second.out
    assert second.err == "2 findings known from the baseline\n"


def test_lines_may_move_and_what_is_new_is_reported(perfcli, files: Path) -> None:
    perfcli("validate", "warning.toml", "--write-baseline", "old.json")
    worse = "# moved\n\n" + ERROR.replace("98.00", "112.00")
    (files / "warning.toml").write_text(worse, encoding="utf-8")
    ran = perfcli("validate", "warning.toml", "--baseline", "old.json", "--format", "json")
    assert [each["code"] for each in json.loads(ran.out)["findings"]] == ["B001"]
    assert ran.status == 1


def test_what_has_gone_is_counted(perfcli, files: Path) -> None:
    perfcli("validate", "warning.toml", "--write-baseline", "old.json")
    (files / "warning.toml").write_text(CLEAN, encoding="utf-8")
    ran = perfcli("validate", "warning.toml", "--baseline", "old.json")
    assert ran.err == (
        "0 findings known from the baseline\n"
        "1 entry of the baseline is found no more; write it anew\n"
    )


def test_a_file_that_cannot_be_read_is_never_known(perfcli) -> None:
    perfcli("validate", "missing.toml", "--write-baseline", "old.json")
    ran = perfcli("validate", "missing.toml", "--baseline", "old.json")
    assert (ran.status, ran.err) == (2, "0 findings known from the baseline\n")


def test_what_was_not_looked_at_has_not_gone(perfcli) -> None:
    perfcli("validate", "error.toml", "warning.toml", "--write-baseline", "old.json")
    ran = perfcli("validate", "error.toml", "--baseline", "old.json")
    assert ran.err == "1 finding known from the baseline\n"
    ran = perfcli("validate", ".", "--baseline", "old.json", "--select", "W")
    assert ran.err == "0 findings known from the baseline\n"


def test_what_a_folder_switches_off_has_not_gone(perfcli, files: Path) -> None:
    (files / "off").mkdir()
    perfcli("validate", "warning.toml", "--write-baseline", "old.json")
    text = (files / "old.json").read_text(encoding="utf-8").replace("warning", "off/warning")
    (files / "old.json").write_text(text, encoding="utf-8")
    (files / "warning.toml").rename(files / "off" / "warning.toml")
    (files / "off" / "perfcli.toml").write_text('[checks]\nB004 = "off"\n', encoding="utf-8")
    ran = perfcli("validate", "off", "--baseline", "old.json")
    assert ran.err == "0 findings known from the baseline\n"


def test_paths_are_relative_to_the_baseline(
    perfcli, files: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (files / "known").mkdir()
    perfcli("validate", "warning.toml", "--write-baseline", "known/old.json")
    entry = json.loads((files / "known" / "old.json").read_text(encoding="utf-8"))["findings"]
    assert entry == [
        {
            "path": "../warning.toml",
            "code": "B004",
            "project": "streets",
            "indicator": "",
            "key": "projects.spending.total",
        }
    ]
    monkeypatch.chdir(files / "known")
    ran = perfcli("validate", str(files / "warning.toml"), "--baseline", "old.json", "--strict")
    assert (ran.status, ran.err) == (0, "1 finding known from the baseline\n")


def test_a_baseline_is_read_and_written_in_one_run(perfcli, files: Path) -> None:
    perfcli("validate", "warning.toml", "--write-baseline", "old.json")
    (files / "warning.toml").write_text(CLEAN, encoding="utf-8")
    perfcli("validate", ".", "--baseline", "old.json", "--write-baseline", "old.json")
    entries = json.loads((files / "old.json").read_text(encoding="utf-8"))["findings"]
    assert [(each["path"], each["code"]) for each in entries] == [("error.toml", "B001")]


def test_what_is_accepted_is_listed_and_not_in_the_baseline(perfcli, files: Path) -> None:
    perfcli("validate", "warning.toml", "--write-baseline", "old.json")
    accept = '\n[[accept]]\ncode = "B004"\nreason = "已核实"\n'
    (files / "warning.toml").write_text(WARNING + accept, encoding="utf-8")
    ran = perfcli("validate", "warning.toml", "--baseline", "old.json")
    assert "(已核实)" in ran.out
    assert ran.err.endswith("1 entry of the baseline is found no more; write it anew\n")
    perfcli("validate", "warning.toml", "--write-baseline", "old.json")
    assert json.loads((files / "old.json").read_text(encoding="utf-8"))["findings"] == []


def test_quiet_says_nothing(perfcli) -> None:
    perfcli("validate", ".", "--write-baseline", "old.json", "--quiet")
    assert perfcli("validate", ".", "--baseline", "old.json", "--quiet") == (0, "", "")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (None, "there is no such file"),
        ("[]", "this is no baseline"),
        ("{", "this is no baseline"),
        ('{"format": 2, "findings": []}', "of another format"),
    ],
)
def test_what_is_no_baseline_is_refused(perfcli, files: Path, text: str | None, words: str) -> None:
    if text is not None:
        (files / "old.json").write_text(text, encoding="utf-8")
    ran = perfcli("validate", "error.toml", "--baseline", "old.json")
    assert (ran.status, ran.out) == (2, "")
    assert words in ran.err


def test_a_baseline_that_cannot_be_written(perfcli) -> None:
    ran = perfcli("validate", "error.toml", "--write-baseline", "none/old.json")
    assert ran.status == 2
    assert "none/old.json cannot be written: No such file or directory" in ran.err


def test_a_fault_of_another_row_is_new(perfcli, folder: Path) -> None:
    rows = ["[[projects.indicators]]\nname = '里程'\ncategory = '数量'\ntarget = {}\nactual = 5\n"]
    rows.append(rows[0].replace("里程", "点位"))
    head = "format = 1\nyear = 2020\nunit = '甲'\n[[projects]]\nname = '乙'\n"
    damaged, sound = "'1,0'", "5"

    def write(first: str, second: str) -> None:
        text = head + rows[0].format(first) + rows[1].format(second)
        (folder / "rows.toml").write_text(text, encoding="utf-8")

    write(damaged, sound)
    perfcli("validate", "rows.toml", "--select", "D", "--write-baseline", "old.json")
    options = ("--select", "D", "--baseline", "old.json", "--format", "json")
    ran = perfcli("validate", "rows.toml", *options)
    assert (ran.status, json.loads(ran.out)["findings"]) == (0, [])
    write(sound, damaged)
    ran = perfcli("validate", "rows.toml", *options)
    assert [each["key"] for each in json.loads(ran.out)["findings"]] == [
        "projects[0].indicators[1].target"
    ]
    assert ran.status == 1
