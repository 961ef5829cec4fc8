"""Published tables laid out again as they were printed: small workbooks and letters."""

from __future__ import annotations

import io
from decimal import Decimal
from pathlib import Path
from typing import Any, NamedTuple

import tomli

PUBLISHED = Path(__file__).parents[1] / "published"
LEVELS = {
    "数量": "产出指标",
    "质量": "产出指标",
    "时效": "产出指标",
    "成本": "产出指标",
    "经济效益": "效益指标",
    "社会效益": "效益指标",
    "生态效益": "效益指标",
    "可持续影响": "效益指标",
    "服务对象满意度": "满意度指标",
}
Row = list[object]


class Span(NamedTuple):
    """A cell that covers several columns and rows."""

    value: object
    width: int = 1
    height: int = 1


def published(name: str) -> dict[str, Any]:
    """Return a published table as data."""
    return tomli.loads((PUBLISHED / f"{name}.toml").read_text("utf-8"), parse_float=Decimal)


def sheet(rows: list[Row]) -> list[tuple[int, int, Span]]:
    """Return where each cell of the rows stands, given what the cells above cover."""
    taken: set[tuple[int, int]] = set()
    placed = []
    for number, row in enumerate(rows, 1):
        column = 1
        for value in row:
            while (number, column) in taken:
                column += 1
            span = value if isinstance(value, Span) else Span(value)
            placed.append((number, column, span))
            taken |= {
                (number + down, column + right)
                for down in range(span.height)
                for right in range(span.width)
            }
            column += span.width
    return placed


def workbook(*sheets: list[Row]) -> bytes:
    """Return the rows as an .xlsx file."""
    import openpyxl

    book = openpyxl.Workbook()
    book.remove(book.active)
    for number, rows in enumerate(sheets, 1):
        page = book.create_sheet(f"自评表{number}")
        for row, column, span in sheet(rows):
            cell = page.cell(row, column)
            cell.value = span.value
            if isinstance(span.value, str):
                cell.data_type = "s"  # a sign such as = is no formula
            if span.width > 1 or span.height > 1:
                page.merge_cells(
                    start_row=row,
                    start_column=column,
                    end_row=row + span.height - 1,
                    end_column=column + span.width - 1,
                )
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def letter(rows: list[Row], before: str = "") -> bytes:
    """Return the rows as a table in a .docx file."""
    import docx

    document = docx.Document()
    for line in before.splitlines():
        document.add_paragraph(line)
    placed = sheet(rows)
    columns = max(column + span.width - 1 for _, column, span in placed)
    table = document.add_table(len(rows), columns)
    for row, column, span in placed:
        cell = table.cell(row - 1, column - 1)
        if span.width > 1 or span.height > 1:
            cell = cell.merge(table.cell(row + span.height - 2, column + span.width - 2))
        cell.text = "" if span.value is None else str(span.value)
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def page(rows: list[Row], before: str = "") -> str:
    """Return the rows as a page with a table."""
    lines: list[str] = []
    for row in rows:
        cells = (value if isinstance(value, Span) else Span(value) for value in row)
        lines.append("<tr>" + "".join(map(_data, cells)) + "</tr>")
    return f"<html><body><p>{before}</p><table>{''.join(lines)}</table></body></html>"


def _data(cell: Span) -> str:
    text = "" if cell.value is None else str(cell.value)
    text = text.replace("&", "&amp;").replace("<", "&lt;")
    return f'<td rowspan="{cell.height}" colspan="{cell.width}">{text}</td>'


def _level(indicator: dict[str, Any]) -> str:
    return LEVELS[indicator["category"].removesuffix("指标")]


def _grouped(indicators: list[dict[str, Any]]) -> list[Row]:
    """Return level 1 and level 2 for each row, merged over the rows that share them."""
    ones = [_level(each) for each in indicators]
    twos = [each["category"] for each in indicators]
    rows: list[Row] = []
    for at in range(len(indicators)):
        row: Row = []
        for keys in (ones, list(zip(ones, twos, strict=True))):
            if at == 0 or keys[at] != keys[at - 1]:
                height = 1
                while at + height < len(keys) and keys[at + height] == keys[at]:
                    height += 1
                word = keys[at] if isinstance(keys[at], str) else keys[at][1]
                row.append(Span(word, 1, height))
        rows.append(row)
    return rows


