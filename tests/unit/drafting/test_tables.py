from __future__ import annotations

from decimal import Decimal

import pytest

from perfcli.drafting.report import read

LEVEL = (
    "项目名称\t年初预算数\t全年预算数\t全年执行数\n道路维修\t10\t12\t11.5\n公厕\t5\t5\t5\n"
    "合计\t15\t17\t16.5\n"
)
BARS = (
    "| 项目名称 | 预算金额 | 其中：区级资金 | 支出金额 |\n|---|---|---|---|\n"
    "| 道路维修 | 1,000 | 800 | 9.5 |\n"
)
UPRIGHT = (
    "\t项目名称\n\t预算金额\n\t支出金额\n\n"
    "\t\n\t指标\n总额\n\t其中：区级资金\n\t支出总额\n\t其中：区级资金\n\n"
    "\t道路维修\n\t10\n\t8\n\t9\n\t7\n\n\t合计：\n\t10\n\t8\n\t9\n\t7\n"
)


def amounts(text: str) -> dict[str, dict[tuple[str, str | None], Decimal]]:
    return {
        project.name: {(each.money, each.label): each.value for each in project.sums}
        for project in read(text, 2020).projects
    }


def test_a_line_of_cells_is_a_row() -> None:
    assert amounts(LEVEL) == {
        "道路维修": {
            ("original", None): Decimal(10),
            ("revised", None): Decimal(12),
            ("total", None): Decimal("11.5"),
        },
        "公厕": {
            ("original", None): Decimal(5),
            ("revised", None): Decimal(5),
            ("total", None): Decimal(5),
        },
    }
    totals = read(LEVEL, 2020).totals
    assert totals is not None
    assert [each.value for each in totals.sums] == [15, 17, Decimal("16.5")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            BARS,
            {
                ("original", None): 1000,
                ("original", "区级资金"): 800,
                ("total", None): Decimal("9.5"),
            },
        ),
        (
            UPRIGHT,
            {
                ("original", None): 10,
                ("original", "区级资金"): 8,
                ("total", None): 9,
                ("total", "区级资金"): 7,
            },
        ),
    ],
)
def test_of_which_columns(text: str, expected: dict[tuple[str, str | None], Decimal]) -> None:
    assert amounts(text) == {"道路维修": expected}


def test_a_damaged_cell_is_told() -> None:
    text = "项目名称\t预算金额\n道路维修\t7,00.0\n公厕\t5\n"
    report = read(text, 2020)
    assert [text[each.start : each.end] for each in report.unread] == ["7,00.0"]


def test_a_table_of_something_else_is_read_as_words() -> None:
    report = read("姓名\t人数\n甲\t5人\n乙\t6人\n", 2020)
    assert report.projects[0].sums == ()
