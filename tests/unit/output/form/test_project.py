from __future__ import annotations

from filled import TWO_ROWS, beside, cells, column, filled
from perfcli.core.language import use

GIVEN = """
department = "城管局"
kind = "经常性"
goal = "目标一\\n目标二"
achievement = "完成"
reason = "进度慢"
measure = "加快"
"""


def test_the_head_of_the_form() -> None:
    form = cells(filled(GIVEN))
    assert form["A1"].text == "项目支出绩效自评表 (Self-evaluation of project spending)"
    assert form["A2"].text == "（2020年度）"
    assert [form[each].text for each in ("C3", "C4", "F4", "C5")] == [
        "示例项目",
        "城管局",
        "示例单位",
        "经常性",
    ]


def titles(**given: str) -> list[str]:
    form = filled(**given)
    [last] = (block.last for block in form.blocks if block.kind == "title")
    return [cell.text for cell in form.cells if cell.row <= last][1:]


MID_YEAR = 'stage = "mid-year"\nas_of = 2020-07-31'
EXTERNAL = 'scheme = "mof-2020-external"'


def test_what_no_field_says_stands_below_the_year() -> None:
    assert titles(lines="") == ["（2020年度）"]
    assert titles(lines="", head=MID_YEAR) == [
        "（2020年度）",
        "绩效运行监控：截至2020年7月31日\n(Mid-year monitoring, as of 2020-07-31)",
    ]
    assert titles(lines="", head=EXTERNAL) == [
        "（2020年度）",
        "评分办法：项目支出绩效评价（财政和部门评价）（mof-2020-external）\n"  # noqa: ISC004 - one text
        "(Method: Evaluation of project spending by the treasury or the department)",
    ]
    use("zh")
    assert titles(lines="", head=MID_YEAR)[1:] == ["绩效运行监控：截至2020年7月31日"]
    use("en")


def test_the_usual_method_is_named_on_the_form_of_another() -> None:
    assert titles(lines="", form="hubei")[1].startswith("评分办法：")
    assert "（mof-2020）" in titles(lines="", form="hubei")[1]


def test_goals_stand_side_by_side() -> None:
    form = filled(GIVEN)
    goal = next(cell for cell in form.cells if cell.text == "目标一\n目标二")
    assert (goal.column, goal.width) == (2, 4)
    assert any(cell.text == "完成" and cell.column == 6 for cell in form.cells)


def test_a_line_for_what_the_form_has_no_line_for_is_there_where_it_is_needed() -> None:
    assert beside(filled(GIVEN), "预算执行偏差原因").text == "进度慢"
    assert beside(filled(GIVEN), "拟采取的改进措施").text == "加快"
    bare = [cell.text.split("\n")[0] for cell in filled("").cells]
    assert not {"项目类型", "资金用途", "预算执行偏差原因", "拟采取的改进措施"} & {*bare}


def test_the_total_adds_up_weights_and_points() -> None:
    form = filled()
    weight, score = column(form, "分值")[2], column(form, "得分")[2]
    assert (weight.text, weight.formula) == ("100", "SUM(G6,F10:F11)")
    assert (score.text, score.formula) == ("53.91", "ROUND(SUM(I6,G10:G11),2)")


def test_what_comes_of_the_points() -> None:
    form = filled()
    scored = "G6+SUMPRODUCT(ISNUMBER(G10:G11)*F10:F11)"
    assert beside(form, "可评价分值").text == "70"
    assert beside(form, "可评价分值").formula == scored
    assert beside(form, "覆盖率").text == "70.00%"
    assert beside(form, "覆盖率").formula == f"ROUND(({scored})/100,4)"
    assert beside(form, "折算得分").text == "77.01"
    assert beside(form, "折算得分").formula == f"ROUND(G12/({scored})*100,2)"


def test_a_grade_that_the_rest_could_change_is_not_printed() -> None:
    grade = beside(filled(), "自评等级")
    assert grade.text == ""
    assert grade.remark == (
        "what was not judged, or rests on assumptions, could change the grade fair"
    )
    sure = filled(TWO_ROWS + 'actual = "95%"')
    assert beside(sure, "自评等级").text == "good"


def test_without_enough_evidence_there_is_no_grade_and_it_says_why() -> None:
    lines = TWO_ROWS.replace('actual = "150人"', "")
    form = filled(lines + 'actual = "95%"')
    assert beside(form, "自评等级").remark == (
        "insufficient evidence for a grade: 40.00% of the weight could be judged"
    )


def test_nothing_judged_is_no_nought() -> None:
    form = filled(TWO_ROWS.replace("spending", "#").replace('actual = "150人"', ""))
    weight, score = column(form, "分值")[2], column(form, "得分")[2]
    assert (weight.text, score.text, score.number) == ("", "", None)
    assert score.remark == "nothing could be judged"
    assert not any(cell.text.startswith("折算得分") for cell in form.cells)


def test_hubei_says_in_one_place_why_targets_were_missed() -> None:
    lines = TWO_ROWS + 'reason = "调查推迟"\nmeasure = "补做"'
    form = filled("reason = '进度慢'\n" + lines, head='scheme = "hubei"')
    assert (
        beside(form, "偏差大或目标未完成原因分析").text
        == "进度慢\n满意度：改进措施：补做；调查推迟"
    )
