"""Projects and indicators in pairs: by id, then by name, in whatever order."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from perfcli.comparing.match import category_of, projects, rows
from years import compared, project, quantity, results, scored


def pairs(old: list[str], new: list[str]) -> list[tuple[str | None, str | None]]:
    before = scored(project(*old), 2019).projects[0].rows
    after = scored(project(*new), 2020).projects[0].rows
    return [
        (one and one.indicator.label, other and other.indicator.label)
        for one, other in rows(before, after)
    ]


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        pytest.param(
            [quantity("甲", 'id = "a"')], [quantity("乙", 'id = "a"')], [("a", "a")], id="by id"
        ),
        pytest.param([quantity("甲")], [quantity("甲", 'id = "a"')], [("甲", "a")], id="by name"),
        pytest.param(
            [quantity("甲", 'id = "a"')],
            [quantity("甲", 'id = "b"')],
            [("a", "b")],
            id="by name where no id matches",
        ),
        pytest.param(
            [quantity("甲", 'id = "a"'), quantity("乙")],
            [quantity("乙", 'id = "a"'), quantity("甲")],
            [("a", "a"), (None, "甲"), ("乙", None)],
            id="an id wins over a name",
        ),
        pytest.param(
            [quantity("道路（一）")],
            [quantity("道路 (一)")],
            [("道路（一）", "道路 (一)")],
            id="folded",
        ),
        pytest.param(
            [quantity("甲"), quantity("乙"), quantity("丙")],
            [quantity("丙"), quantity("丁")],
            [("丙", "丙"), (None, "丁"), ("甲", None), ("乙", None)],
            id="new order, then what was removed",
        ),
    ],
)
def test_pairs(old, new, expected):
    assert pairs(old, new) == expected


def test_of_one_name_the_most_alike_belong_together():
    old = [quantity("甲", 'actual = "1个"'), quantity("甲", 'actual = "2个"')]
    assert compared(project(*old), project(*reversed(old))).projects[0].state == "same"
    other = 'name = "甲"\ncategory = "quality"'
    before = scored(project(quantity("甲"), other), 2019).projects[0].rows
    after = scored(project(other, quantity("甲", 'actual = "1个"')), 2020).projects[0].rows
    found = rows(before, after)
    assert [(category_of(one), category_of(two)) for one, two in found] == [
        ("quality", "quality"),
        ("quantity", "quantity"),
    ]


def test_a_row_is_paired_once():
    assert pairs([quantity("甲")], [quantity("甲"), quantity("甲")]) == [("甲", "甲"), (None, "甲")]


def test_projects_by_id_then_by_name():
    old = scored(project(name="甲", key="a") + project(name="乙", key="b"), 2019)
    new = scored(project(name="乙", key="c") + project(name="丙", key="a"), 2020)
    assert [
        (one and one.project.name, two and two.project.name)
        for one, two in projects(old.projects, new.projects)
    ] == [("乙", "乙"), ("甲", "丙")]


@given(results(), results(), st.integers(0, 4))
def test_order_does_not_matter(old, new, turn):
    found = projects(old.projects, new.projects)
    turned = projects(_turned(old.projects, turn), _turned(new.projects, turn + 1))
    assert _positions(turned) == _positions(found)
    for one, two in found:
        before, after = one.rows if one else (), two.rows if two else ()
        turned = rows(_turned(before, turn), _turned(after, turn + 1))
        assert _positions(turned) == _positions(rows(before, after))


def _turned(items, turn: int):
    return [*items[turn:], *items[:turn]][::-1]


def _positions(found):
    return {(one and one.position, two and two.position) for one, two in found}
