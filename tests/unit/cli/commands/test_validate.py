from __future__ import annotations

import json
from pathlib import Path

import pytest

from declarations import CLEAN, ERROR, HOSTILE, MISTYPED, NOT_TOML, UNSCORED, WARNING

FILES = {
    "clean": CLEAN,
    "warning": WARNING,
    "error": ERROR,
    "mistyped": MISTYPED,
    "broken": NOT_TOML,
}


@pytest.fixture(autouse=True)
def files(folder: Path) -> Path:
    for name, text in FILES.items():
        (folder / f"{name}.toml").write_text(text, encoding="utf-8")
    return folder


@pytest.mark.parametrize(
    ("arguments", "status"),
    [
        (["clean.toml"], 0),
        (["clean.toml", "--strict"], 0),
        (["warning.toml"], 0),
        (["warning.toml", "--strict"], 1),
        (["error.toml"], 1),
        (["mistyped.toml"], 1),
        (["broken.toml"], 2),
        (["missing.toml"], 2),
        (["error.toml", "broken.toml"], 2),
        (["missing.toml", "error.toml"], 2),
        (["clean.toml", "warning.toml"], 0),
        (["clean.toml", "error.toml"], 1),
        (["error.toml", "--ignore", "B001"], 0),
        (["error.toml", "--select", "C"], 0),
        (["error.toml", "--select", "totals-mismatch"], 1),
        (["broken.toml", "--ignore", "D001"], 2),
        (["missing.toml", "--select", "B"], 2),
        ([], 2),
        (["clean.toml", "--bogus"], 2),
        (["clean.toml", "--select", "B099"], 2),
        (["clean.toml", "--ignore", "overspend"], 2),
        (["clean.toml", "--format", "yaml"], 2),
    ],
)
@pytest.mark.parametrize("quiet", [False, True])
def test_exit_status(perfcli, arguments: list[str], status: int, quiet: bool) -> None:  # noqa: FBT001
    ran = perfcli("validate", *arguments, *(["--quiet"] if quiet else []))
    assert ran.status == status
    if quiet:
        assert ran.out == ""


def test_a_clean_file_is_one_line(perfcli) -> None:
    ran = perfcli("validate", "clean.toml")
    assert ran == (0, "1 file, 1 project, 4 indicators: all is well\n", "")


def test_two_wins_and_readable_files_are_reported(perfcli) -> None:
    ran = perfcli("validate", "missing.toml", "error.toml", "broken.toml")
    heads = [line.split(" ")[:2] for line in ran.out.splitlines() if ": error[" in line]
    assert heads == [
        ["missing.toml:", "error[D005]"],
        ["error.toml:6:12:", "error[B001]"],
        ["broken.toml:2:1:", "error[D001]"],
    ]
    assert ran.out.endswith("3 errors, 0 warnings, 0 notes in 3 files\n2 files could not be read\n")
    assert ran.err == ""


@pytest.mark.parametrize(
    ("arguments", "what", "remedy"),
    [
        (["clean.toml", "--zzz"], "there is no option `--zzz`", "`perfcli validate --help`"),
        (["clean.toml", "--strit"], "there is no option `--strit`", "did you mean `--strict`?"),
        ([], "FILES... is missing", "`perfcli validate --help`"),
        (["clean.toml", "--select", "B099"], "there is no check `B099`", "did you mean `B00"),
        (["clean.toml", "--ignore", "overspend"], "`overspend`", "did you mean `overspent`?"),
        (["clean.toml", "--format", "jsn"], "--format cannot be `jsn`", "did you mean `json"),
    ],
)
def test_usage_errors_say_what_to_do(perfcli, arguments: list[str], what: str, remedy: str) -> None:
    ran = perfcli("validate", *arguments)
    assert ran.out == ""
    first, second = ran.err.splitlines()
    assert first.startswith("perfcli: ")
    assert what in first
    assert second.startswith("  help: ")
    assert remedy in second


