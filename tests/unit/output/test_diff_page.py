"""What a comparison says to people, before any format draws it."""

from __future__ import annotations

import pytest

from perfcli.core.language import use
from perfcli.output.blocks import Grid, Heading, Line
from perfcli.output.diff_page import page
from perfcli.output.findings.report import FileReport
from perfcli.pipeline import check
from perfcli.source.load import load_text
from support import declared
from years import compared, project, quantity

FULL = project(quantity("里程", 'target = "10公里"\nactual = "10公里"\nweight = 90'))
HALF = FULL.replace('actual = "10公里"', 'actual = "5公里"')


def said(old: str, new: str, **heads: str) -> list[str]:
    """Return headings and sentences, grids as their first column."""
    return [
        " | ".join(row.cells[0] for row in block.rows) if isinstance(block, Grid) else block.text
        for block in page(compared(old, new, **heads))
    ]


def test_from_the_whole_to_the_parts() -> None:
    money = "original budget | spending | execution rate | score | coverage"
    assert said(FULL, HALF) == [
        "2019 → 2020: 示例单位",
        "2019.toml → 2020.toml",
        "All projects (万元)",
        money,
        "score: perfcli's own mean over the projects with a score, weighted by budget",
        "道路",
        money,
        "grade excellent → poor",
        "里程",
        "score 100.00 → 55.00: -45.00, of which",
        "里程",
    ]


def test_nothing_differs() -> None:
    *_, last = page(compared(FULL, FULL))
    assert last == Line("nothing differs", strong=True)


def test_a_project_that_stays_beside_one_that_does_not() -> None:
    other = project(name="绿化", key="trees")
    assert said(FULL + other, HALF + other)[-2:] == ["绿化", "nothing differs"]


def test_what_makes_years_hard_to_compare() -> None:
    heads = {"old_head": 'currency = "元"\nscheme = "mof-2017"\nstage = "plan"', "new_head": ""}
    assert said(FULL, FULL, **heads)[2:5] == [
        "scored by different methods: mof-2017, then mof-2020",
        "different stages: plan, then year-end report",
        "amounts in 元 are counted in 万元",
    ]


def test_added_and_removed_projects_count_their_indicators() -> None:
    new = project(quantity("甲"), quantity("乙"), name="绿化", key="trees")
    lines = said(FULL, new)
    assert lines[lines.index("绿化 (added)") + 2 :][:1] == ["grade - → insufficient evidence"]
    assert "indicators: 2" in lines
    assert "道路 (removed)" in lines
    assert "grade excellent → -" in lines


def test_indicators_without_a_change_are_counted() -> None:
    kept = quantity("乙", "target = 5\nactual = 5\nweight = 0")
    more = f"[[projects.indicators]]\n{kept}"
    lines = said(FULL + more, HALF + more)
    assert "indicators without a change: 1" in lines


def test_renames_of_projects_and_of_indicators_are_suggested() -> None:
    old = project(quantity("甲类道路长度")) + project(name="旧城", key="old")
    new = project(quantity("甲类道路总长度")) + project(name="旧城区", key="new")
    found = [line for line in said(old, new) if line.startswith("perhaps renamed: ")]
    assert [line.split(";")[0] for line in found] == [
        "perhaps renamed: 旧城 → 旧城区",
        "perhaps renamed: 甲类道路长度 → 甲类道路总长度",
    ]


@pytest.mark.parametrize(("old", "new", "year"), [(FULL, 0, 2020), (0, FULL, 2019)])
def test_no_score_in_one_year(old: str | int, new: str | int, year: int) -> None:
    without = FULL.replace('actual = "10公里"\n', "")
    lines = said(str(old or without), str(new or without))
    assert f"no score in {year}, so there is no change to explain" in lines


def test_without_the_files_there_is_no_line_for_them() -> None:
    difference = compared(FULL, HALF)
    difference = difference._replace(old=difference.old._replace(path="", unit="[甲]\u202e"))
    blocks = list(page(difference))
    assert blocks[0] == Heading(1, "2019 → 2020: [甲]\\u202e → 示例单位")
    assert blocks[1] == Heading(2, "All projects (万元)")


def test_findings_between_the_years_stand_last() -> None:
    checked = check(load_text(declared(FULL), "2020.toml"))
    report = FileReport("2020.toml", None, (), unreadable=False)
    assert list(page(compared(FULL, HALF), report))[-2:] == [
        Heading(2, "Found between the years"),
        Line("nothing found"),
    ]
    found = report._replace(findings=checked.findings)
    assert found.findings
    assert list(page(compared(FULL, HALF), found))[-1] == Heading(2, "Found between the years")


def test_in_the_reader_s_language() -> None:
    use("zh")
    try:
        lines = said(FULL, HALF)
    finally:
        use("en")
    assert not [line for line in lines if "score" in line or "grade" in line or "budget" in line]
