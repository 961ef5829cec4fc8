from __future__ import annotations

import pytest

from readings import quantities, roles


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("重点项目共3个", [("重点项目", "label")]),
        (
            "转运湿垃圾143.8吨，完成年度目标的45.40%",
            [("湿垃圾", "actual"), ("湿垃圾", "completion")],
        ),
        ("危房改造计划53户，完成129户", [("危房改造", "target"), ("危房改造", "actual")]),
        ("优良率由75%提高到80%", [("优良率", "baseline"), ("优良率", "actual")]),
        ("门诊收入792万元，增长31.39%", [("门诊收入", "actual"), ("门诊收入", "change")]),
        ("项目年初预算100万元，实际支出90万元", [("项目年初预算", "budget"), ("支出", "spending")]),
        ("辖区8个社区共设置183个点位", [("社区", "label"), ("点位", "actual")]),
        ("职工81人，其中在职57人", [("职工", "actual"), ("在职", "part")]),
        ("清理垃圾20吨，包括生活垃圾15吨", [("垃圾", "actual"), ("生活垃圾", "part")]),
        ("项目共15个（含5个续建项目）", [("项目", "actual"), ("续建项目", "part")]),
    ],
)
def test_roles(text: str, expected: list[tuple[str, str]]) -> None:
    assert roles(text) == expected


@pytest.mark.parametrize(
    ("text", "planned"),
    [
        ("拟新建公厕5座", [True]),
        ("我街将改造道路5条", [True]),
        ("预计新建公厕5座，完成道路3条", [True, False]),
        ("将经济成果惠及居民，发放补贴5户", [False]),
        ("按计划完成公厕5座", [False]),
        ("改造居民楼8栋，计划11月底前完成，上半年增加停车位32个", [True, True, False]),
        ("铁路宿舍共13栋改造项目等都将是重要举措", [True]),
    ],
)
def test_plans(text: str, planned: list[bool]) -> None:
    assert [each.planned for each in quantities(text)] == planned


def test_a_deadline_is_a_date() -> None:
    (deadline,) = (each for each in quantities("工程计划11月底前完成") if each.role == "date")
    assert str(deadline.value) == "2020-11-30"


def test_parts_are_attached_to_their_whole() -> None:
    found = quantities("预算100万元，其中：道路60万元；公厕40万元。")
    assert [each.whole for each in found] == [None, 0, 0]


def test_spending_after_the_parts_of_a_budget_is_no_part() -> None:
    found = quantities("预算100万元，其中中央60万元；实际支出90万元，其中中央50万元。")
    assert [(each.role, each.whole) for each in found] == [
        ("budget", None),
        ("part", 0),
        ("spending", None),
        ("part", 2),
    ]


def test_a_figure_printed_twice_is_one_with_both_places() -> None:
    text = "安装油烟净化设备154套。今年安装油烟净化设备154套。"
    (each,) = quantities(text)
    assert [text[span.start : span.end] for span in each.repeats] == ["154套"]


def test_two_equal_figures_of_one_sentence_are_two() -> None:
    assert len(quantities("年初安排项目8个，年中增加项目8个。")) == 2
