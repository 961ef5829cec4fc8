from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
import xmlschema

import formats
from declarations import CLEAN, ERROR, NOT_TOML, WARNING
from perfcli.checks.registry import checks
from support import SHARED, need_shared

need_shared()
SCHEMA = xmlschema.XMLSchema(str(SHARED / "schemas" / "junit.xsd"))
ALL = [f"{check.code} {check.name}" for check in checks() if check.scope != "years"]


@pytest.fixture
def suites(perfcli, folder: Path):
    """Validate texts as files and return the suites of the valid document."""

    def call(*arguments: str, **texts: str) -> list[ET.Element]:
        for name, text in texts.items():
            (folder / f"{name}.toml").write_text(text, encoding="utf-8")
        named = [f"{name}.toml" for name in texts]
        return parsed(perfcli("validate", "--format", "junit", *named, *arguments).out)

    return call


def parsed(output: str) -> list[ET.Element]:
    SCHEMA.validate(output)
    return list(ET.fromstring(output))  # noqa: S314 - our own output


def counts(suite: ET.Element) -> dict[str, int]:
    return {name: int(suite.attrib[name]) for name in ("tests", "failures", "errors", "skipped")}


def names(suite: ET.Element, outcome: str) -> list[str]:
    return [
        case.attrib["name"][:4] for case in suite.iter("testcase") if case.find(outcome) is not None
    ]


def outcomes(suite: ET.Element) -> Iterator[ET.Element]:
    for case in suite.iter("testcase"):
        yield from case


@pytest.mark.parametrize("language", ["en", "zh"])
def test_every_kind_of_file_is_valid_and_counted(perfcli, folder: Path, language: str):
    files = formats.write(folder)
    ran = perfcli("--lang", language, "validate", "--format", "junit", *files)
    found = parsed(ran.out)
    assert [suite.attrib["name"] for suite in found] == files
    assert [suite.attrib["id"] for suite in found] == [str(number) for number in range(len(files))]
    for suite in found:
        assert [case.attrib["name"] for case in suite.iter("testcase")] == ALL
        assert counts(suite) == {
            "tests": len(ALL),
            "failures": len(names(suite, "failure")),
            "errors": len(names(suite, "error")),
            "skipped": len(names(suite, "skipped")),
        }


def test_the_checks_that_found_nothing_pass(suites):
    (suite,) = suites(clean=CLEAN)
    assert counts(suite) == {"tests": len(ALL), "failures": 0, "errors": 0, "skipped": 0}
    assert list(outcomes(suite)) == []
    assert {case.attrib["classname"] for case in suite.iter("testcase")} == {"clean"}


def test_the_same_files_give_the_same_text(perfcli, folder: Path):
    (folder / "a.toml").write_text(ERROR, encoding="utf-8")
    first = perfcli("validate", "--format", "junit", "a.toml").out
    assert first == perfcli("validate", "--format", "junit", "a.toml").out
    assert 'timestamp="1970-01-01T00:00:00" hostname="localhost" time="0"' in first


def test_a_failure_says_where_and_what_to_do(suites):
    (suite,) = suites(error=ERROR)
    assert names(suite, "failure") == ["B001"]
    (failure,) = outcomes(suite)
    assert failure.attrib["type"] == "error"
    assert "101.00" in failure.attrib["message"]
    text = failure.text or ""
    assert text.startswith("error.toml:6:12: error[B001] totals-mismatch: the ")
    assert "   = error.toml:11:12: 道路养护" in text
    assert text.endswith("   = help: correct the total, or the amount of a project\n")


def test_findings_of_one_check_are_one_failure(suites):
    overspent = WARNING[WARNING.index("[[projects]]") :]
    (suite,) = suites(a=WARNING + overspent.replace("streets", "roads").replace("道路养护", "道路"))
    assert counts(suite)["failures"] == 1
    (failure,) = outcomes(suite)
    assert failure.attrib["type"] == "warning"
    assert failure.attrib["message"].endswith("; and 1 more")
    assert (failure.text or "").count("warning[B004]") == 2