def _sign(target: str) -> tuple[str, str]:
    for sign in (">=", "<=", "≥", "≤", "="):
        if target.startswith(sign):
            return sign, target.removeprefix(sign)
    return "", target


def layout_b(data: dict[str, Any]) -> list[Row]:
    """Return a form of 2017: the points stand before the target."""
    [project] = data["projects"]
    reported = project["reported"]
    rows: list[Row] = [
        [Span(data["source"]["title"], 9)],
        [Span(f"（{data['year']}年度）", 9)],
        ["项目名称", Span(project["name"], 8)],
        ["主管部门", Span(None, 3), "实施单位", Span(data["unit"], 4)],
        [
            Span("资金情况\n（万元）", 1, 4),
            None,
            "全年预算数（A）",
            "全年执行数（B）",
            "分值",
            "执行率（B/A）",
            Span("得分", 3),
        ],
        [
            "年度资金总额：",
            project["budget"]["revised"],
            project["spending"]["total"],
            10,
            reported["execution_rate"],
            Span(reported["execution_score"], 3),
        ],
        ["其中：本年财政拨款", "—", "—", "—", "—", Span("—", 3)],
        ["其他资金", "／", "", "—", None, Span("—", 3)],
        [Span("年度总体目标", 1, 2), Span("年初设定目标", 4), Span("年度总体目标完成情况综述", 4)],
        [Span(None, 4), Span(None, 4)],
        [
            "一级指标",
            "二级指标",
            "三级指标",
            "分值",
            "年度指标值",
            "全年实际值",
            "度量单位",
            "得分",
            "未完成原因及拟采取的改进措施",
        ],
    ]
    for levels, each in zip(_grouped(project["indicators"]), project["indicators"], strict=True):
        figures = [each.get(key) for key in ("target", "actual", "unit", "reported_score")]
        rows.append([*levels, each["name"], each["weight"], *figures, None])
    if "score" in reported:
        rows.append([Span("总分", 3), 100, Span(None, 3), reported["score"], None])
    return rows


def layout_c(data: dict[str, Any]) -> list[Row]:
    """Return a public form 14 of Yunnan: sign, value and unit in columns of their own."""
    [project] = data["projects"]
    reported = project["reported"]
    rows: list[Row] = [
        [Span("项目支出绩效自评表", 10)],
        [Span("公开14表", 5), Span(f"{data['year']}年度", 2), Span(f"单位：{data['currency']}", 3)],
        ["项目名称", Span(project["name"], 9)],
        ["主管部门", Span(None, 4), "实施单位", Span(data["unit"], 4)],
        [
            Span("项目资金", 1, 2),
            Span(None, 2),
            "年初预算数",
            "全年预算数",
            Span("全年执行数", 2),
            "分值",
            "执行率",
            "得分",
        ],
        [
            Span("年度资金总额", 2),
            None,
            project["budget"]["revised"],
            Span(project["spending"]["total"], 2),
            10,
            reported["execution_rate"],
            reported["execution_score"],
        ],
        [
            "一级指标",
            "二级指标",
            "三级指标",
            "指标性质",
            "指标值",
            "度量单位",
            "实际完成值",
            "分值",
            "得分",
            "偏差原因分析及改进措施",
        ],
    ]
    for levels, each in zip(_grouped(project["indicators"]), project["indicators"], strict=True):
        sign, value = _sign(each["target"])
        rows.append(
            [
                *levels,
                each["name"],
                sign or "=",
                value,
                each.get("unit"),
                each["actual"],
                each["weight"],
                each["reported_score"],
                "无",
            ]
        )
    rows.append([Span("其他需要说明事项", 3), Span("无", 7)])
    rows.append([Span("总分", 3), Span(None, 4), 100, reported["score"], reported["grade"]])
    return rows


