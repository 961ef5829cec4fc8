"""Title, year, currency and method of a form."""

from __future__ import annotations

import datetime as dt

import pytest

from forms import build
from forms.build import Row
from forms.filling import COLUMNS, HEAD, MONEY, form, left
from perfcli.forms.find import imported
from perfcli.forms.load import sheets


def test_the_head_of_a_form() -> None:
    found = form(*HEAD, COLUMNS, ["产出指标", "数量指标", "培训", "≥5次", "5次", 90, 90, None])
    assert found.data["year"] == 2021
    assert found.data["unit"] == "街道办事处"
    assert found.data["currency"] == "万元"
    assert found.data["scheme"] == "mof-2020"
    assert found.data["source"] == {"title": "项目支出绩效自评表"}
    assert found.data["projects"][0]["department"] == "区财政局"
    assert found.cells["unit",].cell == "自评表1!F4"
    assert left(found) == []
    assert {key: str(each) for key, each in found.remarks.items()} == {
        ("currency",): "the form does not say the unit of its amounts; 万元 is assumed",
        ("scheme",): "the form does not name its method; this is the usual one",
    }


def test_the_year_of_the_file_is_taken_where_the_form_has_none() -> None:
    found = form(
        ["项目名称", "甲"], COLUMNS, ["产出指标", "数量指标", "乙", "1", "1", 1, 1], name="2019年"
    )
    assert found.data["year"] == 2019
    assert str(found.remarks["year",]).startswith("the form prints no year")


@pytest.mark.parametrize(
    ("words", "scheme"),
    [("得分（20分*执行率）", "hubei"), ("公开14表", "yunnan"), ("得分系数（%）", "chongqing")],
)
def test_a_method_is_known_by_its_own_words(words: str, scheme: str) -> None:
    assert form([words], *HEAD, MONEY).data["scheme"] == scheme


def test_a_method_that_is_named_goes_before_words_that_another_prints() -> None:
    line: Row = ["评分办法：项目支出绩效自评（mof-2020）"]
    found = form(line, *HEAD, ["得分（20分*执行率）"], MONEY)
    assert found.data["scheme"] == "mof-2020"
    assert str(found.remarks["scheme",]) == "the form names its method"
    assert line[0] not in {text for _, text, _ in left(found)}


def test_a_method_of_ones_own_is_taken_as_it_is_named() -> None:
    line: Row = ["评分办法：本县办法（schemes/mine.toml）"]
    found = form(line, *HEAD, MONEY, ["", "年度资金总额", 1, 1, 1, 15, "100%", 15])
    assert found.data["scheme"] == "schemes/mine.toml"
    assert left(found) == []


def test_the_middle_of_the_year_is_read_with_its_day() -> None:
    found = form(*HEAD[:2], ["绩效运行监控：截至2021年7月31日"], *HEAD[2:], COLUMNS)
    assert (found.data["stage"], found.data["as_of"]) == ("mid-year", dt.date(2021, 7, 31))
    assert left(found) == []


def test_a_monitoring_form_without_a_day_lacks_it() -> None:
    found = form(["项目支出绩效运行监控表"], *HEAD[1:], COLUMNS)
    assert found.data["stage"] == "mid-year"
    assert "as_of" not in found.data


@pytest.mark.parametrize("kind", ["docx", "html"])
def test_the_text_before_a_table_has_unit_and_year(kind: str) -> None:
    rows: list[Row] = [["项目名称", "甲"], COLUMNS, ["产出指标", "数量指标", "乙", 1, 1, 1, 1]]
    before = "2021年度项目支出绩效自评表\n填报单位：街道办事处　　单位：元"
    raw = build.letter(rows, before) if kind == "docx" else build.page(rows, before).encode()
    found = imported(sheets(raw.replace(b"\n", b"<br>") if kind == "html" else raw), "form")
    assert found is not None
    assert [found.data[key] for key in ("unit", "year", "currency")] == ["街道办事处", 2021, "元"]
    assert found.data["source"] == {"title": "2021年度项目支出绩效自评表"}
    assert left(found) == []
