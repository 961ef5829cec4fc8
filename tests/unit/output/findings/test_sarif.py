from __future__ import annotations

import json
from pathlib import Path
from urllib.parse import unquote

import pytest
from jsonschema import Draft7Validator

import formats
from declarations import CLEAN, ERROR, NOT_TOML, WARNING
from perfcli import __version__
from perfcli.checks.registry import checks
from support import SHARED, need_shared

need_shared()
SCHEMA = Draft7Validator(
    json.loads((SHARED / "schemas" / "sarif-2.1.0.json").read_text(encoding="utf-8"))
)


@pytest.fixture
def run(perfcli, folder: Path):
    """Validate texts as files and return the run of the valid SARIF document."""

    def call(*arguments: str, **texts: str):
        for name, text in texts.items():
            (folder / f"{name}.toml").write_text(text, encoding="utf-8")
        named = [f"{name}.toml" for name in texts]
        document = json.loads(perfcli(*arguments, "validate", "--format", "sarif", *named).out)
        SCHEMA.validate(document)
        assert document["version"] == "2.1.0"
        return document["runs"][0]

    return call


@pytest.mark.parametrize("language", ["en", "zh"])
def test_every_kind_of_file_is_valid_sarif(perfcli, folder: Path, language: str):
    names = formats.write(folder)
    ran = perfcli("--lang", language, "validate", "--format", "sarif", *names)
    document = json.loads(ran.out)
    SCHEMA.validate(document)
    (run,) = document["runs"]
    assert ran.status == 2
    assert run["language"] == run["tool"]["driver"]["language"] == language
    found = json.loads(perfcli("validate", "--format", "json", *names).out)["findings"]
    assert [each["ruleId"] for each in run["results"]] == [each["code"] for each in found]
    uris = [
        each["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
        for each in run["results"]
    ]
    assert [unquote(uri) for uri in uris] == [each["path"] for each in found]
    assert "%E5%B9%B4%E5%BA%A6%20%231%2Ca%25b.toml" in uris


def test_a_run_without_findings_has_an_empty_list(run):
    found = run(clean=CLEAN)
    assert found["results"] == []
    assert found["columnKind"] == "unicodeCodePoints"
    assert found["invocations"] == [{"executionSuccessful": True, "toolExecutionNotifications": []}]


def test_every_check_is_a_rule_with_its_page(run):
    driver = run(clean=CLEAN)["tool"]["driver"]
    assert (driver["name"], driver["version"]) == ("perfcli", __version__)
    assert [(each["id"], each["name"]) for each in driver["rules"]] == [
        (check.code, check.name) for check in checks()
    ]
    rule = driver["rules"][0]
    assert rule["shortDescription"]["text"] == (
        "An amount or a label of `[totals]` is not the sum of the projects."
    )
    assert rule["fullDescription"]["text"].endswith("is reported as info, with the bounds.")
    assert rule["help"]["text"].endswith("says that one of its figures is wrong.")
    assert rule["help"]["markdown"].startswith("# B001 totals-mismatch (error)\n")
    levels = {each["id"]: each["defaultConfiguration"]["level"] for each in driver["rules"]}
    assert (levels["B001"], levels["B004"], levels["I015"]) == ("error", "warning", "note")


def test_rules_are_in_the_language_of_the_run_and_codes_are_not(run):
    rule = run("--lang", "zh", clean=CLEAN)["tool"]["driver"]["rules"][0]
    assert (rule["id"], rule["name"]) == ("B001", "totals-mismatch")
    assert rule["help"]["markdown"].startswith("# B001 totals-mismatch (错误)\n")


def test_a_result_says_what_where_and_what_was_added_up(run):
    found = run(error=ERROR)
    (result,) = found["results"]
    assert found["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == result["ruleId"] == "B001"
    assert result["level"] == "error"
    assert "101.00" in result["message"]["text"]
    assert "100.00" in result["message"]["text"]
    assert "\n" not in result["message"]["text"]
    assert "\n\nhelp: " in result["message"]["markdown"]
    assert result["locations"] == [
        {
            "physicalLocation": {
                "artifactLocation": {"uri": "error.toml"},
                "region": {"startLine": 6, "startColumn": 12, "endColumn": 20},
            }
        }
    ]
    (addend,) = result["relatedLocations"]
    assert "道路养护" in addend["message"]["text"]
    assert addend["physicalLocation"]["region"]["startLine"] == 11
    assert result["properties"] == {"key": "totals.budget.original"}


def test_levels_follow_the_severity(run):
    assert [each["level"] for each in run(note=formats.NOTE)["results"]] == ["note"]
    assert [each["level"] for each in run(warning=WARNING)["results"]] == ["warning"]


def test_what_could_not_be_read_is_a_notification_too(run):
    found = run(broken=NOT_TOML, clean=CLEAN)
    (invocation,) = found["invocations"]
    assert invocation["executionSuccessful"] is False
    (note,) = invocation["toolExecutionNotifications"]
    (result,) = found["results"]
    assert note["associatedRule"] == {"id": "D001", "index": result["ruleIndex"]}
    assert note["level"] == "error"
    assert note["message"] == result["message"]
    assert note["locations"] == result["locations"]
    assert note["locations"][0]["physicalLocation"]["region"]["startLine"] == 2


def test_a_file_that_is_not_there_has_no_region(perfcli, folder: Path):
    document = json.loads(perfcli("validate", "--format", "sarif", str(folder / "nix.toml")).out)
    SCHEMA.validate(document)
    (result,) = document["runs"][0]["results"]
    assert result["ruleId"] == "D005"
    assert result["locations"] == [{"physicalLocation": {"artifactLocation": {"uri": "nix.toml"}}}]


def test_faulty_settings_make_the_run_a_failure(run, folder: Path):
    (folder / "perfcli.toml").write_text('[checks]\nB999 = "off"\n', encoding="utf-8")
    found = run(clean=CLEAN)
    (invocation,) = found["invocations"]
    (note,) = invocation["toolExecutionNotifications"]
    assert invocation["executionSuccessful"] is False
    assert note["associatedRule"]["id"] == "D007"
    assert note["locations"][0]["physicalLocation"]["artifactLocation"] == {"uri": "perfcli.toml"}


def test_an_accepted_finding_is_suppressed_with_its_reason(run):
    accepted, warned = run(accepted=formats.ACCEPTED, warning=WARNING)["results"]
    assert accepted["suppressions"] == [{"kind": "inSource", "justification": "已报财政局备案"}]
    assert warned["suppressions"] == []


def fingerprints(found) -> list[str]:
    return [each["partialFingerprints"]["perfcliFinding/v1"] for each in found["results"]]


def test_fingerprints_survive_moves_and_tell_findings_apart(run):
    overspent = WARNING[WARNING.index("[[projects]]") :]
    twice = WARNING + overspent.replace("streets", "roads").replace("道路养护", "道路")
    before = fingerprints(run(a=twice))
    assert before == fingerprints(run(a="# 一\n# 二\n" + twice))
    assert len(before) == len(set(before)) == 2
    assert fingerprints(run(b=twice)) != before
    assert fingerprints(run(a=WARNING)) == before[:1]


def test_findings_with_one_identity_are_numbered(run):
    unmet = CLEAN[: CLEAN.index("[[projects.indicators]]", CLEAN.index("验收合格率"))]
    found = run(a=unmet)
    marks = [
        (each["partialFingerprints"]["perfcliFinding/v1"]).rpartition(":")
        for each in found["results"]
        if each["ruleId"] == "W005"
    ]
    assert [number for _, _, number in marks] == ["1", "2"]
    assert len({digest for digest, _, _ in marks}) == 1


def test_hostile_names_stay_text(run):
    (result,) = run(hostile=formats.HOSTILE)["results"]
    text = result["message"]["text"]
    assert r"x\x0a::error::y]]>\x1b[31m\u202e[z] (1)\u200f" in text
    assert not any(ord(each) < 0x20 for each in text)


@pytest.mark.parametrize("name", sorted(formats.FILES))
def test_report_writes_what_standard_output_shows(perfcli, folder: Path, name: str):
    formats.write(folder)
    shown = perfcli("validate", "--format", "sarif", name).out
    ran = perfcli("validate", "--report", "sarif=out.sarif", "--report", "junit=out.xml", name)
    assert (folder / "out.sarif").read_bytes().decode() == shown
    assert not ran.out.startswith("{")