def test_json_holds_findings_and_counts(perfcli) -> None:
    ran = perfcli("validate", "--format", "json", "error.toml", "warning.toml", "missing.toml")
    document = json.loads(ran.out)
    assert ran.status == 2
    assert document["format"] == 1
    assert document["files"] == 3
    assert document["unreadable"] == 1
    assert document["summary"] == {"error": 2, "warning": 1, "info": 0, "accepted": 0}
    assert [
        (each["path"], each["code"], each["key"], each["line"], each["column"])
        for each in document["findings"]
    ] == [
        ("error.toml", "B001", "totals.budget.original", 6, 12),
        ("warning.toml", "B004", "projects[0].spending.total", 9, 14),
        ("missing.toml", "D005", "", None, None),
    ]


def test_json_of_a_clean_file(perfcli) -> None:
    document = json.loads(perfcli("validate", "--format", "json", "clean.toml").out)
    assert document["findings"] == []


def test_jsonl_is_one_finding_a_line(perfcli) -> None:
    ran = perfcli("validate", "--format", "jsonl", "error.toml", "clean.toml", "warning.toml")
    assert [json.loads(line)["code"] for line in ran.out.splitlines()] == ["B001", "B004"]


def test_machine_formats_are_never_folded(perfcli, examples: Path) -> None:
    assert examples
    text = perfcli("validate", "examples/2020.toml").out
    everything = perfcli("validate", "--all", "examples/2020.toml").out
    document = json.loads(perfcli("validate", "--format", "json", "examples/2020.toml").out)
    codes = [each["code"] for each in document["findings"]]
    assert text.count("[I001]") == 4
    assert "and 16 more; --all shows them" in text
    assert everything.count("[I001]") == codes.count("I001") == 19


def test_statistics_name_check_files_and_units(perfcli) -> None:
    ran = perfcli("validate", "--statistics", "error.toml", "warning.toml", "clean.toml")
    table = ran.out.split("\n\n")[-1].splitlines()
    assert [line.split() for line in table] == [
        ["findings", "files", "check", "most", "in"],
        ["1", "1", "B001", "totals-mismatch", "示例单位", "1"],
        ["1", "1", "B004", "overspent", "示例单位", "1"],
    ]


def test_accepted_findings_do_not_count_and_are_listed(perfcli, files: Path) -> None:
    accept = '[[accept]]\ncode = "B001"\nreason = "合计含未列项目"\n'
    (files / "error.toml").write_text(ERROR + accept, encoding="utf-8")
    ran = perfcli("validate", "error.toml", "--strict")
    assert ran.status == 0
    assert "error.toml: accepted\n  error.toml:6:12: [B001]" in ran.out
    assert "(合计含未列项目)" in ran.out
    assert "1 accepted" in ran.out
    document = json.loads(perfcli("validate", "error.toml", "--format", "json").out)
    assert document["findings"][0]["accepted"] == "合计含未列项目"
    assert document["summary"]["accepted"] == 1


@pytest.mark.parametrize(
    ("level", "status", "word"),
    [("off", 0, None), ("info", 0, "info"), ("warning", 0, "warning"), ("error", 1, "error")],
)
def test_settings_change_severities(
    perfcli, files: Path, level: str, status: int, word: str | None
) -> None:
    (files / "perfcli.toml").write_text(f'[checks]\nB004 = "{level}"\n', encoding="utf-8")
    ran = perfcli("validate", "warning.toml")
    assert ran.status == status
    assert (f"{word}[B004]" in ran.out) == (word is not None)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ('[checks]\nB999 = "off"\n', "D007"),
        ('[checks]\nB004 = "loud"\n', "D004"),
        ('[checks]\nD001 = "off"\n', "D004"),
        ('[cheks]\nB004 = "off"\n', "D002"),
        ("[checks\n", "D001"),
        ("checks = 3\n", "D004"),
    ],
)
def test_faulty_settings_are_refused(perfcli, files: Path, text: str, code: str) -> None:
    (files / "perfcli.toml").write_text(text, encoding="utf-8")
    ran = perfcli("validate", "clean.toml", "warning.toml", "--format", "json")
    document = json.loads(ran.out)
    assert ran.status == 2
    assert [each["code"] for each in document["findings"]] == [code, "B004"]
    assert document["findings"][0]["path"].endswith("perfcli.toml")
    assert document["unreadable"] == 1


