"""I009: names in categories of others."""

from __future__ import annotations

import pytest

from one_check import base, found, said
from one_row import project, row
from perfcli.scheme.scheme import Rubric

CATEGORY = "projects[0].indicators[0].category"


@pytest.mark.parametrize(
    ("name", "category", "text"),
    [
        (
            "疫苗接种率",
            "数量",
            "疫苗接种率 is a rate and stands under 数量, where things are counted",
        ),
        (
            "足额保障率(参保率)",
            "数量",
            "足额保障率(参保率) is a rate and stands under 数量, where things are counted",
        ),
        ("项目总成本", "数量", "项目总成本 stands under 数量, not under cost"),
        ("居民满意度", "社会效益", "居民满意度 stands under 社会效益, not under satisfaction"),
    ],
)
def test_the_name_fits_another_category(name: str, category: str, text: str) -> None:
    findings = found("I009", project(row('target = "95%"', name=name, category=category)))
    assert said(findings) == [(CATEGORY, text)]
    assert findings[0].severity == "info"


@pytest.mark.parametrize(
    ("name", "category", "keys"),
    [
        ("疫苗接种率", "质量", 'target = "95%"'),
        ("项目总成本", "成本", 'target = "≤95万元"'),
        ("降低企业用电成本", "经济效益", 'target = "≥5%"'),
        ("居民满意度", "满意度", 'target = "95%"'),
        ("接种人数", "数量", 'target = "95人"'),
        ("抽检频率", "数量", 'target = "4次"'),
        ("家庭医生签约率（签约人数）", "数量", 'target = "24694人"'),  # I018
        ("补助资金到位率", "数量", 'target = "100%"'),  # I008
        ("补助完成率", "数量", 'target = "100万元"'),  # I008
    ],
)
def test_the_name_fits_or_another_check_says_it(name: str, category: str, keys: str) -> None:
    assert found("I009", project(row(keys, name=name, category=category))) == []


def test_a_scheme_without_the_category_has_no_better_place() -> None:
    output = base().levels[0]
    levels = (output._replace(categories=output.categories[:1]),)
    for name in ("项目总成本", "居民满意度"):
        fragment = project(row('target = "95"', name=name))
        assert len(found("I009", fragment)) == 1
        assert found("I009", fragment, levels=levels) == []


def test_a_row_that_the_method_itself_lays_down_is_where_it_belongs() -> None:
    fixed = Rubric(
        name="实际完成率",
        aliases=(),
        category="数量",
        weight=None,
        direction=None,
        rule=None,
        note="",
    )
    fragment = project(row('target = "95%"', name=fixed.name))
    assert len(found("I009", fragment)) == 1
    assert found("I009", fragment, rubric={fixed.name: fixed}) == []
