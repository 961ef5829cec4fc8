"""A form as a declaration: findings with cells, and the library's way in."""

from __future__ import annotations

from pathlib import Path

import pytest

import perfcli
from forms import build
from perfcli.forms.load import load
from perfcli.forms.suffixes import is_form
from perfcli.pipeline import DeclarationError

ROWS: list[build.Row] = [
    ["项目名称", "培训"],
    ["实施单位", "示例单位"],
    ["一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值"],
    ["产出指标", "数目指标", "培训人数", "≥100人", "9%0", 90],
]


@pytest.mark.parametrize(
    ("name", "form"), [("a.XLSX", True), ("b.htm", True), ("c.toml", False), ("xlsx", False)]
)
def test_a_form_is_told_by_its_name(name: str, *, form: bool) -> None:
    assert is_form(name) == form


def test_findings_stand_at_their_cells(tmp_path: Path) -> None:
    path = tmp_path / "form.xlsx"
    path.write_bytes(build.workbook(ROWS))
    found = [
        (each.code, each.key[-1:], each.place.cell if each.place else None)
        for each in load(str(path)).loaded.findings
    ]
    assert found == [("D003", (), "自评表1!A1"), ("D004", ("actual",), "自评表1!E4")]


def test_a_program_loads_a_form_like_a_declaration(tmp_path: Path) -> None:
    path = tmp_path / "2022.xlsx"
    path.write_bytes(build.workbook(build.layout_c(build.published("yongde-mingling-2022"))))
    assert perfcli.load(path).unit == "临沧市永德县明朗中学"
    with pytest.raises(DeclarationError, match="D005"):
        perfcli.load(tmp_path / "none.xlsx")
