from __future__ import annotations

from filled import TWO_ROWS, result
from perfcli.output.form.narrative import Line, lines

HEAD = 'problems = ["编报较粗"]\nmeasures = ["细化"]'


def told(fragment: str = TWO_ROWS, head: str = HEAD) -> list[Line]:
    return list(lines(result(fragment, head)))


def test_three_sections() -> None:
    assert [line.text for line in told() if line.kind == "heading"] == [
        "1. About the projects",
        "2. What was achieved",
        "3. Problems and what is done about them",
    ]


def test_what_the_declaration_says_of_a_project() -> None:
    texts = [line.text for line in told("kind = '经常性'\npurpose = '市容'\ngoal = '目标'")]
    assert texts[1:7] == [
        "示例单位, 2020: 1 evaluated projects, amounts in 万元.",
        "示例项目",
        "经常性",
        "市容",
        "original budget -, spending - 万元, execution rate -".replace("original", "revised"),
        "目标",
    ]


def test_what_could_not_be_judged_is_named_with_its_reason() -> None:
    told_of = told()
    at = told_of.index(Line("text", "Without a score"))
    assert told_of[at + 1] == Line("item", "a target, and nothing reported yet: 满意度")
    assert Line("text", "1 of 2 indicators have a score.") in told_of


def test_problems_and_measures_with_those_of_projects_and_indicators() -> None:
    items = [line.text for line in told(TWO_ROWS + "reason = '推迟'\nmeasure = '补做'")][-6:]
    assert items == [
        "Problems",
        "编报较粗",
        "示例项目, 满意度: 推迟",
        "Measures",
        "细化",
        "示例项目, 满意度: 补做",
    ]


def test_no_problems_are_said_to_be_none() -> None:
    assert told(head="")[-1] == Line("text", "The declaration names no problems.")
