from __future__ import annotations

from decimal import Decimal

import pytest

from perfcli.model.declaration import Indicator
from perfcli.scheme.load import builtin
from perfcli.scoring.evidence import Unjudged, direction_of, evidence, in_unit, unit_of
from perfcli.scoring.rule import Case


def indicator(**fields: object) -> Indicator:
    return Indicator.model_validate({"name": "甲", "category": "quantity", **fields})


def judged(*, needs_target: bool = True, **fields: object) -> Case | Unjudged:
    row = indicator(**fields)
    return evidence(
        row,
        weight=Decimal(10),
        direction=direction_of(row),
        bands=builtin("mof-2020").bands,
        year=2020,
        needs_target=needs_target,
    )


@pytest.mark.parametrize(
    ("fields", "direction"),
    [
        ({}, "at-least"),
        ({"target": 5}, "at-least"),
        ({"target": "≤5"}, "at-most"),
        ({"target": "=5"}, "exactly"),
        ({"target": "11月底前"}, "at-most"),
        ({"target": "明显改善"}, "at-least"),
        ({"target": "10～20"}, "at-least"),
        ({"target": "≤5", "direction": "at-least"}, "at-least"),
    ],
)
def test_direction(fields: dict[str, object], direction: str) -> None:
    assert direction_of(indicator(**fields)) == direction


def test_the_default_of_a_method_comes_before_the_sign_and_after_the_declaration() -> None:
    assert direction_of(indicator(target="≥5"), "at-most") == "at-most"
    assert direction_of(indicator(target="≥5", direction="exactly"), "at-most") == "exactly"


def test_the_unit_is_the_value_s_own_else_the_indicator_s() -> None:
    row = indicator(target="5平方米", actual=4, unit="㎡")
    assert (unit_of(row, row.target), unit_of(row, row.actual)) == ("m²", "m²")
    assert unit_of(indicator(actual=4), None) == ""


def test_a_figure_without_a_unit_is_taken_to_be_in_the_other() -> None:
    assert in_unit(Decimal(5), "", "米") == 5
    assert in_unit(Decimal(5), "公里", "") == 5
    assert in_unit(Decimal(5), "公里", "米") == 5000
    assert in_unit(Decimal(5), "公里", "吨") is None


@pytest.mark.parametrize(
    ("fields", "status", "why"),
    [
        ({}, "unverifiable", "no target to judge it by"),
        ({"actual": 5}, "unverifiable", "no target to judge it by"),
        ({"achieved": "full"}, "unverifiable", "no target to judge it by"),
        ({"target": 5}, "pending", "a target, and nothing reported yet"),
        ({"target": 5, "achieved": "full"}, "pending", "a target, and nothing reported yet"),
        ({"target": 5, "actual": "4～6"}, "unverifiable", "the actual is a range, not one figure"),
        ({"target": "5公里", "actual": "4吨"}, "unverifiable", "target in 公里, actual in 吨"),
        ({"target": "改善", "actual": 4}, "unverifiable",
         "words, and nothing that says how far they came true"),
        ({"target": 5, "actual": "11月底"}, "unverifiable", "target and actual cannot be compared"),
    ],
)  # fmt: skip
def test_not_enough_to_judge_by(fields: dict[str, object], status: str, why: str) -> None:
    found = judged(**fields)
    assert isinstance(found, Unjudged)
    assert (found.status, str(found.why)) == (status, why)


@pytest.mark.parametrize(
    ("fields", "kind"),
    [
        ({"target": 5, "actual": 4}, "figures"),
        ({"target": 5, "actual": 4, "completion": 99, "achieved": "full"}, "figures"),
        ({"completion": 45.4}, "completion"),
        ({"target": 5, "completion": 80}, "completion"),
        ({"target": "11月底前", "actual": "10月底"}, "days"),
        ({"target": "改善", "achieved": "full"}, "quality"),
        ({"target": "改善", "actual": "已改善", "achieved": "none"}, "quality"),
        ({"target": 5, "actual": "已完成", "achieved": "full"}, "quality"),
    ],
)
def test_kinds_of_evidence(fields: dict[str, object], kind: str) -> None:
    fields = {
        key: Decimal(str(each)) if isinstance(each, float) else each for key, each in fields.items()
    }
    found = judged(**fields)
    assert isinstance(found, Case)
    assert found.evidence == kind


def test_rules_with_thresholds_of_their_own_need_only_an_actual() -> None:
    found = judged(needs_target=False, actual="3处")
    assert isinstance(found, Case)
    assert (found.evidence, found.actual, found.unit) == ("actual", 3, "处")
    assert isinstance(judged(needs_target=False), Unjudged)


@pytest.mark.parametrize(
    ("actual", "target", "direction", "completion"),
    [(50, 100, "at-least", 50), (115, 115, "at-least", 100), (260, 130, "at-most", 50)],
)
def test_a_range_is_reduced_to_the_end_that_was_missed(
    actual: int, target: int, direction: str, completion: int
) -> None:
    found = judged(target="100～130人", actual=actual)
    assert isinstance(found, Case)
    assert (found.target, found.direction, found.completion) == (target, direction, completion)


def test_everything_is_in_the_unit_of_the_target() -> None:
    found = judged(target="2公里", actual="1500米", baseline="500米")
    assert isinstance(found, Case)
    assert (found.target, found.actual, found.baseline, found.unit) == (
        2, Decimal("1.5"), Decimal("0.5"), "公里",
    )  # fmt: skip


def test_a_baseline_in_words_is_none() -> None:
    found = judged(target=2, actual=1, baseline="上年水平")
    assert isinstance(found, Case)
    assert found.baseline is None
