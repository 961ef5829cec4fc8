from __future__ import annotations

import pytest

from perfcli.checks.registry import checks
from perfcli.core.finding import Check, Place
from perfcli.drafting.codes import REPORT_CHECKS
from perfcli.drafting.consistency import inconsistencies
from perfcli.drafting.report import read


def codes(text: str) -> list[str]:
    return [each.code for each in inconsistencies(read(text, 2020), "report.txt")]


@pytest.mark.parametrize("check", REPORT_CHECKS, ids=lambda check: check.code)
def test_page(check: Check) -> None:
    assert codes(check.page.bad) == [check.code]
    assert codes(check.page.good) == []
    assert check in checks()


def test_the_parts_are_shown_with_their_places() -> None:
    parts = "河流1435万元，水库25万元，防汛55万元，水土700万元，水价6万元，管护14万元，维修18万元"
    text = f"到位2263万元，其中：{parts}。"
    (finding,) = inconsistencies(read(text, 2020), "report.txt")
    assert finding.message.facts["difference"] == 10
    assert finding.place == Place(1, 3, 6)
    assert len(finding.related) == 7


@pytest.mark.parametrize(
    "text",
    [
        "职工81人，其中在职57人、遗属1人、退休23人。",
        "治理19.69km²，其中坡改梯21.5hm²，经果林76.99hm²，封禁1763.56hm²，保土107.52hm²。",
        "接待群众100人，其中老人20人。",
        "办理案卷共4869条，应结案3918条，按时处置率99.9%。",
        "受理案件9842件，办结9571件，办结率97.25%。",
        "维修主干道路5公里。新建乡村道路6公里。",
    ],
)
def test_what_agrees_is_not_told(text: str) -> None:
    assert codes(text) == []


def test_a_part_above_its_whole() -> None:
    assert codes("接待群众100人，其中老人120人。") == ["R001"]


@pytest.mark.parametrize(
    "text",
    [
        "河道长3.75km，其中上游3.133km，下游0.617km；新建堤防1段0.23km，护岸4段3.47km。",
        "收入1699.12万元，其中拨款1435.22万元，其他263.90万元；支出1595.59万元，其中基本890.4万元，项目705.19万元。",
        "预算3728万元，其中上级3608万元（中央2855万元、省级753万元），县级120万元。",
        "水土流失面积631.63km2。治理水土流失面积19.69km2。",
    ],
)
def test_lists_end_where_the_next_thing_begins(text: str) -> None:
    assert codes(text) == []


def test_parts_of_parts_are_added_up_by_themselves() -> None:
    assert codes("预算3728万元，其中上级3608万元（中央2855万元、省级700万元），县级120万元。") == [
        "R001"
    ]
