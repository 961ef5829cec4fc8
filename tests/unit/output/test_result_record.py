from __future__ import annotations

from decimal import Decimal

import pytest

from declarations import CLEAN, UNSCORED
from perfcli.output.result_record import result_record, typed
from perfcli.pipeline import try_score
from perfcli.source.load import load_text
from perfcli.values.parse import parse


def record(text: str) -> dict:
    result = try_score(load_text(text, "a.toml")).result
    assert result is not None
    return result_record(result, "a.toml")


def test_the_keys_are_those_of_the_contract() -> None:
    whole = record(CLEAN)
    assert {
        "format", "path", "year", "unit", "currency", "scheme", "totals", "projects", "stage",
        "variant", "summary",
    } <= set(whole)  # fmt: skip
    (project,) = whole["projects"]
    assert {
        "id", "name", "execution", "categories", "indicators", "points", "scored_weight",
        "assumed_weight", "full_marks", "coverage", "score", "score_low", "score_high", "grade",
        "grade_confident", "weights", "reported",
    } <= set(project)  # fmt: skip
    assert set(project["execution"]) >= {"basis", "budget", "spending", "rate", "weight", "score"}
    assert set(project["indicators"][0]) >= {
        "id", "name", "level1", "level2", "target", "actual", "direction", "completion", "weight",
        "score", "status", "rule", "assumed", "reason",
    }  # fmt: skip
    assert whole["scheme"] == {"id": "mof-2020", "reference": "财预〔2020〕10号"}
    assert whole["totals"] == {
        "budget": Decimal("100.00"),
        "basis": "original",
        "spending": Decimal("98.00"),
        "execution_rate": Decimal("98.00"),
    }
    assert whole["summary"]["weighting"] == "budget"


def test_levels_add_up() -> None:
    (project,) = record(CLEAN)["projects"]
    assert [
        (each["id"], each["weight"], each["scored_weight"], each["score"])
        for each in project["categories"]
    ] == [("output", 50, 50, 50), ("outcome", 30, 30, 30), ("satisfaction", 10, 10, 10)]


def test_absent_is_null_and_never_zero() -> None:
    (project,) = record(UNSCORED.replace('id = "streets"\n', ""))["projects"]
    assert project["id"] is None
    assert project["score"] is None
    assert project["grade"] is None
    assert project["indicators"] == []
    assert set(project["reported"].values()) == {None}


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        (Decimal("1.50"), Decimal("1.50")),
        (12, Decimal(12)),
        ("12", Decimal(12)),
        ("≥95%", "≥95%"),
        ("4500余起", "4500余起"),
        (None, None),
    ],
)
def test_a_value_is_given_as_it_was_typed(given: object, expected: object) -> None:
    value = None if given is None else parse(given)  # type: ignore[arg-type]
    assert typed(value) == expected
