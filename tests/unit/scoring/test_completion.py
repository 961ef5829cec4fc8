from __future__ import annotations

from decimal import Decimal

import pytest

from perfcli.scheme.load import builtin
from perfcli.scoring.completion import completion, is_met, meets, shortfall_ratio
from perfcli.scoring.rule import Case


@pytest.mark.parametrize(
    ("direction", "target", "actual", "percent"),
    [
        ("at-least", 200, 150, "75"),
        ("at-least", 200, 300, "150"),
        ("at-least", 200, -1, "0"),
        ("at-most", 100, 125, "80"),
        ("at-most", 100, 50, "100"),
        ("at-most", 100, -1, "100"),
        ("exactly", 4, 4, "100"),
        ("exactly", 4, 3, "75"),
        ("exactly", 4, 5, "80"),
        ("at-least", 0, -1, "100"),
        ("at-most", 0, 1, "0"),
        ("exactly", 0, 1, "0"),
        ("at-least", -5, -5, "100"),
    ],
)
def test_completion(direction: str, target: int, actual: int, percent: str) -> None:
    assert completion(direction, Decimal(target), Decimal(actual)) == Decimal(percent)


def test_a_missed_negative_target_has_no_completion() -> None:
    assert completion("at-least", Decimal(-5), Decimal(-6)) is None


def test_meets() -> None:
    assert meets("at-least", Decimal(3), Decimal(3))
    assert meets("at-most", Decimal(3), Decimal(3))
    assert not meets("exactly", Decimal(3), Decimal("3.01"))


def test_shortfall_ratio_is_under_one() -> None:
    assert shortfall_ratio("at-least", Decimal(4), Decimal(3)) == (3, 4)
    assert shortfall_ratio("at-most", Decimal(4), Decimal(5)) == (4, 5)
    assert shortfall_ratio("exactly", Decimal(4), Decimal(5)) == (4, 5)
    assert shortfall_ratio("exactly", Decimal(4), Decimal(-3)) == (0, 4)


def test_a_case_without_evidence_is_not_met() -> None:
    case = Case("quality", Decimal(1), "at-least", builtin("mof-2020").bands)
    assert not is_met(case)
    assert is_met(case._replace(achieved="full"))
    assert is_met(case._replace(completion=Decimal(100)))
