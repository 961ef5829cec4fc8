"""The page as a value: what stands above the projects."""

from __future__ import annotations

import pytest

from pages import HEAD, example, indicator, pictured, reported
from perfcli.core.language import use
from perfcli.output.report_page.build import page
from perfcli.output.report_page.view import Labelled, Link

TOP = 'format = 1\nyear = {year}\nunit = "{unit}"\n{more}\n[[projects]]\nname = "甲"\n'


def test_the_example() -> None:
    shown = page([example(2020)])
    year = shown.years[0]
    assert (shown.language, shown.title) == ("en", "街道（原文未写明单位名称） 2020")
    assert year.heading == "2020年度重点项目绩效评价结果"
    assert Labelled("document", "财预〔2020〕10号") in year.facts
    assert Labelled("declaration", "2020.toml") in year.facts
    assert year.counts.startswith("1 error, ")
    assert [each.name for each in year.projects] == ["城市管理", "公共服务"]
    assert [each.money.rate.text for each in year.projects] == ["89.09%", "124.06%"]
    assert [each.money.bars.spending for each in year.projects] == ["36.62%", "100.00%"]
    assert year.claims == ("本单位重点项目均完成年初绩效目标",)
    assert len(year.problems) == 2
    assert "112.25%" in year.summary[0]
    assert shown.trends == ()


def test_an_error_leads_to_its_row() -> None:
    year = page([example(2020)]).years[0]
    (link,) = year.errors
    row = next(each for each in year.projects[0].indicators if each.name == "湿垃圾转运量")
    assert link == Link(row.anchor, "C001 " + row.notes[0].message)


def test_errors_lead_to_the_project_or_the_declaration() -> None:
    year = pictured(
        HEAD + "budget = { original = 100, sources = { '财政' = 90 } }\n"
        "[totals]\nbudget = { original = 1 }"
    ).years[0]
    assert {each.text[:4]: each.anchor for each in year.errors} == {"B001": "d1", "B002": "d1-p1"}


def test_anchors_are_unique() -> None:
    shown = page([example(2019), example(2020)])
    anchors = [year.anchor for year in shown.years]
    for year in shown.years:
        anchors += [each.anchor for each in year.projects]
        anchors += [row.anchor for each in year.projects for row in each.indicators]
    assert len(anchors) == len(set(anchors))


@pytest.mark.parametrize(
    ("declared", "title"),
    [
        ([(2019, "甲"), (2020, "甲")], "甲 2019–2020"),
        ([(2020, "甲"), (2020, "乙")], "Performance of 2 units, 2020"),
        ([(2021, "甲"), (2019, "乙")], "Performance of 2 units, 2019–2021"),
    ],
)
def test_the_title_says_what_several_have_in_common(declared, title: str) -> None:
    fragments = [TOP.format(year=year, unit=unit, more="") for year, unit in declared]
    assert pictured(*fragments).title == title


@pytest.mark.parametrize(
    ("more", "remark"),
    [
        ('stage = "plan"', "A plan: nothing has been reported yet."),
        ('stage = "mid-year"\nas_of = 2020-06-30', "Mid-year, as of 2020-06-30"),
        (
            "[source]\nexcerpt = true",
            "The source is an excerpt: what it leaves out is not held against it.",
        ),
    ],
)
def test_what_has_to_be_known_first(more: str, remark: str) -> None:
    assert pictured(TOP.format(year=2020, unit="甲", more=more)).years[0].remarks == (remark,)


def test_without_a_title_the_year_is_one() -> None:
    assert pictured(HEAD).years[0].heading == "Performance of 2020"


def test_the_source_is_named() -> None:
    more = '[source]\ntitle = "自评报告"\npublished = 2021-03-01\nnote = "节选"'
    facts = pictured(TOP.format(year=2020, unit="甲", more=more)).years[0].facts
    assert facts[-4:-1] == (
        Labelled("source report", "自评报告"),
        Labelled("published on", "2021-03-01"),
        Labelled("note", "节选"),
    )


def test_a_page_in_chinese() -> None:
    given = reported(HEAD + indicator("actual = 1"))
    use("zh")
    try:
        shown = page([given])
    finally:
        use("en")
    assert shown.language == "zh-CN"
    row = shown.years[0].projects[0].indicators[0]
    assert (row.state_word, row.category) == ("无法评判", "产出 / 数量")


def test_twice_is_once() -> None:
    assert page([example(2020)]) == page([example(2020)])
