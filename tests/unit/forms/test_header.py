"""Headers of blocks, known by their words."""

from __future__ import annotations

import pytest

from perfcli.forms.grid import Cell
from perfcli.forms.header import Header, header, under


def found(*labels: str) -> Header | None:
    return header(1, [Cell(1, column, text) for column, text in enumerate(labels, 1)])


@pytest.mark.parametrize(
    ("labels", "kind"),
    [
        (["", "年初预算数", "全年预算数", "全年执行数"], "money"),
        (["预期目标", "实际完成情况"], "goals"),
        (["二级指标", "三级指标", "指标值"], "indicators"),
        (["项目名称", "公共服务"], None),
        (["三级指标", "分值"], None),
    ],
)
def test_a_header_is_known_by_its_words(labels: list[str], kind: str | None) -> None:
    columns = found(*labels)
    assert (None if columns is None else columns.kind) == kind


def test_of_two_columns_of_a_kind_the_preferred_one_counts() -> None:
    columns = found("三级指标", "分值", "单项得分", "折算得分", "未知")
    assert columns is not None
    assert columns.columns["score"].text == "折算得分"
    assert [cell.text for cell in columns.others] == ["单项得分", "未知"]
    assert columns.first == 1


def test_a_cell_stands_under_every_column_it_covers() -> None:
    wide = Cell(2, 1, "甲", width=3)
    assert under(Cell(1, 2, "分值"), [wide, Cell(2, 4, "乙")]) == [wide]
    columns = found("三级指标", "分值", "得分")
    assert columns is not None
    assert columns.cells("reason", [wide]) == []
    assert columns.text("weight", [Cell(2, 2, "—")]) == ""
