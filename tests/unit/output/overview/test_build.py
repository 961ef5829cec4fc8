"""The page as a value: what was looked at, and findings by code."""

from __future__ import annotations

from pathlib import Path

from declarations import CLEAN
from district import DISTRICT, MID_YEAR, facts, of_unit
from perfcli.core.version import __version__
from perfcli.output.overview.build import page
from perfcli.output.overview.view import Unscored


def test_what_was_looked_at(tmp_path: Path) -> None:
    shown = page(facts(tmp_path, DISTRICT), {})
    assert (shown.title, shown.language) == ("Overview of 5 units 2020", "en")
    said = {each.label: each.text for each in shown.facts}
    assert said["files"] == "6 (1 could not be scored)"
    assert [said[each] for each in ("units", "projects", "indicators")] == ["5", "5", "16"]
    assert (said["years"], said["stages"], said["methods"]) == (
        "2020",
        "year-end report",
        "mof-2020",
    )
    assert said["results written by"] == f"perfcli {__version__}"
    assert (shown.remarks, shown.years) == ((), ("2020",))


def test_who_wrote_a_table_is_not_always_known(tmp_path: Path) -> None:
    shown = page(facts(tmp_path, {"a.toml": CLEAN}, "csv"), {})
    said = {each.label: each.text for each in shown.facts}
    assert said["results written by"] == "not recorded in the files"


def test_a_file_that_could_not_be_scored_is_named(tmp_path: Path) -> None:
    (unscored,) = page(facts(tmp_path, DISTRICT), {}).unscored
    assert isinstance(unscored, Unscored)
    assert unscored.path == "d.toml"
    assert unscored.finding.startswith("D001 ")


def test_of_many_such_files_fifty_are_named(tmp_path: Path) -> None:
    shown = page(facts(tmp_path, {f"{each:02}.toml": "x =" for each in range(53)}), {})
    assert (len(shown.unscored), shown.more_unscored) == (50, "and 3 more")
    assert shown.title == "Overview of 0 units"


def test_what_cannot_be_compared_is_said(tmp_path: Path) -> None:
    other = of_unit(CLEAN, "乙局").replace("year = 2020", 'year = 2020\nscheme = "hubei"')
    shown = page(facts(tmp_path, {"a.toml": CLEAN, "b.toml": other, "c.toml": MID_YEAR}), {})
    assert shown.remarks == (
        "Several methods were used: their scores cannot be compared.",
        "There are plans, mid-year and year-end reports: their rates cannot be compared.",
    )
    assert (shown.title, shown.years) == ("Overview of 2 units 2020–2021", ("2021", "2020"))


def test_findings_by_code_are_the_gravest_first(tmp_path: Path) -> None:
    shown = page(facts(tmp_path, DISTRICT), {})
    ranks = [("error", "warning", "info").index(each.severity) for each in shown.codes]
    assert ranks == sorted(ranks)
    (overspent,) = [each for each in shown.codes if each.code == "B004"]
    assert overspent[1:8] == ("overspent", "warning", "warning", "1", "", "1", "1")
    assert "112.00" in overspent.sample
    assert set(shown.found_codes) == {each.code for each in shown.codes}
