"""I003: units that do not convert."""

from __future__ import annotations

import pytest

from one_check import found, one, related, said
from one_row import project, row

ROW = "projects[0].indicators[0]"


def test_target_and_actual_are_both_named() -> None:
    finding = one("I003", project(row('target = "≥4.5万人次"; actual = "1059户"')))
    assert said([finding]) == [
        (f"{ROW}.actual", "the target is in 人次 and the actual in 户: they do not convert")
    ]
    assert related(finding) == [(f"{ROW}.target", "target: ≥4.5万人次")]
    assert finding.severity == "error"


def test_a_date_against_a_figure() -> None:
    finding = one("I003", project(row('target = "12月底前"; actual = "100%"')))
    assert said([finding]) == [
        (
            f"{ROW}.actual",
            "the target 12月底前 is a date and the actual 100% a figure: they cannot be compared",
        )
    ]
    assert related(finding) == [(f"{ROW}.target", "target: 12月底前")]
    assert said(found("I003", project(row('target = "100%"; actual = "11月30日"')))) == [
        (
            f"{ROW}.actual",
            "the target 100% is a figure and the actual 11月30日 a date: they cannot be compared",
        )
    ]


@pytest.mark.parametrize(
    "keys",
    [
        'target = "12月底前"; actual = "11月30日"',
        'target = "12月底前"; actual = "按时完成"',
        'target = "12月底前"; actual = "100%"; achieved = "full"',
        'target = "12月底前"; completion = 100',
    ],
)
def test_a_date_that_something_else_is_said_of(keys: str) -> None:
    assert found("I003", project(row(keys))) == []


@pytest.mark.parametrize("key", ["target", "actual"])
def test_a_value_against_the_unit_key(key: str) -> None:
    finding = one("I003", project(row(f'{key} = "30个"; unit = "户"')))
    assert said([finding]) == [
        (f"{ROW}.{key}", "30个 is in 个, and `unit` says 户: they do not convert")
    ]
    assert related(finding) == [(f"{ROW}.unit", "unit: 户")]


def test_one_wrong_unit_key_is_one_finding() -> None:
    keys = 'target = "30个"; actual = "32个"; unit = "户"'
    assert [key for key, _ in said(found("I003", project(row(keys))))] == [f"{ROW}.target"]


def test_a_number_takes_the_unit_key_and_is_compared_in_it() -> None:
    keys = 'target = 30; actual = "32个"; unit = "户"'
    assert said(found("I003", project(row(keys)))) == [
        (f"{ROW}.actual", "the target is in 户 and the actual in 个: they do not convert")
    ]


def test_a_range_has_a_unit_as_well() -> None:
    assert len(found("I003", project(row('target = "10%-20%"; actual = "15户"')))) == 1


@pytest.mark.parametrize(
    "keys",
    [
        'target = "≥5000元"; actual = "0.6万元"',
        'target = "2.36万m²"; actual = "23600平方米"',
        'target = "≥30个"; actual = 32',
        'target = 30; actual = 32; unit = "个"',
        'target = "8个社区"; actual = "8个"',
        'target = "≥95%"; actual = "96%"; unit = "%"',
        'target = "≥5000元"; actual = "0.6万元"; unit = "万元"',
        'target = "及时"; actual = "32个"',
        'target = "11月底前"; actual = 2020-11-20; unit = "天"',
    ],
)
def test_units_that_convert_pass(keys: str) -> None:
    assert found("I003", project(row(keys))) == []
