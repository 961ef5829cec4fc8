"""Y003: one indicator, two units."""

from __future__ import annotations

import pytest

from perfcli.core.keypath import render
from years import between, project, quantity

ROW = "projects[0].indicators[0]"


def said(old: str, new: str) -> list[tuple[str, str]]:
    found = between(project(quantity("转运量", old)), project(quantity("转运量", new)))
    return [(render(each.key), str(each.message)) for each in found if each.code == "Y003"]


@pytest.mark.parametrize(
    ("old", "new", "key"),
    [
        ('target = "≥240吨"', 'target = "≥300车"', "target"),
        ('actual = "240吨"', 'actual = "300车"', "actual"),
        ('unit = "吨"\ntarget = 240', 'unit = "车"\ntarget = 300', "unit"),
        ('unit = "吨"', 'unit = "车"\ntarget = "全部转运"', "unit"),
        ('target = "200-240吨"', 'target = "≥300车"\nunit = "吨"', "target"),
    ],
)
def test_units_that_do_not_convert(old: str, new: str, key: str) -> None:
    assert said(old, new) == [(f"{ROW}.{key}", "转运量 is measured in 车, and was in 吨 in 2019")]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('target = "≥240吨"', 'target = "≥260000千克"'),
        ('target = "≥240吨"', 'target = "≥2.4万吨"'),
        ('target = "≥240吨"', "target = 260"),
        ('target = "≥5个"', 'target = "≥6个社区"'),
        ('target = "全部"', 'target = "≥6车"'),
        # Which of the two is meant is the matter of I003.
        ('target = "≥240吨"', 'target = "≥240吨"\nactual = "300车"'),
    ],
)
def test_units_that_convert_or_are_not_given(old: str, new: str) -> None:
    assert said(old, new) == []


def test_it_is_an_error_and_the_earlier_unit_is_shown() -> None:
    (finding,) = between(
        project(quantity("转运量", 'actual = "240吨"')),
        project(quantity("转运量", 'actual = "300车"')),
    )
    assert finding.severity == "error"
    (before,) = finding.related
    assert (str(before.message), before.key[-1]) == ("in 2019: 转运量 吨", "actual")
