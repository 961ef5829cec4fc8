"""Renames suggested, and only between what is alike."""

from __future__ import annotations

from perfcli.comparing import suggest
from perfcli.comparing.difference import Party, Suggestion
from years import compared, project, quantity


def suggested(old: list[str], new: list[str]) -> list[tuple[str, str]]:
    found = compared(project(*old), project(*new)).suggestions
    return [(each.old.name, each.new.name) for each in found]


def test_the_suggestion_names_both_and_the_project():
    found = compared(
        project(quantity("宣传活动受教居民人数", 'actual = "4200人"')),
        project(quantity("宣传周受教居民人数", 'id = "outreach"\nactual = "5000人"')),
    )
    assert found.suggestions == (
        Suggestion(
            "roads",
            Party(None, "宣传活动受教居民人数"),
            Party("outreach", "宣传周受教居民人数"),
        ),
    )


def test_a_suggestion_is_not_applied():
    found = compared(project(quantity("新建道路长度")), project(quantity("新建道路总长度")))
    assert [each.state for each in found.projects[0].indicators] == ["added", "removed"]


def test_other_names_categories_and_units_are_not_alike():
    assert suggested([quantity("新建道路长度")], [quantity("植树株数")]) == []
    assert suggested([quantity("桥")], [quantity("桥梁加固改造工程")]) == []
    assert suggested([quantity("道路长度")], ['name = "道路总长度"\ncategory = "quality"']) == []
    old, new = quantity("道路长度", 'target = "5公里"'), quantity("道路总长度", 'actual = "5条"')
    assert suggested([old], [new]) == []
    assert suggested([old], [quantity("道路总长度")]) == [("道路长度", "道路总长度")]


def test_each_is_suggested_once_and_the_most_alike_first():
    old = [quantity("甲类道路长度"), quantity("乙类道路长度")]
    new = [quantity("乙类道路总长度"), quantity("甲类道路全长度"), quantity("丙类道路长度数")]
    assert suggested(old, new) == [
        ("乙类道路长度", "乙类道路总长度"),
        ("甲类道路长度", "甲类道路全长度"),
    ]


def test_projects_too():
    found = compared(project(name="城市管理", key="a"), project(name="城市管理费", key="b"))
    assert found.suggestions == (
        Suggestion(None, Party("a", "城市管理"), Party("b", "城市管理费")),
    )


def test_two_different_files_are_not_compared_name_by_name(monkeypatch):
    monkeypatch.setattr(suggest, "MOST_PAIRS", 1)
    old = [quantity("甲类道路长度"), quantity("乙类道路长度")]
    assert suggested(old, [quantity("甲类道路总长度")]) == []
    assert suggested(old[:1], [quantity("甲类道路总长度")]) == [("甲类道路长度", "甲类道路总长度")]
