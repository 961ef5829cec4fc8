from __future__ import annotations

import pytest

from perfcli.drafting.report import read


def test_title_year_unit_and_currency() -> None:
    report = read("某某县交通运输局2021年度农村公路项目绩效自评报告\n金额单位：元\n2019年立项。")
    assert (report.year, report.unit, report.currency) == (2021, "某某县交通运输局", "元")
    assert [project.name for project in report.projects] == ["农村公路项目"]


def test_a_year_that_nobody_names_is_absent() -> None:
    assert read("完成公厕5座。").year is None


@pytest.mark.parametrize(
    ("text", "claimed"),
    [
        ("本单位重点项目均完成年初绩效目标，", ["本单位重点项目均完成年初绩效目标"]),
        ("各项年度目标任务全部完成。", ["各项年度目标任务全部完成"]),
        ("圆满完成年度各项工作任务。", ["圆满完成年度各项工作任务"]),
        ("年度绩效指标100%完成。", ["年度绩效指标100%完成"]),
        ("力争全部完成年度目标。", []),
        ("年度目标未全部完成。", []),
        ("完成公厕5座。", []),
    ],
)
def test_claims(text: str, claimed: list[str]) -> None:
    report = read(text, 2020)
    assert [text[span.start : span.end] for span in report.claims] == claimed


def test_problems_and_measures() -> None:
    text = (
        "一、完成情况\n完成公厕5座。\n二、存在的主要问题\n（一）资金拨付慢；管理不严。\n"
        "三、改进措施\n1、加快拨付\n2、加强管理。\n"
    )
    report = read(text, 2020)
    assert report.problems == ["资金拨付慢", "管理不严"]
    assert report.measures == ["加快拨付", "加强管理"]


def test_the_section_of_each_project() -> None:
    text = (
        "项目名称\t预算金额\n道路维修\t10\n公厕改造\t5\n\n"
        "1、道路维修项目绩效\n维修道路3公里。\n2、公厕改造项目绩效\n改造公厕5座。\n"
        "三、存在问题\n缺少人员3名。\n"
    )
    found = {
        each.subject: each.project for each in read(text, 2020).quantities if each.role == "actual"
    }
    assert found == {"道路": 0, "公厕": 1, "人员": None}
