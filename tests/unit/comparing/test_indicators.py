"""What becomes of one indicator."""

from __future__ import annotations

from decimal import Decimal

import pytest

from years import compared, project, quantity

D = Decimal
ROW = 'target = "≥100个"\nactual = "90个"'
OTHERS = [f'name = "其他{number}"\ncategory = "quantity"\n{ROW}' for number in range(2)]


def became(old: str, new: str):
    return compared(project(quantity("甲", old)), project(quantity("甲", new))).projects[0]


def test_every_figure_stands_beside_last_years():
    (found,) = became(ROW, 'target = "≥120个"\nactual = "102个"').indicators
    assert found.state == "changed"
    assert found.changed == ("target", "actual", "completion", "score")
    assert (found.target.change, found.actual.change) == (D(20), D(12))
    assert (found.completion.old, found.completion.new) == (D("90.00"), D("85.00"))
    assert found.completion.change == D("-5.00")
    assert (found.score.old, found.score.new) == (D("45.00"), D("42.50"))
    assert found.weight.same


@pytest.mark.parametrize(
    ("old", "new", "changed"),
    [
        (ROW, ROW, ()),
        (ROW, 'target = "≥ 100 个"\nactual = "90"\nunit = "个"', ()),
        (ROW, f'{ROW}\nquote = "摘录"\nreason = "原因"', ()),
        (ROW, f"{ROW}\nweight = 50", ("weight",)),
        (ROW, f"{ROW}\nbaseline = 3", ("baseline",)),
        (ROW, f'{ROW}\nrule = "direct"', ("score", "status", "rule")),
        (ROW, f'{ROW}\ndirection = "at-most"', ("completion", "direction", "score", "status")),
        ('actual = "90个"', 'actual = "90个"\ndirection = "at-most"', ()),
        (
            'target = "完成"\nachieved = "full"',
            'target = "完成"\nachieved = "partial"\nrating = 70',
            ("score", "status", "achieved", "rating"),
        ),
    ],
)
def test_what_differs_is_named(old, new, changed):
    (found,) = became(old, new).indicators
    assert found.changed == changed
    assert found.state == ("changed" if changed else "same")


def test_another_category_or_name_under_one_id():
    first = 'id = "a"\nname = "甲"\ncategory = "quantity"'
    second = 'id = "a"\nname = "乙"\ncategory = "quality"'
    (found,) = compared(project(first), project(second)).projects[0].indicators
    assert found.changed == ("name", "category")


def test_weights_that_follow_from_splitting_are_no_change():
    old, new = [quantity("甲", ROW), *OTHERS], [quantity("甲", ROW), OTHERS[0]]
    found = compared(project(*old), project(*new)).projects[0]
    assert [each.state for each in found.indicators] == ["same", "same", "removed"]
    assert found.indicators[0].weight.change == D("8.33")


def test_added_and_removed_have_one_side_only():
    added, removed = (
        compared(project(quantity("甲", ROW)), project(quantity("丁", ROW))).projects[0].indicators
    )
    assert (added.state, added.old, added.actual.old, added.actual.change) == (
        "added",
        None,
        None,
        None,
    )
    assert (removed.state, removed.new, removed.score.new, removed.score.change) == (
        "removed",
        None,
        None,
        None,
    )
    assert added.completion.new == removed.completion.old == D("90.00")
