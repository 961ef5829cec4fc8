"""`perfcli schema` prints the schema of the models, with what schemes and rules there are."""

from __future__ import annotations

import json
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from perfcli.scheme.load import identifiers
from perfcli.scoring.registry import names


@pytest.fixture
def printed(perfcli) -> dict[str, Any]:
    ran = perfcli("schema")
    assert (ran.status, ran.err) == (0, "")
    return json.loads(ran.out)


def test_the_schema_is_printed(printed: dict[str, Any]) -> None:
    assert printed["properties"]["year"] == {
        "description": "The budget year, 1990 to 2100.",
        "maximum": 2100,
        "minimum": 1990,
        "title": "Year",
        "type": "integer",
    }


def test_it_speaks_the_language_of_the_run(perfcli) -> None:
    field = json.loads(perfcli("--lang", "zh", "schema").out)["properties"]["year"]
    assert (field["title"], field["description"]) == ("年度", "预算年度，1990 至 2100。")


def test_every_scheme_and_every_rule_is_in_it(printed: dict[str, Any]) -> None:
    assert sorted(printed["properties"]["scheme"]["anyOf"][0]["enum"]) == [*identifiers()]
    conditions = [each["if"]["properties"]["scheme"]["enum"] for each in printed["allOf"]]
    assert sorted(each for found in conditions for each in found) == [*identifiers()]
    indicator = printed["$defs"]["Indicator"]["properties"]
    assert indicator["rule"]["anyOf"][0] == {"enum": [*names()]}


@pytest.mark.parametrize(
    ("scheme", "category", "fits"),
    [
        ("mof-2020", "经济成本", False),
        ("mof-2021", "经济成本", True),
        ("mof-2020", "产出/数量指标", True),
    ],
)
def test_a_category_of_another_scheme_does_not_fit(
    printed: dict[str, Any], scheme: str, category: str, *, fits: bool
) -> None:
    indicators = [{"name": "a", "category": category}]
    data = {"format": 1, "year": 2020, "unit": "a", "scheme": scheme}
    data |= {"projects": [{"name": "a", "indicators": indicators}]}
    assert Draft202012Validator(printed).is_valid(data) is fits
