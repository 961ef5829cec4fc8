"""Kinds of categories, by the ids that the schemes share."""

from __future__ import annotations

import pytest

from one_check import base
from perfcli.checks.categories import has, is_cost, is_quantity, is_satisfaction
from perfcli.scheme.scheme import Category


def category(identifier: str, level: str) -> Category:
    return Category(identifier, identifier, identifier, level, ())


@pytest.mark.parametrize(
    ("identifier", "level", "kinds"),
    [
        ("quantity", "output", (True, False, False)),
        ("cost", "output", (False, True, False)),
        ("economic-cost", "cost", (False, True, False)),
        ("social-cost", "performance", (False, True, False)),
        ("staff", "cost", (False, True, False)),
        ("beneficiary", "performance", (False, False, True)),
        ("public", "satisfaction", (False, False, True)),
        ("economic", "outcome", (False, False, False)),
    ],
)
def test_each_kind(identifier: str, level: str, kinds: tuple[bool, bool, bool]) -> None:
    one = category(identifier, level)
    assert (is_quantity(one), is_cost(one), is_satisfaction(one)) == kinds


def test_an_unknown_category_is_of_no_kind() -> None:
    assert not is_quantity(None)
    assert not is_cost(None)


def test_what_a_scheme_has() -> None:
    assert has(base(), is_cost)
    assert not has(base(levels=base().levels[:1]), is_satisfaction)
