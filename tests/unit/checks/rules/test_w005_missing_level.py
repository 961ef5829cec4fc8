"""W005: a level 1 of the scheme without an indicator."""

from __future__ import annotations

from decimal import Decimal

import pytest

from one_check import base, found, one, said
from perfcli.scheme.scheme import Variant
from support import findings


def project(*categories: str, weight: str = "") -> str:
    return '[[projects]]\nname = "培训"\n' + "".join(
        f'[[projects.indicators]]\nname = "指标{place}"\ncategory = "{category}"\n{weight}\n'
        for place, category in enumerate(categories)
    )


def test_a_level_without_an_indicator() -> None:
    finding = one("W005", project("数量", "社会效益"))
    assert (finding.name, finding.severity) == ("missing-level", "warning")
    assert said([finding]) == [
        (
            "projects[0]",
            "培训: no indicator under Satisfaction, which the scheme gives 10 points",
        )
    ]


def test_each_level_is_a_finding() -> None:
    assert [each for _, each in said(found("W005", project("数量")))] == [
        "培训: no indicator under Outcome, which the scheme gives 30 points",
        "培训: no indicator under Satisfaction, which the scheme gives 10 points",
    ]


def test_every_level_there() -> None:
    assert found("W005", project("数量", "社会效益", "满意度")) == []


def test_given_or_split() -> None:
    assert len(found("W005", project("数量", "社会效益", weight="weight = 45"))) == 1


def test_a_project_with_money_only() -> None:
    assert found("W005", project()) == []


def test_a_scheme_that_fixes_no_split() -> None:
    levels = tuple(level._replace(weight=None) for level in base().levels)
    assert found("W005", project("数量"), levels=levels) == []
    assert found("W005", project("数量"), weights="none") == []


def test_a_variant_without_the_level() -> None:
    without = Variant(
        id="without-satisfaction",
        title="无满意度指标",
        english="without satisfaction",
        present=frozenset(),
        absent=frozenset({"satisfaction"}),
        weights={"output": Decimal(50), "outcome": Decimal(40)},
    )
    assert found("W005", project("数量", "社会效益"), variants=(without,)) == []
    assert "gives 40 points" in str(one("W005", project("数量"), variants=(without,)).message)


EXTERNAL = 'scheme = "mof-2020-external"\n'


def external(*categories: str) -> list[str]:
    found_ = findings(EXTERNAL + project(*categories, weight="weight = 50"))
    return [str(each.message) for each in found_ if each.code == "W005"]


def test_a_method_that_names_the_indicators_of_a_level_asks_for_them() -> None:
    assert external("产出数量", "项目效益") == [
        "培训: no indicator under Decision, for which the scheme has indicators",
        "培训: no indicator under Process, for which the scheme has indicators",
    ]
    assert external("项目立项", "资金管理", "产出数量", "项目效益") == []


@pytest.mark.parametrize("scheme", ["hubei", "sichuan-2022", "chongqing", "yunnan"])
def test_a_method_that_leaves_the_split_to_the_unit(scheme: str) -> None:
    found_ = findings(f'scheme = "{scheme}"\n' + project("数量", weight="weight = 90"))
    assert "W005" not in {each.code for each in found_}
