"""A form filled in for a test: its head, its blocks, and what is read of it."""

from __future__ import annotations

from typing import Any

from forms import build
from forms.build import Row, Span
from perfcli.forms.find import Choices, Imported, imported
from perfcli.forms.load import sheets

HEAD: list[Row] = [
    [Span("项目支出绩效自评表", 8)],
    [Span("（2021年度）", 8)],
    ["项目名称", Span("公共服务", 7)],
    ["主管部门", Span("区财政局", 3), "实施单位", Span("街道办事处", 3)],
]


MONEY: Row = [None, "", "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分"]


COLUMNS: Row = [
    "一级指标",
    "二级指标",
    "三级指标",
    "年度指标值",
    "实际完成值",
    "分值",
    "得分",
    "偏差原因分析及改进措施",
]


def form(*rows: Row, choices: Choices = Choices(), name: str = "form") -> Imported:  # noqa: B008
    found = imported(sheets(build.workbook(list(rows))), name, choices)
    assert found is not None
    return found


def project(*rows: Row) -> dict[str, Any]:
    [found] = form(*HEAD, *rows).data["projects"]
    return found


def indicators(*rows: Row) -> list[dict[str, Any]]:
    return project(COLUMNS, *rows)["indicators"]


def left(found: Imported) -> list[tuple[str, str, str]]:
    return [(each.place.cell, each.text, str(each.why)) for each in found.unplaced]