def layout_d(data: dict[str, Any]) -> list[Row]:
    """Return a form of Hubei: no column for points, which stand behind the names."""
    [project] = data["projects"]
    reported = project["reported"]
    rows: list[Row] = [
        [Span(f"{data['year']}年度项目自评表", 6)],
        ["单位名称", Span(data["unit"], 3), "填报日期", None],
        ["项目名称", Span(project["name"], 5)],
        ["项目类型", Span("1、常年性项目□ 2、延续性项目□ 3、一次性项目□", 5)],
        [
            Span("预算执行情况（万元）\n（20分）", 2, 2),
            "预算数（A）",
            "执行数（B）",
            "执行率（B/A）",
            "得分\n（20分*执行率）",
        ],
        [
            project["budget"]["revised"],
            project["spending"]["total"],
            reported["execution_rate"],
            reported["execution_score"],
        ],
        ["一级指标", "二级指标", "三级指标", "年初目标值（A）", "实际完成值（B）", "得分"],
    ]
    for levels, each in zip(_grouped(project["indicators"]), project["indicators"], strict=True):
        named = f"{each['name']}（{each['weight']}分）"
        target = f"{each['target']}{each.get('unit', '')}"
        actual = f"{each['actual']}{each.get('unit', '')}"
        rows.append([*levels, named, target, actual, each["reported_score"]])
    rows += [
        [Span("总分", 2), Span(reported["score"], 4)],
        [Span("偏差大或\n目标未完成\n原因分析", 2), Span(None, 4)],
        [Span("改进措施及\n结果应用方案", 2), Span(None, 4)],
    ]
    return rows


def layout_e(data: dict[str, Any]) -> list[Row]:
    """Return a form of Chongqing for a department: the total stands at the top."""
    reported = data["projects"][0]["reported"]
    return [
        [Span(f"{data['year']}年{data['source']['title']}", 11)],
        [
            "部门（单位）",
            Span(data["unit"], 4),
            "联系人",
            None,
            "自评总分",
            Span(reported["score"], 3),
        ],
        [
            Span("当年绩效\n目标", 1, 2),
            Span("年初绩效目标", 4),
            Span("调整绩效目标", 3),
            Span("目标实际完成情况", 3),
        ],
        [Span(None, 4), Span(None, 3), Span(None, 3)],
        [
            Span("部门预算", 1, 2),
            "年初预算数",
            "全年（调整）预算数",
            "全年执行数",
            Span("执行率（%）", 2),
            Span("执行率权重（分）", 2),
            Span("执行率得分（分）", 3),
        ],
        [
            None,
            None,
            None,
            Span(reported["execution_rate"], 2),
            Span(10, 2),
            Span(reported["execution_score"], 3),
        ],
        [
            "指标名称",
            "计量单位",
            "指标性质",
            "年初指标值",
            "调整指标值",
            "全年完成值",
            "得分系数（%）",
            "指标权重（分）",
            "指标得分（分）",
            "是否核心指标",
            "说明",
        ],
    ]


def layout_f(data: dict[str, Any]) -> list[Row]:
    """Return a form of a county in Hebei: two scores for each row."""
    [project] = data["projects"]
    rows: list[Row] = [
        [Span(f"{data['year']}年度{data['source']['title']}", 13)],
        [Span("一、基本情况", 13)],
        ["项目名称", Span(project["name"], 5), "实施单位", Span(data["unit"], 6)],
        [Span("二、预算执行情况（单位：万元）", 13)],
        [Span("预算数", 4), Span("到位数", 3), Span("执行数", 3), Span("执行进度", 3)],
        [
            Span(project["budget"]["revised"], 4),
            Span(None, 3),
            Span(project["spending"]["total"], 3),
            Span(project["reported"]["execution_rate"], 3),
        ],
        [Span("四、年度绩效指标完成情况", 13)],
        [
            "一级指标",
            "二级指标",
            "三级指标",
            "指标描述",
            "指标分值",
            "符号",
            "值",
            "单位",
            "实际完成值",
            "完成情况",
            "单项指标得分",
            "权重占比%",
            "单项指标折算得分",
        ],
    ]
    for levels, each in zip(_grouped(project["indicators"]), project["indicators"], strict=True):
        sign, value = _sign(each["target"])
        rows.append(
            [
                *levels,
                each["name"],
                None,
                each["weight"],
                sign,
                value,
                each["unit"],
                each["actual"],
                None,
                each["weight"],
                None,
                each["reported_score"],
            ]
        )
    rows.append([Span("五、存在问题和改进措施", 13)])
    return rows
