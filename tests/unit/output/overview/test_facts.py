"""The tables as they are asked: the same answers from every format, and no project twice."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from declarations import CLEAN, WARNING
from district import DISTRICT, MID_YEAR, facts, tables
from perfcli.core.version import __version__
from perfcli.output.overview import answers
from perfcli.output.overview.facts import read
from perfcli.output.tables.formats import NotTablesError
from perfcli.output.tables.rows import Rows
from tabled import rows_of, written


@pytest.mark.parametrize("suffix", ["parquet", "csv", "jsonl", "duckdb"])
def test_every_format_says_the_same(tmp_path: Path, suffix: str) -> None:
    expected = facts(tmp_path, DISTRICT, "parquet")
    found = facts(tmp_path, DISTRICT, suffix)
    versions = (__version__,) if suffix in {"parquet", "duckdb"} else ()
    assert found.versions == versions
    assert found._replace(results=(), versions=()) == expected._replace(results=(), versions=())


def test_how_much_was_looked_at(tmp_path: Path) -> None:
    found = facts(tmp_path, DISTRICT)
    assert found.scope == answers.Scope(files=6, units=5, projects=5, indicators=16)
    assert found.groups == [answers.Group(2020, "final", "mof-2020", 5)]
    (unscored,) = found.unscored
    assert (unscored.path, unscored.unit, unscored.code, unscored.total) == (
        "d.toml",
        None,
        "D001",
        1,
    )


def test_the_figures_of_a_unit(tmp_path: Path) -> None:
    units = {each.who: each for each in facts(tmp_path, DISTRICT).units}
    assert units["甲局"][3:7] == (1, 0, 0, 0)
    assert (units["乙局"].errors, units["丙局"].warnings) == (1, 1)
    assert units["丙局"].overspent == Decimal(120000)
    assert units["甲局"].overspent == 0
    assert (units["己局"].unjudged, units["己局"].marks) == (Decimal(55), Decimal(100))
    assert (units["戊局"].projects, units["戊局"].scored, units["戊局"].lowest) == (1, 0, None)
    bad = units["d.toml"]
    assert (bad.named, bad.year, bad.projects, bad.errors, bad.marks) == (False, None, 0, 1, None)


def test_mid_year_nothing_counts_as_unjudged(tmp_path: Path) -> None:
    found = facts(tmp_path, {"a.toml": MID_YEAR})
    assert found.units[0].marks is None
    assert [each.signal for each in found.signals] == ["green"]


def test_a_unit_has_a_row_for_each_year(tmp_path: Path) -> None:
    later = CLEAN.replace("year = 2020", "year = 2021")
    found = facts(tmp_path, {"a.toml": CLEAN, "b.toml": later})
    assert [(each.who, each.year) for each in found.units] == [
        ("示例单位", 2020),
        ("示例单位", 2021),
    ]


def test_what_is_accepted_is_no_finding(tmp_path: Path) -> None:
    accepted = DISTRICT["c.toml"] + '\n[[accept]]\ncode = "B004"\nreason = "追加预算尚未下达"\n'
    found = facts(tmp_path, {"c.toml": accepted})
    assert found.units[0].warnings == 0
    assert [(each.code, each.found, each.accepted) for each in found.codes] == [("B004", 0, 1)]
    assert (found.findings, found.found) == ([], [])


def test_a_unit_shows_its_ten_gravest_findings(tmp_path: Path) -> None:
    rows = "".join(
        f'\n[[projects.indicators]]\nname = "指标{number}"\ncategory = "数量"\n'
        for number in range(14)
    )
    text = DISTRICT["b.toml"] + rows
    found = facts(tmp_path, {"b.toml": text})
    assert len(found.findings) == 10
    assert found.findings[0].severity == "error"
    assert sum(each.times for each in found.found) > 14


def test_a_project_that_stands_twice_is_refused(tmp_path: Path) -> None:
    written(tmp_path / "one.csv", rows_of("a.toml", CLEAN))
    written(tmp_path / "two.csv", rows_of("a.toml", CLEAN))
    with pytest.raises(NotTablesError, match=r"a\.toml stands in the results twice"):
        read([str(tmp_path / "one.csv"), str(tmp_path / "two.csv")])


def test_results_of_nothing_are_refused(tmp_path: Path) -> None:
    written(tmp_path / "none.parquet", Rows())
    with pytest.raises(NotTablesError, match="no projects and no findings"):
        read([str(tmp_path / "none.parquet")])


def test_the_order_of_files_does_not_matter(tmp_path: Path) -> None:
    forwards = read([tables(tmp_path, DISTRICT)])
    backwards = read([tables(tmp_path, dict(reversed(DISTRICT.items())))])
    assert forwards == backwards


def test_two_files_of_a_unit_are_one_row(tmp_path: Path) -> None:
    found = facts(tmp_path, {"a.toml": CLEAN, "b.toml": WARNING})
    (unit,) = found.units
    assert (unit.projects, unit.warnings, unit.overspent) == (2, 1, Decimal(120000))
    assert [each.path for each in found.files] == ["a.toml", "b.toml"]
