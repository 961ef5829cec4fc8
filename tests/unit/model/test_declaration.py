from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import Any

import pytest
from pydantic import ValidationError

from perfcli.model.declaration import Declaration, Indicator, Origin, Project

SMALLEST: dict[str, Any] = {
    "format": 1,
    "year": 2020,
    "unit": "示例单位",
    "projects": [{"name": "城市管理"}],
}


def types(**changes: object) -> set[str]:
    with pytest.raises(ValidationError) as refused:
        Declaration.model_validate(SMALLEST | changes)
    return {each["type"] for each in refused.value.errors()}


def test_what_is_not_given_is_absent_or_the_default() -> None:
    found = Declaration.model_validate(SMALLEST)
    assert (found.currency, found.stage, found.scheme) == ("万元", "final", "mof-2020")
    assert (found.title, found.as_of, found.claims, found.problems) == (None, None, (), ())
    (project,) = found.projects
    assert (project.budget.original, project.spending.total, project.indicators) == (None, None, ())
    assert (found.totals.budget, found.source.excerpt, project.reported.score) == (
        None,
        False,
        None,
    )


def test_zero_is_a_value() -> None:
    project = Project.model_validate({"name": "甲", "budget": {"original": 0}})
    assert project.budget.original == 0
    assert project.budget.revised is None


def test_arrays_become_tuples() -> None:
    table = SMALLEST | {
        "problems": ["一"],
        "claims": [{"quote": "均完成", "asserts": "all-targets-met"}],
        "accept": [{"code": "B004", "reason": "已说明"}],
    }
    found = Declaration.model_validate(table)
    assert found.problems == ("一",)
    assert found.claims[0].asserts == "all-targets-met"
    assert found.accept[0].project is None


def test_everything_is_frozen() -> None:
    found = Declaration.model_validate(SMALLEST)
    with pytest.raises(ValidationError):
        found.year = 2021
    with pytest.raises(ValidationError):
        found.projects[0].name = "乙"


def test_labels_are_ids_or_names() -> None:
    assert Project.model_validate({"name": "甲"}).label == "甲"
    assert Project.model_validate({"name": "甲", "id": "p1"}).label == "p1"
    row = {"name": "甲", "category": "数量"}
    assert Indicator.model_validate(row).label == "甲"
    assert Indicator.model_validate(row | {"id": "点位"}).label == "点位"


def test_an_origin_is_empty_until_it_is_set() -> None:
    found = Declaration.model_validate(SMALLEST)
    assert found.origin == Origin()
    origin = Origin("2020.toml", "format = 1", frozenset())
    assert found.read_from(origin).origin == origin


def test_figures_are_exact_decimals() -> None:
    table = SMALLEST | {"totals": {"budget": {"original": Decimal("1681.6")}}}
    found = Declaration.model_validate(table)
    assert found.totals.budget is not None
    assert found.totals.budget.original == Decimal("1681.6")


@pytest.mark.parametrize(
    ("changes", "kinds"),
    [
        ({"format": True}, {"int_type"}),
        ({"format": Decimal("1.0")}, {"int_type"}),
        ({"format": 2}, {"less_than_equal"}),
        ({"year": 1989}, {"greater_than_equal"}),
        ({"year": 2101}, {"less_than_equal"}),
        ({"year": True}, {"int_type"}),
        ({"year": Decimal(2020)}, {"int_type"}),
        ({"year": "2020"}, {"int_type"}),
        ({"unit": ""}, {"string_too_short"}),
        ({"currency": "美元"}, {"literal_error"}),
        ({"stage": "draft"}, {"literal_error"}),
        ({"as_of": "2020-06-30"}, {"date_type"}),
        ({"as_of": dt.datetime(2020, 6, 30, tzinfo=dt.UTC)}, {"date_type"}),
        ({"projects": []}, {"too_short"}),
        ({"surplus": 1}, {"extra_forbidden"}),
        ({"source": {"excerpt": 1}}, {"bool_type"}),
    ],
)
def test_what_is_refused(changes: dict[str, object], kinds: set[str]) -> None:
    assert types(**changes) == kinds


@pytest.mark.parametrize("identifier", ["p1", "urban-management", "2020-1", "-"])
def test_ids_of_projects(identifier: str) -> None:
    assert Project.model_validate({"name": "甲", "id": identifier}).id == identifier


@pytest.mark.parametrize("identifier", ["", "P1", "a b", "a_b", "点位", "a\n", "a."])
def test_ids_of_projects_that_are_refused(identifier: str) -> None:
    with pytest.raises(ValidationError):
        Project.model_validate({"name": "甲", "id": identifier})


def test_ids_of_indicators_take_any_letters() -> None:
    row = {"name": "甲", "category": "数量", "id": "点位 1"}
    assert Indicator.model_validate(row).id == "点位 1"


def test_the_schema_names_what_is_required() -> None:
    schema = Declaration.model_json_schema()
    assert schema["required"] == ["format", "year", "unit", "projects"]
    assert schema["properties"]["format"]["const"] == 1
    rule = schema["$defs"]["Indicator"]["properties"]["rule"]
    assert rule["anyOf"][0]["type"] == ["string", "object"]
