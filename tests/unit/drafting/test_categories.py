from __future__ import annotations

import pytest

from perfcli.drafting.categories import Category, category
from readings import quantities


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("群众满意度95%", Category("beneficiary", 95)),
        ("单位成本550元", Category("cost", 85)),
        ("实现产值300万元", Category("economic", 80)),
        ("案件按时处置率98%", Category("timeliness", 85)),
        ("火灾受害率0.0046‰", Category("environmental", 75)),
        ("设施完好率99%", Category("quality", 80)),
        ("药占28.5%", Category("quality", 50)),
        ("新建公厕5座", Category("quantity", 90)),
    ],
)
def test_the_category_and_how_sure_it_is(text: str, expected: Category) -> None:
    (each,) = quantities(text)
    assert category(each, text) == expected


def test_the_words_around_a_figure_decide_where_its_subject_does_not() -> None:
    (each,) = quantities("帮扶困难家庭12户")
    assert category(each, "帮扶困难家庭12户") == Category("quantity", 90)
    assert category(each, "帮扶困难家庭12户，受益") == Category("social", 70)


def test_money_per_something_is_money_too() -> None:
    (each,) = quantities("补助650元/人·月")
    assert each.unit == "元/人·月"
    assert category(each, "补助") == Category("cost", 80)
