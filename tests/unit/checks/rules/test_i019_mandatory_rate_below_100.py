"""I019: what everybody is entitled to."""

from __future__ import annotations

import pytest

from one_check import found, said
from one_row import project, row


@pytest.mark.parametrize(
    ("name", "keys", "shown"),
    [
        ("补贴发放率", 'target = ">=75"; unit = "%"', ">=75"),
        ("工资按时发放率", 'target = "99.9%"', "99.9%"),
        ("足额保障率(参保率)", 'target = "=98%"', "=98%"),
        ("低保应保尽保率", "target = 0.95", "0.95"),
        ("困难群众应保尽保", 'target = "90%"', "90%"),
        ("补贴发放率", "target = 90", "90"),
    ],
)
def test_a_target_that_leaves_people_out(name: str, keys: str, shown: str) -> None:
    assert said(found("I019", project(row(keys, name=name, category="质量")))) == [
        (
            "projects[0].indicators[0].target",
            f"{name} is owed to everyone entitled, and its target is {shown}, under 100%",
        )
    ]


@pytest.mark.parametrize(
    ("name", "keys"),
    [
        ("补贴发放率", 'target = "100%"; actual = "95%"'),
        ("补贴发放率", "target = 1"),
        ("补贴发放率", 'actual = "95%"'),
        ("补贴发放率", 'target = "足额发放"'),
        ("应保尽保人数", 'target = "75人"'),
        ("应保尽保对象数", "target = 75"),
        ("宣传资料发放率", 'target = "90%"'),
        ("政策覆盖率", 'target = "90%"'),
    ],
)
def test_full_targets_and_other_rates_pass(name: str, keys: str) -> None:
    assert found("I019", project(row(keys, name=name, category="质量"))) == []


def test_of_a_ratio_where_a_percentage_is_meant_i010_speaks() -> None:
    text = project(row('target = 0.95; actual = "100%"', name="补贴发放率", category="质量"))
    assert len(found("I010", text)) == 1
    assert found("I019", text) == []
    text = project(row('target = "95%"; actual = 0.99', name="补贴发放率", category="质量"))
    assert len(found("I010", text)) == 1
    assert len(found("I019", text)) == 1
