"""I012: one indicator twice."""

from __future__ import annotations

import pytest

from one_check import found, one, related, said
from one_row import project, row

FIRST, SECOND = "projects[0].indicators[0].name", "projects[0].indicators[1].name"


def pair(first: str, second: str, *, names: tuple[str, str] = ("体检数", "随访数")) -> str:
    return project(row(first, name=names[0]), row(second, name=names[1]))


def test_the_same_name_twice() -> None:
    fragment = pair("target = 1", "target = 2", names=("居民满意度", "居民 满意度"))
    finding = one("I012", fragment)
    assert said([finding]) == [(SECOND, "居民 满意度 is the name of two indicators")]
    assert related(finding) == [(FIRST, "the first of the two: 居民满意度")]


def test_the_same_name_is_seen_beside_a_figure_that_cannot_be_read() -> None:
    for damaged in ('actual = "1O"', "actual = [1]", 'unit = ""'):
        both = ("居民满意度", "居民满意度")
        assert found("I012", pair("target = 1", damaged, names=both))
        assert not found("I012", pair("target = 1", damaged))


def test_the_same_figures_under_two_names() -> None:
    keys = 'target = "2089人"; actual = "2,089人"'
    finding = one("I012", pair(keys, 'target = 2089; actual = 2089; unit = "人"'))
    assert said([finding]) == [(SECOND, "随访数 has the target 2089 and the actual 2089 of 体检数")]
    assert related(finding) == [(FIRST, "the first of the two: 体检数")]


def test_same_name_and_same_figures_are_one_finding() -> None:
    keys = 'target = "2089人"; actual = "2089人"'
    assert len(found("I012", pair(keys, keys, names=("体检数", "体检数")))) == 1


def test_each_repetition_names_the_first() -> None:
    fragment = project(*(row("", name="满意度") for _ in range(3)))
    assert [related(each)[0][0] for each in found("I012", fragment)] == [FIRST, FIRST]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ('target = "14例"; actual = "14例"', 'target = "14例"; actual = "14例"'),
        ('target = "100%"; actual = "100%"', 'target = "100%"; actual = "100%"'),
        ('target = "100.0%"; actual = "98.5%"', 'target = "100.0%"; actual = "98.5%"'),
        ('target = "214人"; actual = "203人"', 'target = "214人"; actual = "204人"'),
        ('target = "214人"; actual = "203人"', 'target = "214户"; actual = "203户"'),
        ('target = "214人"', 'target = "214人"'),
        ('target = "2089人"; planned = true', 'target = "2089人"; planned = true'),
    ],
)
def test_figures_that_meet_by_chance_pass(first: str, second: str) -> None:
    assert found("I012", pair(first, second)) == []


def test_three_digits_tell() -> None:
    keys = 'target = "0.958"; actual = "0.961"'
    assert len(found("I012", pair(keys, keys))) == 1


def test_planned_rows_and_hints_are_left_to_their_own_checks() -> None:
    assert found("I012", pair("planned = true", "target = 1", names=("改造", "改造"))) == []
    assert found("I012", pair("target = 1", "target = 2", names=("XX", "XX"))) == []


def test_two_projects_may_share_a_name() -> None:
    assert found("I012", project(row("target = 1")) + project(row("target = 1"))) == []
