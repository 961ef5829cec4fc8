"""Data that fits the model as a scheme: what is absent, and what every spelling leads to."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from perfcli.scheme.build import build, rule_spec

LEAST: dict[str, Any] = {
    "id": "least",
    "title": "最少",
    "reference": "文号",
    "level": "unit",
    "full_marks": 100,
    "bands": {"full": 80, "partial": 60},
    "above_target": {"flag_from": 130},
    "levels": [
        {"id": "output", "name": "产出", "categories": [{"id": "funds", "name": "资金"}]},
        {"id": "process", "name": "过程", "categories": [{"id": "money", "name": "资金"}]},
    ],
}


def test_what_is_absent() -> None:
    scheme = build(LEAST)
    assert (scheme.english, scheme.issued, scheme.execution) == ("最少", None, None)
    assert (scheme.weights, scheme.insufficient, scheme.reduce) == ("required", None, ())
    assert scheme.quantitative == rule_spec("proportional")
    assert scheme.qualitative == rule_spec("bands")
    assert scheme.date == rule_spec("date")
    assert scheme.levels[0].weight is None
    assert scheme.grades == ()
    assert scheme.rows == ()


def test_a_rule_is_a_name_or_a_table() -> None:
    assert rule_spec({"type": "pass-line", "pass": 60}) == ("pass-line", {"pass": 60})
    assert rule_spec("direct") == ("direct", {})
    assert rule_spec({}).type == ""


def test_every_spelling_of_a_row() -> None:
    row = {"name": "三公", "aliases": ["“三公”"], "category": "funds", "weight": Decimal("0.5")}
    scheme = build({**LEAST, "rubric": [row, {"name": "其他", "category": "money"}]})
    assert scheme.rubric["三公"] is scheme.rubric["“三公”"]
    assert [each.name for each in scheme.rows] == ["三公", "其他"]
    assert scheme.rows[0].weight == Decimal("0.5")


@pytest.mark.parametrize(
    ("written", "found"),
    [
        ("funds", ["funds"]),
        ("资金", ["funds", "money"]),
        ("资金指标", ["funds", "money"]),
        ("产出/资金", ["funds"]),
        ("过程指标／资金指标", ["money"]),
        ("process/资金", ["money"]),
        ("Funds ", ["funds"]),
        ("资", []),
    ],
)
def test_every_spelling_of_a_category(written: str, found: list[str]) -> None:
    assert [each.id for each in build(LEAST).categories(written)] == found
