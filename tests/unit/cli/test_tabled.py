from __future__ import annotations

from declarations import CLEAN, ERROR, MISTYPED
from perfcli.cli.tabled import fault_rows, only, rows_of, scored_rows, soundly_checked
from perfcli.pipeline import try_score
from perfcli.source.load import load_text


def test_a_file_with_an_error_of_family_d_has_no_projects_whatever_is_ignored() -> None:
    loaded = load_text(MISTYPED, "a.toml")
    for skipped in ((), ("D002", "B001")):
        checked, sound = soundly_checked(loaded, skipped)
        rows = rows_of(checked, checked.findings, sound=sound)
        assert (sound, rows.projects, rows.indicators) == (False, (), ())
        assert ("D002" in {each.code for each in rows.findings}) is (skipped == ())
        assert scored_rows(try_score(loaded), loaded).projects == ()


def test_other_errors_do_not_stand_in_the_way() -> None:
    checked, sound = soundly_checked(load_text(ERROR, "a.toml"), ["B001"])
    rows = rows_of(checked, checked.findings, sound=sound)
    assert [len(each) for each in rows] == [1, 4, 0]


def test_a_file_that_was_scored_has_no_findings() -> None:
    loaded = load_text(CLEAN, "a.toml")
    assert [len(each) for each in scored_rows(try_score(loaded), loaded)] == [1, 4, 0]


def test_findings_that_are_known_are_taken_out() -> None:
    checked, sound = soundly_checked(load_text(MISTYPED + MISTYPED, "a.toml"), [])
    findings = checked.findings
    rows = rows_of(checked, findings, sound=sound)
    assert only(None, findings, ()) is None
    assert only(rows, findings, findings) is rows
    kept = only(rows, findings, findings[:1])
    assert kept is not None
    assert kept.findings == rows.findings[:1]
    assert fault_rows(findings[:1]).findings[0].code == findings[0].code
