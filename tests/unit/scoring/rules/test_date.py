from __future__ import annotations

from decimal import Decimal

import pytest

from scored import row

DUE = 'target = "11月30日前"\n'
BY_TENS = '\nrule = { type = "date", points = 1, per_days = 10 }'


@pytest.mark.parametrize(
    ("lines", "expected", "status"),
    [
        (DUE + 'actual = "11月30日"', "10", "met"),
        (DUE + "actual = 2020-11-01", "10", "met"),
        (DUE + 'actual = "12月1日"', "0", "missed"),
        # 20 days late, a point for every ten.
        (DUE + 'actual = "12月20日"' + BY_TENS, "8", "partial"),
        # 25 days late: 2.5 units.
        (DUE + 'actual = "12月25日"' + BY_TENS, "7.50", "partial"),
        (DUE + "actual = 2022-11-30" + BY_TENS, "0", "missed"),
        ('target = "2020年11月"\nactual = "2020年11月底"', "10", "met"),
        # A day not to be before, and a day to be kept.
        (DUE + 'direction = "at-least"\nactual = "12月1日"', "10", "met"),
        (DUE + 'direction = "at-least"\nactual = "11月29日"', "0", "missed"),
        (DUE + 'direction = "exactly"\nactual = "11月30日"', "10", "met"),
        (DUE + 'direction = "exactly"\nactual = "11月29日"', "0", "missed"),
    ],
)
def test_points(lines: str, expected: str, status: str) -> None:
    found = row(lines, category="timeliness")
    assert (found.score, found.status) == (Decimal(expected), status)


@pytest.mark.parametrize(("count", "expected"), [("exact", 7.5), ("started", 7), ("full", 8)])
def test_parts_of_a_period(count: str, expected: float) -> None:
    rule = f'rule = {{ type = "date", points = 1, per_days = 10, count = "{count}" }}'
    assert row(f'{DUE}actual = "12月25日"\n{rule}').score == Decimal(str(expected))


def test_the_formula_counts_the_days() -> None:
    found = row(DUE + 'actual = "12月20日"' + BY_TENS)
    assert str(found.formula) == "10 - 1 × 2 (20 days late)"


def test_a_day_done_in_time_is_complete_and_a_late_one_has_no_completion() -> None:
    assert row(DUE + 'actual = "11月1日"').completion == 100
    assert row(DUE + 'actual = "12月1日"').completion is None
