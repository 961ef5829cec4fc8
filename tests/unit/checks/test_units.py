"""Units of a row, and those that count."""

from __future__ import annotations

import pytest

from perfcli.checks.units import is_count, unit_between
from perfcli.model.declaration import Indicator


@pytest.mark.parametrize("unit", ["人", "人次", "万人次", "户", "件", "万册", "个社区", "期"])
def test_counts(unit: str) -> None:
    assert is_count(unit)


@pytest.mark.parametrize(
    "unit", ["", "%", "‰", "倍", "次/10万公顷", "百分点", "公里", "万元", "千瓦"]
)
def test_other_units(unit: str) -> None:
    assert not is_count(unit)


@pytest.mark.parametrize(
    ("keys", "unit"),
    [
        ({"target": "95%", "actual": 96}, "%"),
        ({"target": 95, "actual": "96%"}, "%"),
        ({"target": 95, "actual": 96, "unit": "％"}, "%"),
        ({"target": "30个", "actual": 32, "unit": "户"}, "户"),
        ({"target": 95, "actual": 96}, ""),
    ],
)
def test_a_value_is_in_its_own_unit_else_the_row_s_else_its_neighbour_s(
    keys: dict[str, object], unit: str
) -> None:
    row = Indicator.model_validate({"name": "合格率", "category": "质量", **keys})
    assert unit_between(row, row.actual, row.target) == unit
