from __future__ import annotations

from decimal import Decimal

import pytest

from perfcli.scheme.load import builtin
from perfcli.scoring.rule import Case
from perfcli.scoring.rules.steps import RULE
from scored import row

SATISFACTION = '\nrule = { type = "steps", steps = [[90, 10], [80, 8], [60, 5]], else = 0 }'
# Hunan: how far the budget was adjusted in the year.
ADJUSTMENT = (
    '\ndirection = "at-most"\n'
    'rule = { type = "steps", steps = [[0, 3], [10, 2], [20, 1], [30, 0.5]] }'
)


@pytest.mark.parametrize(
    ("actual", "expected", "status"),
    [
        ("100%", "10", "met"),
        ("90%", "10", "met"),
        ("89.9%", "8", "partial"),
        ("80%", "8", "partial"),
        ("60%", "5", "partial"),
        ("59.99%", "0", "missed"),
    ],
)
def test_the_first_threshold_reached(actual: str, expected: str, status: str) -> None:
    found = row(f'actual = "{actual}"{SATISFACTION}')
    assert (found.score, found.status) == (Decimal(expected), status)
    with_target = row(f'target = "≥90%"\nactual = "{actual}"{SATISFACTION}')
    assert (with_target.score, with_target.status) == (Decimal(expected), status)


@pytest.mark.parametrize(
    ("actual", "expected"),
    [("0%", "3"), ("10%", "2"), ("10.01%", "1"), ("20%", "1"), ("30%", "0.5"), ("31%", "0")],
)
def test_at_most_the_first_threshold_not_exceeded(actual: str, expected: str) -> None:
    assert row(f'actual = "{actual}"{ADJUSTMENT}', weight="3").score == Decimal(expected)


def test_else_is_what_no_step_gives() -> None:
    found = row('actual = 1\nrule = { type = "steps", steps = [[2, 10]], else = 3 }')
    assert found.score == 3
    assert str(found.formula) == "1 reaches no step: 3 points"


def test_formulas_name_the_step() -> None:
    assert str(row(f'actual = "85%"{SATISFACTION}').formula) == "85 reaches the step 80: 8 points"
    assert str(row(f'actual = "8%"{ADJUSTMENT}').formula) == "8 is within the step 10: 2 points"


def test_a_completion_is_measured_upward_in_every_direction() -> None:
    assert row(f"completion = 85{SATISFACTION}").score == 8
    assert row(f'completion = 85\ndirection = "at-most"{SATISFACTION}').score == 8


def test_an_actual_under_a_target_in_words_is_measured_by_the_steps() -> None:
    assert row(f'target = "群众满意"\nactual = "85%"{SATISFACTION}').score == 8


def test_points_stay_within_a_weight_that_was_split() -> None:
    # Four rows of output would have 12.50 each; alone it has all 50, and is worth 10 at most.
    found = row(f'actual = "95%"{SATISFACTION}', weight=None, category="beneficiary")
    assert (found.weight, found.score) == (10, 10)
    found = row(
        'actual = 1\nrule = { type = "steps", steps = [[1, 30]] }',
        weight=None,
        category="beneficiary",
    )
    assert (found.weight, found.score) == (10, 10)


def test_without_a_figure_the_lowest_step_holds() -> None:
    case = Case("actual", Decimal(10), "at-least", builtin("mof-2020").bands)
    assert RULE.points(case, {"steps": [[0, 1]]}).value == 1
