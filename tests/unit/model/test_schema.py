"""The JSON Schema accepts what the models accept, and names what they refuse."""

from __future__ import annotations

import datetime as dt
import json
from decimal import Decimal
from pathlib import Path

import pytest
import tomli
from jsonschema import Draft202012Validator

from perfcli.model.schema import schema
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
