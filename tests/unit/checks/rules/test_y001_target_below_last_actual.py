"""Y001: a target that last year's result had met with room to spare."""

from __future__ import annotations

import pytest

from perfcli.core.keypath import render
from years import between, project, quantity


def said(old: str, new: str, *, name: str = "老年人体检人数", category: str = "quantity"):
    def declared(lines: str) -> str:
        return project(quantity(name, lines).replace("quantity", category))

    found = between(declared(old), declared(new))
    return [(render(each.key), str(each.message)) for each in found if each.code == "Y001"]


KEY = "projects[0].indicators[0].target"


def test_an_at_least_target_below_last_year_s_result() -> None:
    assert said('target = "≥2000人"\nactual = "2350人"', 'target = "≥2100人"') == [
        (KEY, "≥2100人 asks for less than the 2350人 reached in 2019")
    ]


def test_an_at_most_target_above_it_allows_more() -> None:
    old, new = 'target = "≤40万元"\nactual = "38.6万元"', 'target = "≤39万元"'
    assert said(old, new, category="cost") == [
        (KEY, "≤39万元 allows more than the 38.6万元 of 2019")
    ]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("2350人", '"≥2350人"'),
        ("2350人", '"≥2351人"'),
        ("0.235万人", '"≥2350人"'),
        ("2350人", '"≥0.2350万人"'),
        ("2350", '"≥2350人"'),
        ("40万元", '"≤40万元"'),
        ("40万元", '"≤399999.99元"'),
    ],
)
def test_no_less_is_asked(old: str, new: str) -> None:
    assert said(f'actual = "{old}"', f"target = {new}") == []


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("2350人", '"≥2349.99人"'),
        ("0.235万人", '"≥2349人"'),
        ("2350人", '"≥0.2349万人"'),
        ("2350", '"≥2349人"'),
        ("40万元", '"≤400000.01元"'),
        # A figure without a unit has that of this year's actual.
        ("2.35公里", '"≥2349"\nactual = "2400米"'),
    ],
)
def test_less_is_asked_in_whatever_unit(old: str, new: str) -> None:
    assert len(said(f'actual = "{old}"', f"target = {new}")) == 1


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('actual = "9人"', 'target = "=5人"'),
        ('actual = "9人"', 'target = "3-5人"'),
        ('actual = "9人"', 'target = "全部完成"'),
        ('actual = "9人"', 'target = "6月底前"'),
        ('actual = "9人"', 'target = "≥5人"\nassumed = "按文字推定"'),
        ('actual = "9人"', 'target = "≥5吨"'),
        ('actual = "8-9人"', 'target = "≥5人"'),
        ('actual = "全部完成"', 'target = "≥5人"'),
        ("completion = 150", 'target = "≥5人"'),
        ('actual = "9人"', 'actual = "5人"'),
    ],
)
def test_what_is_no_figure_with_a_direction_is_not_compared(old: str, new: str) -> None:
    assert said(old, new) == []


@pytest.mark.parametrize(("old", "new"), [('"97%"', "0.95"), ("97", "0.95")])
def test_a_ratio_that_means_a_percentage_proves_nothing(old: str, new: str) -> None:
    assert said(f"actual = {old}", f"target = {new}", name="合格率", category="quality") == []


def test_a_direction_that_is_doubtful_proves_nothing() -> None:
    old, new = 'target = "40万元"\nactual = "45万元"', 'target = "42万元"'
    assert said(old, new, name="维修费用", category="cost") == []


def test_an_indicator_that_is_new_has_no_last_year() -> None:
    assert between(project(), project(quantity("甲", 'target = "≥5人"'))) == []
