from __future__ import annotations

import datetime as dt
from decimal import Decimal

from perfcli.drafting.reading import Sentence, read
from perfcli.drafting.sentences import Span


def said(text: str, *nouns: str) -> Sentence:
    return read(text, Span(0, len(text)), 2020, nouns)


def test_a_figure_has_its_subject_its_clause_and_its_words() -> None:
    text = "2020年我街改造道路，新建公厕约5座"
    (each,) = said(text).quantities
    assert (each.subject, each.role, each.value, each.unit) == ("公厕", "actual", Decimal(5), "座")
    assert text[each.start : each.end] == "约5座"
    assert text[each.clause.start : each.clause.end] == "新建公厕约5座"
    assert (each.qualifier, each.period) == ("about", "2020年")


def test_respectively_pairs_figures_with_the_nouns_of_the_sentence_before() -> None:
    names = said("重点项目2个，分别为公共服务项目、城市管理项目")
    assert names.nouns == ["公共服务项目", "城市管理项目"]
    found = said("年初预算分别为10万元、20万元", *names.nouns).quantities
    assert [(each.subject, each.value) for each in found] == [
        ("公共服务项目", 10),
        ("城市管理项目", 20),
    ]
    assert {each.rules[0] for each in found} == {"respectively"}


def test_rates_that_share_a_figure_are_one_quantity_each() -> None:
    found = said("参保率、建档率均达100%").quantities
    assert [(each.subject, each.value, each.unit) for each in found] == [
        ("参保率", 100, "%"),
        ("建档率", 100, "%"),
    ]


def test_a_planned_result_is_a_target() -> None:
    (each,) = said("拟新建公厕5座").quantities
    assert (each.role, each.planned, each.rules[-1]) == ("target", True, "plan")


def test_a_deadline_stands_among_the_figures() -> None:
    found = said("新建公厕5座，计划11月底前完成").quantities
    assert [(each.role, each.value) for each in found] == [
        ("target", 5),
        ("date", dt.date(2020, 11, 30)),
    ]


def test_a_count_in_words_is_less_sure() -> None:
    spoken, printed = said("举办培训三次，").quantities[0], said("举办培训3次，").quantities[0]
    assert (spoken.value, printed.value) == (3, 3)
    assert printed.confidence - spoken.confidence == 25


def test_two_measures_of_one_thing() -> None:
    found = said("新建护岸4段3.47km").quantities
    assert [(each.subject, each.unit) for each in found] == [("护岸", "段"), ("护岸", "km")]
