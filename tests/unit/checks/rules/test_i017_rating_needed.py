"""I017: a band without a rating."""

from __future__ import annotations

from decimal import Decimal

import pytest

from one_check import found, one, said
from one_row import project, row
from perfcli.scheme.scheme import Bands

PARTIAL = project(row('target = "建立制度"; achieved = "partial"'))


@pytest.mark.parametrize(("achieved", "low", "high"), [("partial", 60, 80), ("none", 0, 60)])
def test_the_lower_end_is_named(achieved: str, low: int, high: int) -> None:
    finding = one("I017", project(row(f'target = "建立制度"; achieved = "{achieved}"')))
    assert said([finding]) == [
        (
            "projects[0].indicators[0].achieved",
            f"`{achieved}` without a rating is scored at the lower end of its band, {low}%",
        )
    ]
    assert f"from {low} up to, and below, {high} percent" in str(finding.help)


def test_the_bands_are_the_scheme_s() -> None:
    finding = one("I017", PARTIAL, bands=Bands(Decimal(80), Decimal(50)))
    assert str(finding.message).endswith("lower end of its band, 50%")


@pytest.mark.parametrize(
    "keys",
    [
        'target = "建立制度"; achieved = "partial"; rating = 70',
        'target = "建立制度"; achieved = "none"; rating = 0',
        'target = "建立制度"; achieved = "full"',
        'target = "≥30个"; actual = "20个"; achieved = "partial"',  # the figures decide
        'target = "建立制度"; achieved = "partial"; rule = "direct"',  # all or nothing
        'achieved = "partial"',  # I001: nothing to judge it by
    ],
)
def test_rated_rows_and_those_that_need_no_rating_pass(keys: str) -> None:
    assert found("I017", project(row(keys))) == []
