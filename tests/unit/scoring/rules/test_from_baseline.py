from __future__ import annotations

from decimal import Decimal

import pytest

from perfcli.scheme.load import builtin
from perfcli.scoring.rule import Case
from perfcli.scoring.rules.from_baseline import RULE as FROM_BASELINE
from scored import row

RULE = '\nrule = "from-baseline"'


@pytest.mark.parametrize(
    ("lines", "expected", "status"),
    [
        # From 8 to 5: half the way at 6.5; no progress is worth nothing, not 5/8.
        ('baseline = "8%"\ntarget = "≤5%"\nactual = "6.5%"', "5.00", "partial"),
        ('baseline = "8%"\ntarget = "≤5%"\nactual = "8%"', "0", "missed"),
        ('baseline = "8%"\ntarget = "≤5%"\nactual = "9%"', "0", "missed"),
        ('baseline = "8%"\ntarget = "≤5%"\nactual = "5%"', "10", "met"),
        ('baseline = "8%"\ntarget = "≤5%"\nactual = "3%"', "10", "met"),
        # The target's sign is not needed: the way from the baseline gives the direction.
        ('baseline = "8%"\ntarget = "5%"\nactual = "6.5%"', "5.00", "partial"),
        ('baseline = "8%"\ntarget = "5%"\nactual = "4%"', "10", "met"),
        ("baseline = 50\ntarget = 100\nactual = 75", "5.00", "partial"),
        ("baseline = 50\ntarget = 100\nactual = 130", "10", "exceeded"),
        ('baseline = "0.8公里"\ntarget = "1000米"\nactual = "900米"', "5.00", "partial"),
        ('baseline = "5‰"\ntarget = "≥5%"\nactual = "2.75%"', "5.00", "partial"),
        # Inside a range all is reached, also where it began there.
        ('baseline = 12\ntarget = "10-20"\nactual = 12', "10", "met"),
        ('baseline = 8\ntarget = "10-20"\nactual = 12', "10", "met"),
    ],
)
def test_points(lines: str, expected: str, status: str) -> None:
    found = row(lines + RULE)
    assert (found.score, found.status) == (Decimal(expected), status)
    assert not str(found.score).startswith("-")


def test_a_baseline_at_the_end_of_a_range_that_was_passed_cannot_judge() -> None:
    assert row('baseline = 20\ntarget = "10-20"\nactual = 25' + RULE).score is None


def test_a_baseline_in_another_unit_cannot_judge() -> None:
    found = row('baseline = "3人"\ntarget = "5公里"\nactual = "4公里"' + RULE)
    assert (found.score, str(found.why)) == (
        None,
        "the rule `from-baseline` cannot judge what is given",
    )


def test_without_figures_there_are_no_points() -> None:
    bands = builtin("mof-2020").bands
    assert FROM_BASELINE.points(Case("figures", Decimal(10), "at-least", bands), {}).value == 0
