"""What is found in forms as people fill them in, and what is told when it has no place."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import Any

import pytest

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


def test_what_the_person_says_goes_before_what_the_form_says() -> None:
    found = form(*HEAD, COLUMNS, choices=Choices(2018, "某局", "hubei"))
    assert [found.data[key] for key in ("year", "unit", "scheme")] == [2018, "某局", "hubei"]
    assert ("year",) not in found.remarks


def test_money_of_layout_a() -> None:
    block: list[Row] = [
        [Span("项目资金\n（元）", 1, 5), *MONEY[1:]],
        ["年度资金总额", "1,000.50", 2000, 1500, 10, 0.75, "7.50"],
        ["其中：当年财政拨款", 900, 1800, 1400, "—", "—", "—"],
        ["上年结转资金", "—", 200, 100, "—", "—", "—"],
        ["其中：区级资金", "/", 50, 0, "—", "", "—"],
    ]
    found = form(*HEAD, *block)
    [one] = found.data["projects"]
    assert found.data["currency"] == "元"
    assert one["budget"] == {
        "original": Decimal("1000.50"),
        "revised": 2000,
        "sources": {"当年财政拨款": 1800, "上年结转资金": 200},
        "of_which": {"区级资金": 50},
    }
    assert one["spending"] == {
        "total": 1500,
        "sources": {"当年财政拨款": 1400, "上年结转资金": 100},
        "of_which": {"区级资金": 0},
    }
    assert one["reported"] == {"execution_rate": 75, "execution_score": Decimal("7.50")}
    assert left(found) == [
        (
            "自评表1!C7",
            "900",
            "only the budget in force and the spending are broken down in a declaration",
        )
    ]


def test_a_percent_format_is_a_percentage() -> None:
    import io

    import openpyxl

    book = openpyxl.load_workbook(
        io.BytesIO(build.workbook([*HEAD, MONEY, ["", "年度资金总额", 10, 10, 7.927, 10, 0.7927]]))
    )
    book.active["G6"].number_format = "0.00%"
    file = io.BytesIO()
    book.save(file)
    found = imported(sheets(file.getvalue()), "form")
    assert found is not None
    assert found.data["projects"][0]["reported"]["execution_rate"] == "79.27%"


def test_an_amount_in_another_unit_is_counted_in_the_unit_of_the_form() -> None:
    assert project(MONEY, ["", "资金总额", "5000元", "１２.５", "7,00.0,77"])["budget"] == {
        "original": Decimal("0.5"),
        "revised": Decimal("12.5"),
    }


def test_a_damaged_amount_stays_as_it_is_printed() -> None:
    assert project(MONEY, ["", "资金总额", "", 5, "7,00.0,77"])["spending"] == {
        "total": "7,00.0,77"
    }


def test_an_execution_with_other_points_than_the_method_is_told() -> None:
    found = form(*HEAD, MONEY, ["", "年度资金总额", 1, 1, 1, 15, "100%", 15])
    assert left(found) == [
        ("自评表1!F6", "15", "the execution of the budget has 15 points here and 10 in mof-2020")
    ]


def test_goals_and_what_came_of_them() -> None:
    one = project(
        [Span("年度总体目标", 1, 2), Span("预期目标", 4), Span("实际完成情况", 3)],
        [Span("建成8个点位", 4), Span("建成9个点位", 3)],
    )
    assert (one["goal"], one["achievement"]) == ("建成8个点位", "建成9个点位")


def test_levels_are_inherited_merged_or_left_blank() -> None:
    rows = indicators(
        [Span("产出指标", 1, 3), Span("数量指标", 1, 2), "甲", "≥1", "1", 10, 10],
        ["乙", "≥2", "2", 10, 10],
        ["质量指标", "丙", "≥３％", "３％", "１０", "１０分"],
        ["效益指标", "社会效益指标", "丁", "显著", "显著", 10, 10],
        ["", "", "戊", "显著", "显著", 10, 10],
        ["满意度指标", "", "己", "≥95%", "96%", 10, 10],
    )
    assert [(each["name"], each["category"]) for each in rows] == [
        ("甲", "数量指标"),
        ("乙", "数量指标"),
        ("丙", "质量指标"),
        ("丁", "社会效益指标"),
        ("戊", "社会效益指标"),
        ("己", "满意度指标"),
    ]
    assert rows[2]["target"] == "≥３％"
    assert rows[2]["weight"] == rows[2]["reported_score"] == 10


def test_a_row_without_points_where_others_have_them_is_a_note() -> None:
    found = form(
        *HEAD,
        COLUMNS,
        ["产出指标", "数量指标", "种植面积", "29.5亩", "29.5亩", 20, 20],
        ["", "", "其中：桃树", "1.5亩", "1.5亩", "", ""],
    )
    assert [each["name"] for each in found.data["projects"][0]["indicators"]] == ["种植面积"]
    why = "the row has no points where others have them: a note, not an indicator"
    assert left(found) == [
        ("自评表1!C7", "其中：桃树", why),
        ("自评表1!D7", "1.5亩", why),
        ("自评表1!E7", "1.5亩", why),
    ]


def test_a_score_of_merged_rows_stands_at_the_first() -> None:
    found = form(
        *HEAD,
        COLUMNS,
        ["产出指标", "数量指标", "存储备份器", "25TB", "25TB", 5, Span(10, 1, 2)],
        ["", "", "布点", "100%", "100%", 5],
    )
    rows = found.data["projects"][0]["indicators"]
    assert [each.get("reported_score") for each in rows] == [10, None]
    assert left(found) == [
        ("自评表1!G6", "10", "the score is that of several rows; it stands at the first of them")
    ]


def test_points_of_merged_rows_are_those_of_the_first() -> None:
    found = form(
        *HEAD,
        COLUMNS,
        ["产出指标", "数量指标", "存储备份器", "25TB", "25TB", Span(10, 1, 2), Span(10, 1, 2)],
        ["", "", "布点", "100%", "100%"],
    )
    assert [each["name"] for each in found.data["projects"][0]["indicators"]] == ["存储备份器"]
    assert [text for _, text, _ in left(found)] == ["布点", "100%", "100%"]


def test_without_any_points_every_row_is_an_indicator() -> None:
    rows = indicators(
        ["产出指标", "数量指标", "甲", "≥1", "1", "", ""], ["", "", "乙", "≥1", "1", "", ""]
    )
    assert [each["name"] for each in rows] == ["甲", "乙"]
    assert not any("weight" in each for each in rows)


def test_a_blank_row_of_the_form_is_told_and_no_indicator() -> None:
    found = form(
        *HEAD,
        COLUMNS,
        ["产出指标", "数量指标", "指标1：培训", "≥1", "1", 5, 5],
        ["", "", "指标2：", "", "", "", ""],
    )
    assert [each["name"] for each in found.data["projects"][0]["indicators"]] == ["指标1：培训"]
    assert left(found) == [
        ("自评表1!C7", "指标2：", "a row of the blank form that was not filled in")
    ]


def test_hints_of_the_form_stay_for_the_check_that_finds_them() -> None:
    [row] = indicators(["产出指标", "数量指标", "指标1", "请填写指标值", "1", 5, 5])
    assert (row["name"], row["target"]) == ("指标1", "请填写指标值")


def test_dates_and_figures_come_as_such() -> None:
    rows = indicators(
        ["产出指标", "时效指标", "完工", dt.date(2021, 11, 30), dt.date(2021, 12, 1), 5, 4.5],
        ["", "数量指标", "面积", 0.1, 79.27000000000001, 5, 5],
    )
    assert (rows[0]["target"], rows[0]["actual"]) == (dt.date(2021, 11, 30), dt.date(2021, 12, 1))
    assert (rows[1]["target"], rows[1]["actual"]) == (Decimal("0.1"), Decimal("79.27"))


def test_absent_is_not_zero() -> None:
    [row] = indicators(["产出指标", "数量指标", "甲", "/", "—", 5, 0])
    assert "target" not in row
    assert "actual" not in row
    assert row["reported_score"] == 0


def test_stars_mark_what_is_core() -> None:
    [row] = indicators(["产出指标", "数量指标", "★★★甲", "1", "1", 5, 5])
    assert (row["name"], row["core"]) == ("甲", True)


def test_the_total_has_full_marks_score_and_grade() -> None:
    found = form(
        *HEAD,
        COLUMNS,
        ["产出指标", "数量指标", "甲", "1", "1", 90, 90],
        [Span("总分", 5), 100, "97.5", "优"],
        ["自评等级", "良"],
    )
    assert found.data["projects"][0]["reported"] == {"score": Decimal("97.5"), "grade": "优"}
    assert left(found) == [("自评表1!B8", "良", "the form says it a second time, and differently")]


def test_fixed_words_in_the_reasons_are_read_back() -> None:
    [row] = indicators(
        ["产出指标", "数量指标", "甲", "", "", 5, "", "仅为计划\n完成率：45.40%\n设备到货晚"]
    )
    assert (row["planned"], row["completion"], row["reason"]) == (True, "45.40%", "设备到货晚")


@pytest.mark.parametrize("word", ["无", "—", "/"])
def test_no_reason_is_none(word: str) -> None:
    [row] = indicators(["产出指标", "数量指标", "甲", "1", "1", 5, 5, word])
    assert "reason" not in row


def test_what_follows_the_table() -> None:
    found = form(
        *HEAD,
        COLUMNS,
        ["产出指标", "数量指标", "甲", "1", "1", 90, 90],
        ["存在问题", Span("进度慢", 7)],
        ["改进措施", Span("加强管理", 7)],
        ["项目负责人", "张三", "联系电话", "—"],
        ["注：请如实填写"],
    )
    assert (found.data["problems"], found.data["measures"]) == (["进度慢"], ["加强管理"])
    assert [(cell, text) for cell, text, _ in left(found)] == [
        ("自评表1!B9", "张三"),
        ("自评表1!A10", "注：请如实填写"),
    ]


def test_a_second_name_begins_a_second_project() -> None:
    row: Row = ["产出指标", "数量指标", "甲", "1", "1", 90, 90]
    found = form(
        *HEAD, COLUMNS, row, ["项目名称", "城市管理"], COLUMNS, [*row[:2], "乙", 1, 1, 9, 9]
    )
    assert [
        (each["id"], each["name"], [row["name"] for row in each["indicators"]])
        for each in found.data["projects"]
    ] == [("p1", "公共服务", ["甲"]), ("p2", "城市管理", ["乙"])]


def test_each_sheet_may_hold_a_project() -> None:
    row: Row = ["产出指标", "数量指标", "甲", "1", "1", 90, 90]
    raw = build.workbook([*HEAD, COLUMNS, row], [["项目名称", "城市管理"], COLUMNS, row])
    found = imported(sheets(raw), "form")
    assert found is not None
    assert [each["name"] for each in found.data["projects"]] == ["公共服务", "城市管理"]
    assert found.cells["projects", 1, "indicators", 0, "name"].cell == "自评表2!C3"


@pytest.mark.parametrize(
    ("sign", "value", "target"),
    [
        ("≥", 95, "≥95"),
        (">=", "95", ">=95"),
        ("＝", 100, "=100"),
        ("定性", "明显提高", "明显提高"),
        ("≥", "≥95", "≥95"),
        ("", 95, Decimal(95)),
    ],
)
def test_a_sign_in_its_own_column_goes_with_its_target(
    sign: str, value: object, target: object
) -> None:
    columns = ["一级指标", "二级指标", "三级指标", "指标性质", "指标值", "度量单位", "实际完成值"]
    row = ["产出指标", "质量指标", "合格率", sign, value, "%", 96]
    assert project(columns, row)["indicators"] == [
        {"name": "合格率", "category": "质量指标", "target": target, "unit": "%", "actual": 96}
    ]


def test_a_target_changed_in_the_year_replaces_the_first() -> None:
    found = form(
        *HEAD,
        ["指标名称", "年初指标值", "调整指标值", "全年完成值", "指标权重（分）", "是否核心指标"],
        ["造林面积", 100, 80, 80, 90, "是"],
    )
    [row] = found.data["projects"][0]["indicators"]
    assert (row["target"], row["core"]) == (80, True)
    assert [text for _, text, _ in left(found)] == ["100"]


def test_ticked_boxes_are_the_kind() -> None:
    assert project(["项目类型", "☑常年性 □延续性"], MONEY)["kind"] == "常年性"


@pytest.mark.parametrize(
    ("words", "scheme"),
    [("得分（20分*执行率）", "hubei"), ("公开14表", "yunnan"), ("得分系数（%）", "chongqing")],
)
def test_a_method_is_known_by_its_own_words(words: str, scheme: str) -> None:
    assert form([words], *HEAD, MONEY).data["scheme"] == scheme


def test_a_list_of_projects_is_told_and_no_project() -> None:
    found = form(
        *HEAD,
        COLUMNS,
        ["产出指标", "数量指标", "甲", "1", "1", 90, 90],
        ["项目名称", "年初预算数", "全年预算数", "全年执行数"],
        ["公共服务", 1, 2, 2],
        ["合计", 1, 2, 2],
    )
    assert len(found.data["projects"]) == 1
    assert "budget" not in found.data["projects"][0]
    why = "a list of projects; each is imported from its own form"
    assert left(found) == [("自评表1!A8", "公共服务", why), ("自评表1!A9", "合计", why)]


def test_a_sheet_that_sums_up_is_told() -> None:
    row: Row = ["产出指标", "数量指标", "甲", "1", "1", 90, 90]
    raw = build.workbook([["绩效自评汇总表"], ["项目名称", "全年预算数"]], [*HEAD, COLUMNS, row])
    found = imported(sheets(raw), "form")
    assert found is not None
    assert [(cell, text) for cell, text, _ in left(found)] == [("自评表1!A1", "绩效自评汇总表")]


def test_labels_and_values_may_share_a_cell() -> None:
    found = form(
        [Span("填报单位（盖章）：街道办事处    2021年度    金额单位：元", 8)],
        [Span("项目名称：公共服务", 8)],
        [Span("填报单位：街道办事处    联系人：张三", 8)],
        COLUMNS,
        ["产出指标", "数量指标", "甲", "1", "1", 90, 90],
    )
    keys = ("unit", "year", "currency")
    assert [found.data[key] for key in keys] == ["街道办事处", 2021, "元"]
    assert found.data["projects"][0]["name"] == "公共服务"
    assert [(cell, text) for cell, text, _ in left(found)] == [
        ("自评表1!A3", "填报单位：街道办事处    联系人：张三")
    ]


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


def test_money_of_sichuan() -> None:
    found = form(
        *HEAD,
        [
            Span("预算执行情况（万元）", 1, 4),
            "",
            "年初预算",
            "调整后预算数",
            "预算执行数",
            "预算执行率",
            "权重",
            "得分",
            "原因",
        ],
        ["总额", 10, 20, 19, "95%", 10, 9.5, "跨年支付"],
        ["其中：财政资金", "", 15, 14, "", "", "", ""],
        ["单位资金", "", 5, 5, "", "", "", ""],
        [Span("项目年度目标", 5), Span("完成情况", 4)],
        [Span("建成", 5), Span("已建成", 4)],
    )
    [one] = found.data["projects"]
    assert one["budget"] == {
        "original": 10,
        "revised": 20,
        "sources": {"财政资金": 15, "单位资金": 5},
    }
    assert one["spending"] == {"total": 19, "sources": {"财政资金": 14, "单位资金": 5}}
    assert (one["goal"], one["achievement"]) == ("建成", "已建成")
    assert (one["reason"], one["reported"]["execution_score"]) == ("跨年支付", Decimal("9.5"))
    assert left(found) == []


OPEN_DOCUMENT = """<?xml version="1.0" encoding="UTF-8"?><office:document-content
xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" office:version="1.3"><office:body>
<office:spreadsheet><table:table table:name="自评表">{rows}</table:table></office:spreadsheet>
</office:body></office:document-content>"""


def open_document(rows: list[Row]) -> bytes:
    """Return the rows as an .ods file."""
    import io
    import zipfile

    def cell(value: object) -> str:
        if isinstance(value, int | float):
            return f'<table:table-cell office:value-type="float" office:value="{value}"/>'
        text = f"<text:p>{value or ''}</text:p>"
        return f'<table:table-cell office:value-type="string">{text}</table:table-cell>'

    lines = (f"<table:table-row>{''.join(map(cell, row))}</table:table-row>" for row in rows)
    kind = "application/vnd.oasis.opendocument.spreadsheet"
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as package:
        package.writestr("mimetype", kind)
        package.writestr("content.xml", OPEN_DOCUMENT.format(rows="".join(lines)))
        package.writestr(
            "META-INF/manifest.xml",
            "<manifest:manifest "
            'xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">'
            f'<manifest:file-entry manifest:full-path="/" manifest:media-type="{kind}"/>'
            "</manifest:manifest>",
        )
    return file.getvalue()


def test_an_open_document_is_read_too() -> None:
    rows: list[Row] = [
        ["2021年度项目支出绩效自评表"],
        ["项目名称", "公共服务"],
        ["实施单位", "街道办事处"],
        COLUMNS,
        ["产出指标", "数量指标", "甲", "≥1", 1, 90, 81.5],
        ["", "", "乙", "≥1", 1, 10, 10],
    ]
    found = imported(sheets(open_document(rows)), "form")
    assert found is not None
    assert found.data["unit"] == "街道办事处"
    one, two = found.data["projects"][0]["indicators"]
    assert (one["reported_score"], two["category"]) == (Decimal("81.5"), "数量指标")
    assert found.cells["projects", 0, "indicators", 1, "weight"].cell == "自评表!F6"
