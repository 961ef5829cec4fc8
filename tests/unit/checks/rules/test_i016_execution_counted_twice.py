"""I016: execution as an indicator."""

from __future__ import annotations

import pytest

from one_check import execution, found, said
from one_row import project, row
from perfcli.scheme.scheme import Rubric

FRAGMENT = project(row('target = "≥95%"; actual = "98%"', name="预算执行率", category="时效"))


@pytest.mark.parametrize(
    "name", ["预算执行率", "专项资金支付率", "经费执行率", "支出进度", "预算支出进度"]
)
def test_execution_beside_execution(name: str) -> None:
    assert said(found("I016", project(row('target = "95%"', name=name)))) == [
        (
            "projects[0].indicators[0].name",
            f"{name} scores the spending again: execution has 10 points already",
        )
    ]


@pytest.mark.parametrize(
    "name",
    ["采购预算执行率", "任务执行率", "计划资金支付率", "制度执行率", "资金到位率", "预算调整率"],
)
def test_other_rates_pass(name: str) -> None:
    assert found("I016", project(row('target = "95%"', name=name))) == []


def test_a_scheme_without_an_execution_score_counts_it_once() -> None:
    assert len(found("I016", FRAGMENT)) == 1
    assert found("I016", FRAGMENT, execution=None) == []
    assert found("I016", FRAGMENT, execution=execution(weight=0)) == []


def test_a_row_that_the_method_itself_lays_down_is_no_repetition() -> None:
    fixed = Rubric(
        name="预算执行率",
        aliases=(),
        category="时效",
        weight=None,
        direction=None,
        rule=None,
        note="",
    )
    assert found("I016", FRAGMENT, rubric={fixed.name: fixed}) == []
