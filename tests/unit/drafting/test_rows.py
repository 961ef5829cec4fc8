from __future__ import annotations

from decimal import Decimal

import pytest

from perfcli.drafting.report import read
from perfcli.drafting.rows import passage, quote, rows, written
from perfcli.drafting.sentences import Span


def data(text: str, least: int = 0) -> list[dict[str, object]]:
    return [row.data for row in rows(read(text, 2020), least)]


def test_target_actual_and_completion_are_one_row() -> None:
    assert data("转运湿垃圾143.8吨，完成年度目标的45.40%。") == [
        {
            "name": "湿垃圾",
            "category": "quantity",
            "actual": "143.8吨",
            "quote": "转运湿垃圾143.8吨，完成年度目标的45.40%",
            "completion": "45.40%",
        }
    ]


def test_what_should_be_done_is_the_denominator_of_its_rate() -> None:
    (row,) = data("应结案3918条，结案率98.5%。")
    assert (row["actual"], row["denominator"]) == ("98.5%", Decimal(3918))


def test_a_plan_is_a_planned_target() -> None:
    (row,) = data("拟新建公厕5座。")
    assert (row["target"], row["planned"], "actual" in row) == ("5座", True, False)


def test_a_change_is_named_as_one() -> None:
    assert [row["name"] for row in data("门诊量792人，增长31.39%。")] == ["门诊量", "门诊量变化"]


def test_amounts_and_their_parts_are_no_rows() -> None:
    assert data("项目年初预算100万元，其中中央资金60万元，实际支出90万元。") == []


def test_least_confidence() -> None:
    assert [row["actual"] for row in data("举办培训三次，新建公厕5座。", 80)] == ["5座"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("就诊5千余人", "5千余人"),
        ("面积1.76 万m2", "1.76万m2"),
        ("预算1523.26万。", "1523.26万元"),
        ("满意度达90%以上", "90%以上"),
    ],
)
def test_a_figure_is_written_so_that_it_reads_as_itself(text: str, words: str) -> None:
    report = read(text, 2020)
    assert written(report, report.quantities[0]) == words


def test_the_quote_of_a_long_list_is_its_item() -> None:
    items = "、".join(f"{name}社区新建公厕{count}座" for count, name in enumerate("甲乙丙丁戊", 5))
    report = read(f"全年{items}。", 2020)
    assert [quote(report, [each]) for each in report.quantities][1:3] == [
        "乙社区新建公厕6座",
        "丙社区新建公厕7座",
    ]


def test_a_passage_has_no_layout_at_its_ends() -> None:
    text = "，\u3000完成公厕5座。 ；"
    assert passage(text, Span(0, len(text))) == "完成公厕5座。"
