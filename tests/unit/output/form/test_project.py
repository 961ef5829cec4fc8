from __future__ import annotations

from filled import TWO_ROWS, beside, cells, column, filled

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
