from __future__ import annotations

from decimal import Decimal

from perfcli.scheme.load import builtin
from perfcli.scoring.ratio import in_proportion
from perfcli.scoring.rule import Case

CASE = Case("figures", Decimal(10), "at-least", builtin("mof-2020").bands)


def test_in_proportion_to_the_figures() -> None:
    assert in_proportion(CASE._replace(target=Decimal(4), actual=Decimal(3))).value == Decimal(
        "7.5"
    )


def test_figures_come_before_a_completion() -> None:
    assert in_proportion(
        CASE._replace(target=Decimal(4), actual=Decimal(3), completion=Decimal(99))
    ).value == Decimal("7.5")


def test_a_completion_alone_counts_up_to_the_weight() -> None:
    assert in_proportion(CASE._replace(completion=Decimal("45.4"))).value == Decimal("4.54")
    assert in_proportion(CASE._replace(completion=Decimal(200))).value == 10


def test_nothing_at_all_earns_nothing() -> None:
    assert in_proportion(CASE).value == 0


def test_at_most_zero_has_no_ratio() -> None:
    assert (
        in_proportion(
            CASE._replace(direction="at-most", target=Decimal(0), actual=Decimal(1))
        ).value
        == 0
    )