def test_text_of_a_file_stays_text(perfcli, files: Path) -> None:
    text = HOSTILE.replace('target = "≥120公里"\n', "")
    (files / "hostile.toml").write_text(text, encoding="utf-8")
    ran = perfcli("validate", "hostile.toml", "--select", "I001")
    assert ran.out.startswith(
        r"hostile.toml:11:1: warning[I001] no-target: [red]=1+1[/red]\x1b[31m|<b>_x_\u202e has no"
    )
    assert "\x1b" not in ran.out


def test_an_excerpt_says_so(perfcli, files: Path) -> None:
    text = CLEAN.replace("[[projects]]", "[source]\nexcerpt = true\n\n[[projects]]", 1)
    (files / "clean.toml").write_text(text, encoding="utf-8")
    assert "the source is an excerpt" in perfcli("validate", "clean.toml").out


def test_a_project_with_money_only_is_looked_at(perfcli, files: Path) -> None:
    (files / "money.toml").write_text(UNSCORED, encoding="utf-8")
    assert perfcli("validate", "money.toml").status in {0, 1}


def test_everything_in_one_run(perfcli, files: Path) -> None:
    # A folder taken over: what is old is put aside, what is new is reported, accepted, counted.
    perfcli("validate", "error.toml", "--write-baseline", "old.json")
    worse = ERROR.replace("98.00", "112.00")
    (files / "error.toml").write_text(worse, encoding="utf-8")
    ran = perfcli(
        "validate", "error.toml", "--baseline", "old.json", "--write-baseline", "new.json",
        "--report", "json=found.json", "--report", "text=found.txt", "--write-accept", "--strict",
        "--statistics",
    )  # fmt: skip
    assert ran.status == 1
    assert ran.err.splitlines() == [
        "error.toml: 1 entry added; write its reason",
        "1 finding known from the baseline",
    ]
    found = json.loads((files / "found.json").read_text(encoding="utf-8"))
    assert [each["code"] for each in found["findings"]] == ["B004"]
    text = (files / "found.txt").read_text(encoding="utf-8")
    assert ran.out.startswith(text)
    assert ran.out.splitlines()[-1].split()[:3] == ["1", "1", "B004"]
    known = json.loads((files / "new.json").read_text(encoding="utf-8"))["findings"]
    assert [each["code"] for each in known] == ["B001", "B004"]
    assert (files / "error.toml").read_text(encoding="utf-8").startswith(worse)
    # Whoever writes the reason is done.
    done = (files / "error.toml").read_text(encoding="utf-8").replace('""', '"已报备"')
    (files / "error.toml").write_text(done, encoding="utf-8")
    ran = perfcli("validate", "error.toml", "--baseline", "old.json", "--strict")
    assert ran.status == 0
    assert "(已报备)" in ran.out


def test_an_acceptance_of_what_is_switched_off_is_not_unused(perfcli, files: Path) -> None:
    (files / "perfcli.toml").write_text('[checks]\nB004 = "off"\n', encoding="utf-8")
    accept = '\n[[accept]]\ncode = "{code}"\nreason = "已核实"\n'
    text = CLEAN + accept.format(code="B004") + accept.format(code="B003")
    (files / "clean.toml").write_text(text, encoding="utf-8")
    ran = perfcli("validate", "clean.toml", "--format", "json")
    assert ["B003" in each["message"] for each in json.loads(ran.out)["findings"]] == [True]


def test_what_a_refused_option_has_not_begun(perfcli) -> None:
    ran = perfcli("validate", "clean.toml", "--format", "json", "--select", "Zebra")
    assert (ran.status, ran.out) == (2, "")


def test_settings_that_are_not_utf_8_are_refused(perfcli, files: Path) -> None:
    (files / "perfcli.toml").write_bytes('# 设置\n[checks]\nB004 = "off"\n'.encode("gb18030"))
    ran = perfcli("validate", "warning.toml", "--format", "json")
    assert ran.status == 2
    assert [each["code"] for each in json.loads(ran.out)["findings"]] == ["D005", "B004"]


def test_quiet_is_quiet_also_about_what_it_wrote(perfcli) -> None:
    ran = perfcli("validate", "error.toml", "--write-accept", "--quiet")
    assert (ran.status, ran.out, ran.err) == (1, "", "")
