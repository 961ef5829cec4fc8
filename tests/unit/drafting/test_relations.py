from __future__ import annotations

import pytest

from perfcli.drafting.quantity import Quantity
from perfcli.drafting.reading import read
from perfcli.drafting.relations import related
from perfcli.drafting.sentences import Span


def relate(
    text: str, carried: tuple[int, Quantity] | None = None, offset: int = 0
) -> tuple[list[Quantity], int | None]:
    found = read(text, Span(0, len(text)), 2020, []).quantities
    return found, related(text, found, carried, offset)


@pytest.mark.parametrize(
    ("text", "wholes"),
    [
        ("职工81人，其中在职57人", [None, 0]),
        ("上级资金预算60万元（中央40万元、省级20万元）", [None, None, None]),
        ("预算100万元，其中上级60万元（中央40万元、省级20万元），区级40万元", [None, 0, 1, 1, 0]),
        ("职工81人，其中面积57㎡", [None, None]),
        ("预算100万元，其中中央60万元，实际支出90万元", [None, 0, None]),
    ],
)
def test_what_each_figure_is_a_part_of(text: str, wholes: list[int | None]) -> None:
    found, _ = relate(text)
    assert [each.whole for each in found] == wholes


def test_places_are_counted_from_the_offset() -> None:
    found, _ = relate("职工81人，其中在职57人", offset=7)
    assert found[1].whole == 7


def test_a_whole_is_carried_into_the_next_sentence() -> None:
    text = "预算100万元，其中：道路60万元"
    first, carried = relate(text)
    assert carried == 0
    second, _ = relate("公厕40万元", (0, first[0]), 2)
    assert [(each.role, each.whole) for each in second] == [("part", 0)]


@pytest.mark.parametrize(
    ("text", "target", "actual"),
    [
        ("危房改造计划53户，完成129户", 0, 1),
        ("完成危房改造129户，超过计划53户", 1, 0),
    ],
)
def test_a_target_knows_its_actual(text: str, target: int, actual: int) -> None:
    found, _ = relate(text)
    assert (found[target].role, found[target].partner) == ("target", actual)
    assert (found[actual].role, found[actual].partner) == ("actual", None)
    assert {each.subject for each in found} == {"危房改造"}


def test_a_completion_speaks_of_the_result_before_it() -> None:
    found, _ = relate("转运湿垃圾143.8吨，完成年度目标的45.40%")
    assert (found[1].role, found[1].partner, found[1].subject) == ("completion", 0, "湿垃圾")
