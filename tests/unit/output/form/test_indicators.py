from __future__ import annotations

import pytest

from filled import cells, column, filled


def one(lines: str) -> str:
    head = '[[projects.indicators]]\nname = "示例"\ncategory = "quantity"\nweight = 10\n'
    return f"{head}{lines}\n"


def row(lines: str, form: str | None = None) -> list[str]:
    """Return target, actual and score of the only indicator, and its formula."""
    table = filled(one(lines), form)
    score = column(table, "得分")[0]
    target = column(table, "指标值" if form == "mof-2021" else "年度指标值")[0]
    return [target.text, column(table, "实际完成值")[0].text, score.text, score.formula]


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        ('target = "≥200人"\nactual = "150人"', ["≥200人", "150人", "7.50", "{w}*MIN(1,{b}/{a})"]),
        ("target = 200\nactual = 250", ["200", "250", "10.00", "{w}*MIN(1,{b}/{a})"]),
        (
            'target = "≤3.5万元"\nactual = "4万元"',
            ["≤3.5万元", "4万元", "8.75", "IF({b}<={a},{w},{w}*{a}/{b})"],
        ),
        (
            "target = 4\nactual = 5\ndirection = 'exactly'",
            ["4", "5", "8.00", "IF({b}<{a},{w}*{b}/{a},{w}*{a}/{b})"],
        ),
    ],
)
def test_a_score_from_two_figures_is_a_formula_over_them(lines: str, expected: list[str]) -> None:
    formula = expected[-1].format(w="F10", a="D10", b="E10")
    assert row(lines) == [*expected[:-1], f"ROUND({formula},2)"]


@pytest.mark.parametrize(
    ("lines", "score"),
    [
        # Another unit, figures that are not those printed, other rules, words.
        ('target = "1万元"\nactual = "5000元"', "5.00"),
        ('target = "7.8万户"\nactual = "7万户"', "8.97"),
        ("target = 200\nactual = 150\nrule = 'direct'", "0.00"),
        ('completion = "45.40%"', "4.54"),
        ('target = "明显改善"\nachieved = "partial"\nrating = 70', "7.00"),
        ("target = 0\nactual = 5", "10.00"),
        ('target = "6月底前"\nactual = "5月30日"', "10.00"),
    ],
)
def test_any_other_score_stands_as_a_value(lines: str, score: str) -> None:
    assert row(lines)[2:] == [score, ""]


@pytest.mark.parametrize(
    ("lines", "why"),
    [
        ('actual = "3人"', "no target to judge it by"),
        ("target = 5", "a target, and nothing reported yet"),
        ("target = 5\nplanned = true", "the source only plans it"),
    ],
)
def test_what_could_not_be_judged_is_empty_and_says_why(lines: str, why: str) -> None:
    score = column(filled(one(lines)), "得分")[0]
    assert (score.text, score.number, score.formula, score.remark) == ("", None, "", why)


def test_levels_stand_once_for_all_their_rows() -> None:
    table = filled(one("target = 1") + one("target = 2") + one("").replace("quantity", "quality"))
    form = cells(table)
    assert [form["A10"].text, form["A10"].height] == ["产出指标\n(Output)", 3]
    assert [form["B10"].text, form["B10"].height] == ["数量指标\n(Quantity)", 2]
    assert [form["B12"].text, form["B12"].height] == ["质量指标\n(Quality)", 1]
    assert "A11" not in form


def test_costs_come_first_in_the_order_of_their_method() -> None:
    lines = one("") + one("").replace("quantity", "economic-cost")
    table = filled(lines, head='scheme = "mof-2021"')
    assert column(table, "二级指标")[0].text == "经济成本指标\n(Economic cost)"


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        ('target = "≤3.5万元"\nactual = "4万元"', ["≤", "3.5", "万元", "4"]),
        ("target = 200\nactual = 150\nunit = '人'", ["≥", "200", "人", "150"]),
        ('target = "≥5个"\nactual = "≥4个"', ["≥", "5", "个", "≥4个"]),
        ('target = "1万元"\nactual = "5000元"', ["≥", "1", "万元", "5000元"]),
        ('target = "明显改善"', ["定性", "明显改善", "", ""]),
        ('target = "6月底前"', ["", "6月底前", "", ""]),
        ('actual = "3人"', ["", "", "人", "3"]),
    ],
)
def test_sign_figure_and_unit_have_columns_in_the_layout_of_2021(
    lines: str, expected: list[str]
) -> None:
    table = filled(one(lines), "mof-2021")
    labels = ("指标性质", "指标值", "度量单位", "实际完成值")
    assert [column(table, label)[0].text for label in labels] == expected


def test_without_a_column_the_weight_stands_beside_the_name() -> None:
    table = filled(one("target = 4\nactual = 3"), head='scheme = "hubei"')
    assert column(table, "三级指标")[0].text == "示例（10分）"
    assert column(table, "得分")[0].formula.startswith("ROUND(10*MIN(1,")


def test_a_project_without_indicators_has_no_block_for_them() -> None:
    table = filled("budget = { original = 5 }")
    assert table.header is None
    assert not any(cell.text.startswith("一级指标") for cell in table.cells)
