from __future__ import annotations

from decimal import Decimal

import pytest

from perfcli.scoring.parameters import counted, deducted, figure, pairs


def test_a_figure_is_given_or_a_default() -> None:
    assert figure({"pass": 60}, "pass") == 60
    assert figure({"pass": Decimal("0.5")}, "pass") == Decimal("0.5")
    assert figure({}, "per", Decimal(1)) == 1


def test_a_figure_that_is_needed_and_absent_is_a_key_error() -> None:
    with pytest.raises(KeyError, match="pass"):
        figure({}, "pass")


def test_pairs_keep_their_order() -> None:
    assert pairs({"steps": [[90, 10], (80, Decimal("8.5"))]}, "steps") == [
        (90, 10),
        (80, Decimal("8.5")),
    ]


def test_pairs_must_be_a_list() -> None:
    with pytest.raises(KeyError, match="steps"):
        pairs({"steps": 3}, "steps")


@pytest.mark.parametrize(
    ("count", "units"), [(None, "2.5"), ("exact", "2.5"), ("started", "3"), ("full", "2")]
)
def test_counted(count: str | None, units: str) -> None:
    assert counted(Decimal(25), Decimal(10), {} if count is None else {"count": count}) == Decimal(
        units
    )


def test_what_a_miss_costs_is_divided_last() -> None:
    each, missed, per = Decimal("0.015"), Decimal(2), Decimal(3)
    assert deducted(each, missed, per, {}) == Decimal("0.01")
    assert deducted(each, missed, per, {"count": "started"}) == Decimal("0.015")
    assert deducted(each, missed, per, {"count": "full"}) == 0


def test_whole_units_count_the_same_in_every_way() -> None:
    assert {
        counted(Decimal(20), Decimal(10), {"count": way}) for way in ("exact", "started", "full")
    } == {2}
