"""The grids of a comparison, cell by cell."""

from __future__ import annotations

from decimal import Decimal

import pytest

from perfcli.output import diff_rows
from perfcli.output.blocks import Grid
from years import compared, project, quantity

SIDES = ("2019", "2020")
ROW = 'target = "10公里"\nactual = "{actual}公里"\nweight = 90'
OLD = project(quantity("里程", ROW.format(actual=10)))
NEW = project(quantity("里程", ROW.format(actual=5)), budget=200)


def rows(grid: Grid) -> list[tuple[str, ...]]:
    return [row.cells for row in grid.rows]


def titles(grid: Grid) -> list[str]:
    return [" ".join(filter(None, (each.title, each.year))) for each in grid.columns]


@pytest.mark.parametrize(
    ("figure", "shown"),
    [(None, "-"), ("0", "0"), ("0.00", "0"), ("1.50", "+1.50"), ("-2", "-2"), ("1E+3", "+1000")],
)
def test_a_change_has_a_sign(figure: str | None, shown: str) -> None:
    assert diff_rows.signed(None if figure is None else Decimal(figure)) == shown


def test_two_drafts_of_one_year_are_old_and_new() -> None:
    assert diff_rows.years(2019, 2020) == ("2019", "2020")
    assert diff_rows.years(2020, 2020) == ("old", "new")


def test_money_and_score_of_a_project() -> None:
    (found,) = compared(OLD, NEW).projects
    grid = diff_rows.project(found, SIDES)
    assert titles(grid) == ["", "2019", "2020", "change", "%"]
    assert rows(grid) == [
        ("original budget", "100", "200", "+100", "+100.00%"),
        ("spending", "100", "200", "+100", "+100.00%"),
        ("execution rate", "100.00%", "100.00%", "0", "% points"),
        ("score", "100.00", "55.00", "-45.00", "points"),
        ("coverage", "100.00%", "100.00%", "0", "% points"),
    ]
    assert [row.tone for row in grid.rows] == ["", "", "", "worse", ""]


def test_totals_are_those_of_all_projects() -> None:
    more = project(name="绿化", key="trees", budget=50)
    grid = diff_rows.totals(compared(OLD, NEW + more), SIDES)
    assert rows(grid)[0] == ("original budget", "100", "250", "+150", "+150.00%")


def test_a_figure_of_one_year_only_has_no_change() -> None:
    without = OLD.replace("spending = { total = 100 }\n", "")
    (found,) = compared(without, OLD).projects
    assert rows(diff_rows.project(found, SIDES))[1:3] == [
        ("spending", "-", "100", "-", ""),
        ("execution rate", "-", "100.00%", "-", ""),
    ]


def test_without_budgets_the_row_is_just_budget() -> None:
    bare = OLD.replace("budget = { original = 100 }\n", "")
    (found,) = compared(bare, bare.replace("里程", "长度")).projects
    assert rows(diff_rows.project(found, SIDES))[0][0] == "budget"


def test_another_basis_and_the_budgets_beside_it() -> None:
    new = OLD.replace("original = 100", "original = 80, revised = 125")
    (found,) = compared(OLD, new).projects
    assert [row[0] for row in rows(diff_rows.project(found, SIDES))][:3] == [
        "original budget → revised budget",
        "original budget",
        "revised budget",
    ]


def test_a_method_without_points_shows_no_score() -> None:
    head = 'scheme = "transfer-2022"'
    difference = compared(OLD, NEW, old_head=head, new_head=head)
    for grid in (
        diff_rows.totals(difference, SIDES),
        diff_rows.project(difference.projects[0], SIDES),
    ):
        assert [row[0] for row in rows(grid)] == ["original budget", "spending", "execution rate"]


def test_causes_without_those_that_are_0() -> None:
    (found,) = compared(OLD, NEW).projects
    assert found.causes is not None
    grid = diff_rows.causes(found.causes)
    assert rows(grid) == [("里程", "-45.00")]
    assert grid.rows[0].tone == "worse"


def test_indicators_have_the_columns_that_any_year_gives() -> None:
    (found,) = compared(OLD, NEW).projects
    grid = diff_rows.indicators(found.indicators, SIDES)
    assert titles(grid) == [
        "indicator", "target 2019", "target 2020", "actual 2019", "actual 2020", "change",
        "completion 2019", "completion 2020", "state 2019", "state 2020",
    ]  # fmt: skip
    assert rows(grid) == [
        ("里程", "10公里", "10公里", "10公里", "5公里", "-5", "100.00%", "50.00%", "met", "partial")
    ]


def test_a_figure_that_no_year_gives_has_no_column() -> None:
    old = project(quantity("里程", 'actual = "4公里"'))
    new = project(quantity("里程", 'actual = "5公里"'))
    (found,) = compared(old, new).projects
    assert titles(diff_rows.indicators(found.indicators, SIDES)) == [
        "indicator", "actual 2019", "actual 2020", "change",
    ]  # fmt: skip


def test_weights_stand_there_where_they_differ() -> None:
    (found,) = compared(OLD, OLD.replace("weight = 90", "weight = 45")).projects
    grid = diff_rows.indicators(found.indicators, SIDES)
    assert titles(grid)[-2:] == ["weight 2019", "weight 2020"]
    assert rows(grid)[0][-2:] == ("90", "45")


def test_added_and_removed_indicators() -> None:
    (found,) = compared(OLD, OLD.replace("里程", "井盖")).projects
    grid = diff_rows.indicators(found.indicators, SIDES)
    assert sorted((row.cells[0], row.tone) for row in grid.rows) == [
        ("井盖 (added)", "added"),
        ("里程 (removed)", "removed"),
    ]


def test_names_say_what_no_column_does() -> None:
    old = project(quantity("方案", 'id = "plan"\ntarget = "编制"\nachieved = "full"'))
    new = project(
        quantity("规划", 'id = "plan"\ntarget = "编制"\nachieved = "partial"\nrating = 70').replace(
            "quantity", "quality"
        ),
        name="公路",
    )
    (found,) = compared(old, new).projects
    assert diff_rows.project_name(found) == "公路 (formerly 道路)"
    assert rows(diff_rows.indicators(found.indicators, SIDES))[0][0] == (
        "规划 (formerly 方案, other category, other rating, met → partial)"
    )


def test_text_of_a_file_is_safe() -> None:
    hostile = "a\\u001b[31m"
    (found,) = compared(OLD, NEW.replace("里程", hostile).replace("道路", hostile)).projects
    assert diff_rows.project_name(found) == "a\\x1b[31m (formerly 道路)"
    names = [row[0] for row in rows(diff_rows.indicators(found.indicators, SIDES))]
    assert "a\\x1b[31m (added)" in names
    assert found.causes is not None
    assert not [row for row in rows(diff_rows.causes(found.causes)) if "\x1b" in row[0]]
