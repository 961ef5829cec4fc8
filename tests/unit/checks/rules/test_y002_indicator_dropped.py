"""Y002: an indicator that missed its target is gone."""

from __future__ import annotations

import pytest

from years import between, project, quantity

NAME = "补植行道树株数"


def said(lines: str, *new: str, name: str = NAME, **heads: str) -> list[tuple[str, str]]:
    found = between(project(quantity(name, lines)), project(*new), **heads)
    return [(str(each.message), str(each.related[0].message)) for each in found]


def test_the_share_that_was_reached_is_said() -> None:
    assert said('target = "≥300株"\nactual = "264株"') == [
        (
            "补植行道树株数 reached 88.00% of its target in 2019 and is gone",
            "in 2019: 补植行道树株数 264株",
        )
    ]


@pytest.mark.parametrize(
    ("lines", "message", "related", "key"),
    [
        ('completion = "45.40%"', "reached 45.40% of", "45.40%", "completion"),
        ('target = "完成"\nachieved = "none"', "missed its target in 2019 and", "完成", "achieved"),
        ('target = "≤5起"\nactual = "8起"', "reached 62.50% of", "8起", "actual"),
    ],
)
def test_whatever_says_it_was_missed(lines: str, message: str, related: str, key: str) -> None:
    ((told, before),) = said(lines)
    assert message in told
    assert before == f"in 2019: {NAME} {related}"
    (finding,) = between(project(quantity(NAME, lines)), project())
    assert finding.related[0].key[-1] == key


@pytest.mark.parametrize(
    "lines",
    [
        'target = "≥300株"\nactual = "300株"',
        'target = "≥300株"\nactual = "900株"',
        'target = "≥300株"',
        'actual = "264株"',
        'target = "≥300株"\nplanned = true',
        'target = "≥300株"\nactual = "264株"\nassumed = "按文字推定"',
    ],
)
def test_what_was_met_or_not_judged_may_go(lines: str) -> None:
    assert said(lines) == []


def test_what_is_still_there_is_not_gone() -> None:
    lines = 'target = "≥300株"\nactual = "264株"'
    assert said(lines, quantity(NAME)) == []


def test_a_doubtful_direction_proves_nothing() -> None:
    assert said('target = "≥300起"\nactual = "264起"', name="投诉率") == []


def test_nothing_is_missed_before_the_end_of_the_year() -> None:
    head = 'stage = "mid-year"\nas_of = 2019-06-30'
    assert said('target = "≥300株"\nactual = "264株"', old_head=head) == []


def test_a_rename_is_what_to_look_at_first() -> None:
    old = project(quantity(NAME, 'target = "≥300株"\nactual = "264株"'))
    (finding,) = between(old, project(quantity("补植行道树数", 'target = "≥300株"')))
    assert str(finding.help) == "if it is now called 补植行道树数, give both years the same id"
    (finding,) = between(old, project(quantity("新增停车位数", 'target = "≥30个"')))
    assert str(finding.help) == "keep it until its target is met, or accept this with the reason"
