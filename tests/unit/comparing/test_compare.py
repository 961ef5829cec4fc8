"""Two years compared."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given

from perfcli import pipeline
from perfcli.comparing.compare import compare
from support import EXAMPLES
from years import compared, project, quantity, results

D = Decimal
ROW = 'target = "≥100个"\nactual = "90个"'


@given(results())
def test_a_year_is_the_same_as_itself(result):
    found = compare(result, result)
    assert found.same
    assert found.suggestions == ()
    assert {each.state for each in found.projects} == {"same"}


@given(results(), results())
def test_comparisons_are_mirrored(old, new):
    there, back = compare(old, new), compare(new, old)
    assert there.same == back.same
    assert _projects(there, mirrored=False) == _projects(back, mirrored=True)
    assert {(each.project and 1, each.old, each.new) for each in there.suggestions} == {
        (each.project and 1, each.new, each.old) for each in back.suggestions
    }


def _projects(difference, *, mirrored: bool):
    return sorted(map(repr, (_project(each, mirrored=mirrored) for each in difference.projects)))


def _project(found, *, mirrored: bool):
    changes = [found.money.budget, found.money.spending, found.money.execution_rate, found.score]
    rows = [
        (_state(each.state, mirrored=mirrored), *_sides(each.actual, mirrored=mirrored))
        for each in found.indicators
    ]
    return (
        _state(found.state, mirrored=mirrored),
        [_sides(change, mirrored=mirrored) for change in changes],
        sorted(map(repr, rows)),
    )


def _sides(change, *, mirrored: bool):
    sign = -1 if mirrored else 1
    sides = (change.new, change.old) if mirrored else (change.old, change.new)
    return (*sides, None if change.change is None else change.change * sign + D(0))


def _state(state: str, *, mirrored: bool) -> str:
    return {"added": "removed", "removed": "added"}.get(state, state) if mirrored else state


@given(results(), results())
def test_same_means_that_no_figure_differs(old, new):
    found = compare(old, new)
    figures = [
        (each.score.same, each.coverage.same, each.money.same, each.state == "same")
        for each in found.projects
    ]
    assert found.same == all(all(each) for each in figures)


def test_projects_added_and_removed():
    found = compared(project(name="道路", key="roads"), project(name="绿化", key="trees"))
    assert [each.state for each in found.projects] == ["added", "removed"]
    added, removed = found.projects
    assert (added.old, added.money.budget.old, added.money.budget.new) == (None, None, D(100))
    assert (removed.new, removed.money.spending.old, removed.money.spending.new) == (
        None,
        D(100),
        None,
    )
    assert found.totals.budget.change == D(0)
    assert not found.same


@pytest.mark.parametrize(
    ("old_head", "new_head", "same"),
    [
        ("", "", True),
        ("", 'title = "另一个标题"\nproblems = ["问题"]', True),
        ("", 'scheme = "mof-2017"', False),
        ("", 'stage = "plan"', False),
    ],
)
def test_what_counts_as_the_same(old_head, new_head, same):
    text = project(quantity("甲"))
    assert compared(text, text, old_head=old_head, new_head=new_head).same is same


def test_another_name_of_the_project_is_a_change():
    found = compared(project(name="道路"), project(name="道路养护"))
    assert found.projects[0].state == "changed"


def test_the_two_years_of_the_examples():
    old, new = (pipeline.load(EXAMPLES / f"{year}.toml") for year in (2019, 2020))
    found = pipeline.diff(old, new)
    assert (found.old.year, found.new.year, found.same) == (2019, 2020, False)
    assert found.totals.execution_rate.change == D("15.61")
    city, service = found.projects
    assert city.score == (D("98.67"), D("79.97"), D("-18.70"), D("-18.95"))
    assert {cause.of: cause.points for cause in city.causes or ()} == {
        "execution": D("-0.54"),
        "wet-waste": D("-0.99"),
        "weights": D("0.00"),
        "coverage": D("-17.17"),
    }
    assert (service.score.new, service.causes) == (None, None)
    assert [each.new.id for each in found.suggestions] == ["food-safety-outreach"]
    assert pipeline.diff(new, new).same