def test_a_note_does_not_fail_its_check(suites):
    (suite,) = suites(note=formats.NOTE)
    assert counts(suite)["failures"] == 0
    assert "info[I015] planned-only" in (suite.findtext("system-out") or "")


def test_what_was_accepted_is_listed_and_does_not_fail(suites):
    (suite,) = suites(accepted=formats.ACCEPTED)
    assert counts(suite)["failures"] == 0
    assert "(已报财政局备案)" in (suite.findtext("system-out") or "")


def test_a_file_that_is_not_toml_is_an_error_and_the_rest_is_skipped(suites):
    (suite,) = suites(broken=NOT_TOML)
    assert counts(suite) == {
        "tests": len(ALL),
        "failures": 0,
        "errors": 1,
        "skipped": len(ALL) - 1,
    }
    assert names(suite, "error") == ["D001"]
    skipped = [each.attrib["message"] for each in outcomes(suite) if each.tag == "skipped"]
    assert set(skipped) == {"could not be looked for: the file cannot be read"}


def test_a_file_with_nothing_in_it_was_read_and_not_checked(suites):
    (suite,) = suites(empty="")
    assert names(suite, "failure") == ["D003"]
    assert names(suite, "error") == []
    left = [code[:4] for code in ALL if code[:4] not in names(suite, "skipped")]
    assert left == ["D001", "D002", "D003", "D004", "D005", "D006", "D007"]


def test_checks_not_asked_for_are_skipped(suites):
    (suite,) = suites("--ignore", "B001,C", error=ERROR)
    assert names(suite, "skipped") == [
        code[:4] for code in ALL if code[:4] == "B001" or code[0] == "C"
    ]
    assert names(suite, "failure") == []
    skipped = next(outcomes(suite))
    assert skipped.attrib["message"] == "not looked for"


def test_checks_switched_off_for_the_folder_are_skipped(suites, folder: Path):
    (folder / "perfcli.toml").write_text('[checks]\nB004 = "off"\n', encoding="utf-8")
    (suite,) = suites(warning=WARNING)
    assert names(suite, "skipped") == ["B004"]
    assert names(suite, "failure") == []


def test_faulty_settings_are_a_suite_of_their_own(suites, folder: Path):
    (folder / "perfcli.toml").write_text('[checks]\nB999 = "off"\n', encoding="utf-8")
    settings, suite = suites(clean=CLEAN)
    assert names(settings, "failure") == ["D007"]
    assert counts(settings)["skipped"] == len(ALL) - 1
    assert counts(suite)["skipped"] == 0


def test_an_excerpt_is_not_checked_for_what_it_leaves_out(suites):
    excerpt = CLEAN.replace("[[projects]]", "[source]\nexcerpt = true\n\n[[projects]]", 1)
    (suite,) = suites(a=excerpt)
    assert names(suite, "skipped") == ["S003", "S006", "W001", "W002", "W005"]


def test_in_the_middle_of_the_year_nothing_is_late(suites):
    early = CLEAN.replace("year = 2020", 'year = 2020\nstage = "mid-year"\nas_of = 2020-06-30')
    (suite,) = suites(a=early)
    assert names(suite, "skipped") == ["B007", "B010", "C001", "C002", "I005"]


def test_hostile_names_stay_text(suites):
    (suite,) = suites(hostile=formats.HOSTILE)
    (failure,) = outcomes(suite)
    shown = r"""x\x0a::error::y]]>\x1b[31m\u202e[z](1)\u200f\uffff\x00<&"',%:"""
    assert shown in failure.attrib["message"]
    assert shown in (failure.text or "")


@pytest.mark.usefixtures("folder")
def test_names_of_files_stay_text(perfcli):
    (suite,) = parsed(perfcli("validate", "--format", "junit", '\x1b<a>&"\uffff.toml').out)
    assert suite.attrib["name"] == '\\x1b<a>&"\\uffff.toml'


@pytest.mark.usefixtures("folder")
def test_a_name_of_spaces_is_a_name(perfcli):
    (suite,) = parsed(perfcli("validate", "--format", "junit", " ").out)
    assert suite.attrib["name"] == "-"
