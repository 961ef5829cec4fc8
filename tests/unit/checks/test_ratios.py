"""Ratios that stand where percentages are meant."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from one_check import base
from one_row import project, row
from perfcli.checks.ratios import Ratio, ratio_for_percent
from perfcli.scoring.score import score
from perfcli.source.load import load_text
from support import declared


def ratio(keys: str, name: str = "合格率") -> Ratio | None:
    fragment = project(row(keys, name=name, category="质量"))
    declaration = load_text(declared(fragment), "test.toml").declaration
    assert declaration is not None
    return ratio_for_percent(score(declaration, base()).projects[0].rows[0])


@pytest.mark.parametrize(
    ("name", "meant"), [("合格率", True), ("增长率", False), ("栋数", False), ("事故率", False)]
)
def test_small_percentages_are_told_from_ratios_by_the_name(name: str, *, meant: bool) -> None:
    assert (ratio('target = "20%"; actual = 0.21', name) is not None) is meant


@pytest.mark.parametrize("name", ["合格率", "增长率"])
def test_beside_a_large_percentage_the_name_does_not_matter(name: str) -> None:
    assert ratio('target = "80%"; actual = 0.81', name) == Ratio("actual", Decimal("0.81"))


@pytest.mark.parametrize(
    ("name", "unit", "meant"),
    [("合格率", "%", True), ("合格率", "", False), ("增长率", "%", False)],
)
def test_two_ratios_are_percentages_where_the_unit_says_so(
    name: str, unit: str, *, meant: bool
) -> None:
    found = ratio(f'target = 0.9; actual = 0.95; unit = "{unit}"', name)
    assert found == (Ratio("actual", Decimal("0.95")) if meant else None)


@given(st.integers(2, 100))
def test_a_figure_above_one_is_no_ratio(actual: int) -> None:
    assert ratio(f'target = "95%"; actual = {actual}') is None


@given(st.decimals("0.1", "1", places=3))
def test_any_ratio_is_found_beside_its_percentage(share: Decimal) -> None:
    found = ratio(f'target = "{share * 100:f}%"; actual = {share:f}')
    assert found == Ratio("actual", share)
