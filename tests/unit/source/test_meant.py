from __future__ import annotations

import pytest

from perfcli.model.declaration import Declaration, Indicator, Source
from perfcli.source.meant import Meant, meant, model_of

PROJECT = ("projects", 0)
ROW = (*PROJECT, "indicators", 0)
BUDGET = (*PROJECT, "budget")


@pytest.mark.parametrize("key", sorted(Declaration.model_fields))
@pytest.mark.parametrize("table", [PROJECT, ROW, ("claims", 0), ("accept", 0), BUDGET])
def test_a_top_level_key_further_down_belongs_to_the_file(key: str, table) -> None:
    given = model_of(table).model_fields
    if key not in given:
        assert meant(key, [], table, given) == Meant(key, of_file=True)


@pytest.mark.parametrize(
    ("key", "value", "table", "close"),
    [
        ("measures", "加强管理", PROJECT, "measure"),
        ("source", {"财政拨款": 5}, BUDGET, "sources"),
        ("projects", "甲", ("accept", 0), "project"),
        ("totals", 5, (*PROJECT, "spending"), "total"),
    ],
)
def test_a_plural_or_singular_of_a_key_is_that_key(key: str, value: object, table, close) -> None:
    assert meant(key, value, table, ()) == Meant(close)


@pytest.mark.parametrize(
    ("key", "table", "found"),
    [
        ("项目名称", PROJECT, "name"),
        ("project", PROJECT, "name"),
        ("类别", ROW, "category"),
        ("level2", ROW, "category"),
        ("年度", (), "year"),
        ("orginal", BUDGET, "original"),
        ("魔法", ROW, None),
    ],
)
def test_another_name_of_a_key_is_that_key(key: str, table, found: str | None) -> None:
    assert meant(key, "x", table, ()) == Meant(found)


def test_a_title_is_the_name_of_a_project_only_where_it_has_none() -> None:
    assert meant("title", "甲", PROJECT, {"kind"}) == Meant("name")
    assert meant("title", "甲", PROJECT, {"name"}) == Meant("title", of_file=True)


def test_the_model_of_a_table() -> None:
    assert model_of(()) is Declaration
    assert model_of(ROW) is Indicator
    assert model_of(("source",)) is Source
