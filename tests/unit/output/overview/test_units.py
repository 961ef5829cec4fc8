"""Units in the order of risk, and what of each opens on demand."""

from __future__ import annotations

from pathlib import Path

from declarations import CLEAN, WARNING
from district import DISTRICT, VAGUE, facts, of_unit
from perfcli.output.overview.units import codes, columns, listed
from perfcli.output.overview.view import Unit

RECEIVED = CLEAN.replace(
    "budget = { original = 100.00 }", "budget = { original = 100.00, revised = 90.00 }"
)


def named(unit: Unit) -> dict[str, str]:
    return dict(zip([each.label for each in columns()], unit.cells, strict=True))


def test_the_order_of_risk(tmp_path: Path) -> None:
    units, _ = listed(facts(tmp_path, DISTRICT), {})
    # Of the last three, 90, 55 and 0 percent could not be judged.
    cells = [tuple(named(each)[key] for key in ("unit", "errors", "warnings")) for each in units]
    assert cells == [
        ("乙局", "1", "0"),
        ("d.toml", "1", "0"),
        ("丙局", "0", "1"),
        ("戊局", "0", "0"),
        ("己局", "0", "0"),
        ("甲局", "0", "0"),
    ]


def test_of_as_many_findings_the_unjudged_and_then_the_overspent_come_first(tmp_path: Path) -> None:
    spent = '\n[[accept]]\ncode = "B004"\nreason = "已批准"\n'
    texts = {
        "a.toml": of_unit(CLEAN, "甲局"),
        "b.toml": of_unit(WARNING + spent, "乙局"),
        "c.toml": of_unit(VAGUE, "丙局"),
    }
    found = facts(tmp_path, texts)
    flat = found._replace(units=[each._replace(warnings=0, notes=0) for each in found.units])
    units, _ = listed(flat, {})
    assert [each.cells[0] for each in units] == ["丙局", "乙局", "甲局"]


def test_the_cells_of_a_unit(tmp_path: Path) -> None:
    units, _ = listed(facts(tmp_path, {"c.toml": DISTRICT["c.toml"]}), {})
    assert named(units[0]) == {
        "unit": "丙局",
        "year": "2020",
        "projects": "1",
        "errors": "0",
        "warnings": "1",
        "notes": "0",
        "unjudged": "0.00%",
        "overspent, 万元": "12.00",
        "execution rate": "112.00%",
        "score": "100.00",
        "no score": "0",
    }


def test_what_is_not_known_is_no_zero(tmp_path: Path) -> None:
    units, _ = listed(facts(tmp_path, {"d.toml": DISTRICT["d.toml"]}), {})
    cells = named(units[0])
    assert [cells[each] for each in ("year", "unjudged", "overspent, 万元", "score")] == ["–"] * 4
    assert units[0].year == ""


def test_different_bases_have_no_common_rate(tmp_path: Path) -> None:
    texts = {"a.toml": CLEAN, "b.toml": RECEIVED}
    both, _ = listed(facts(tmp_path, texts), {})
    one, _ = listed(facts(tmp_path, {"b.toml": RECEIVED}), {})
    assert named(both[0])["execution rate"] == "–"
    assert named(one[0])["execution rate"] == "108.89%"


def test_details_hold_projects_findings_and_files(tmp_path: Path) -> None:
    found = facts(tmp_path, {"c.toml": DISTRICT["c.toml"]})
    _, (details,) = listed(found, {"c.toml": "pages/%E4%B8%99.html"})
    assert codes(found) == ["B004"]
    assert details["projects"] == [
        [
            "道路养护",
            "100.00 万元",
            "112.00",
            "112.00%",
            "100.00",
            "100.00",
            "excellent",
            "100.00%",
            "",
        ]
    ]
    assert details["codes"] == [[0, 1]]
    ((severity, code, place, said),) = details["findings"]  # type: ignore[misc]
    assert (severity, code, place) == ("w", "B004", "line 9 · 道路养护")
    assert "112.00" in said
    assert details["more"] == 0
    assert details["files"] == [["c.toml", "pages/%E4%B8%99.html"]]


def test_of_several_files_a_finding_names_its_own(tmp_path: Path) -> None:
    found = facts(tmp_path, {"a.toml": CLEAN, "b.toml": WARNING})
    _, (details,) = listed(found, {})
    ((_, _, place, _),) = details["findings"]  # type: ignore[misc]
    assert place.startswith("b.toml · line 9")


def test_several_pages_of_a_unit_are_no_page_of_its_row(tmp_path: Path) -> None:
    found = facts(tmp_path, {"a.toml": CLEAN, "b.toml": WARNING})
    (one,), _ = listed(found, {"a.toml": "a.html", "b.toml": "a.html"})
    (two,), _ = listed(found, {"a.toml": "a.html", "b.toml": "b.html"})
    assert (one.page, two.page) == ("a.html", "")


def test_a_grade_that_can_change_has_a_mark(tmp_path: Path) -> None:
    text = VAGUE.replace('"有所下降"', '"33件"')
    _, (details,) = listed(facts(tmp_path, {"a.toml": text}), {})
    (project,) = details["projects"]  # type: ignore[misc]
    assert project[5:8] == ["74.80–99.80", "excellent?", "75.00%"]
