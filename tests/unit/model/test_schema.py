"""The JSON Schema accepts what the models accept, and names what they refuse."""

from __future__ import annotations

import datetime as dt
import json
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
import tomli
from jsonschema import Draft202012Validator

from perfcli.core.language import use
from perfcli.model import declaration
from perfcli.model.declaration import Declaration
from perfcli.model.meanings import KEYS, TABLES
from perfcli.model.schema import Categories, schema
from support import EXAMPLES, declared

PUBLISHED = sorted(
    path
    for path in (Path(__file__).parents[2] / "published").glob("*.toml")
    if not path.name.endswith(".expected.toml")
)


def as_json(value: object) -> object:
    match value:
        case dict():
            return {key: as_json(each) for key, each in value.items()}
        case list():
            return [as_json(each) for each in value]
        case Decimal():
            return json.loads(f"{value:f}")
        case dt.date():
            return value.isoformat()
        case _:
            return value


def errors(text: str) -> list[str]:
    data = as_json(tomli.loads(text, parse_float=Decimal))
    found = Draft202012Validator(schema()).iter_errors(data)
    return ["/".join(map(str, each.absolute_path)) for each in found]


def test_it_is_a_schema() -> None:
    Draft202012Validator.check_schema(schema())
    Draft202012Validator.check_schema(schema(KNOWN, ["bands"]))


KNOWN = (
    Categories(("mof-2020", "hubei"), ("数量", "quantity"), "^(数量|quantity)(指标)?$"),
    Categories(("mof-2021",), ("经济成本",), "^经济成本$"),
)


@pytest.mark.parametrize(
    ("scheme", "category", "fits"),
    [
        (None, "数量指标", True),
        (None, "经济成本", False),
        ("hubei", "quantity", True),
        ("mof-2021", "数量", False),
        ("mof-2021", "经济成本", True),
        ("schemes/own.toml", "便民程度", True),
    ],
)
def test_categories_are_those_of_the_scheme(
    scheme: str | None, category: str, *, fits: bool
) -> None:
    indicator = {"name": "a", "category": category}
    data = {"format": 1, "year": 2020, "unit": "a"} | ({"scheme": scheme} if scheme else {})
    data |= {"projects": [{"name": "a", "indicators": [indicator]}]}
    assert Draft202012Validator(schema(KNOWN)).is_valid(data) is fits


@pytest.mark.parametrize(
    ("rule", "fits"),
    [
        ("bands", True),
        ({"type": "bands", "steps": []}, True),
        ("band", False),
        ({"steps": []}, False),
        ({"type": "band"}, False),
    ],
)
def test_rules_are_those_that_there_are(rule: object, *, fits: bool) -> None:
    indicator = {"name": "a", "category": "数量", "rule": rule}
    projects = [{"name": "a", "indicators": [indicator]}]
    data = {"format": 1, "year": 2020, "unit": "a", "projects": projects}
    assert Draft202012Validator(schema(rules=["bands"])).is_valid(data) is fits


def fields(language: str) -> list[tuple[str, dict[str, Any]]]:
    use(language)
    try:
        whole = schema()
    finally:
        use("en")
    tables = {"": whole, **whole["$defs"]}
    return [
        (f"{name}.{key}", each)
        for name, table in tables.items()
        for key, each in [("", table), *table["properties"].items()]
    ]


def test_every_key_has_a_title_and_a_description() -> None:
    for name, field in fields("en"):
        assert field["title"], name
        assert field["description"].endswith("."), name


def test_nothing_is_left_in_english_where_one_reads_chinese() -> None:
    chinese = dict(fields("zh"))
    for name, field in fields("en"):
        assert chinese[name]["title"] != field["title"], name
        assert chinese[name]["description"] != field["description"], name


def test_the_meanings_are_those_of_the_keys() -> None:
    tables = {"Declaration": Declaration} | {
        name: each
        for name, each in vars(declaration).items()
        if isinstance(each, type) and issubclass(each, declaration.Table) and name != "Table"
    }
    assert {name: set(keys) for name, keys in KEYS.items()} == {
        name: set(table.model_fields) for name, table in tables.items()
    }
    assert set(TABLES) == set(tables)


def test_what_toml_does_not_have_is_not_in_it() -> None:
    assert "null" not in json.dumps(schema())


def test_a_date_is_a_value_to_editors_that_tell_dates_from_texts() -> None:
    target = schema()["$defs"]["Indicator"]["properties"]["target"]
    assert {"type": "string", "format": "date"} in target["anyOf"]


@pytest.mark.parametrize(
    "path", [EXAMPLES / "2019.toml", EXAMPLES / "2020.toml", *PUBLISHED], ids=lambda path: path.stem
)
def test_real_declarations_fit_it(path: Path) -> None:
    assert errors(path.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize(
    ("fragment", "place"),
    [
        ('[[projects]]\nname = "a"\nbugdet = { original = 1 }\n', "projects/0"),
        ('[[projects]]\nkind = "a"\n', "projects/0"),
        ('[[projects]]\nname = "a"\nspending = { total = -1 }\n', "projects/0/spending/total"),
        ('currency = "美元"\n[[projects]]\nname = "a"\n', "currency"),
        ("projects = []\n", "projects"),
    ],
)
def test_mistakes_are_found_where_they_stand(fragment: str, place: str) -> None:
    assert errors(declared(fragment)) == [place]
