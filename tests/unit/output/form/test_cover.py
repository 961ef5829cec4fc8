from __future__ import annotations

from decimal import Decimal

from filled import cells
from perfcli.output.form import cover
from perfcli.output.form.cell import Cell
from perfcli.output.form.layout import form
from perfcli.output.form.project import table
from scored import scored

TWO = """
[[projects]]
name = "甲"
budget = { original = 857.5 }
spending = { total = 763.98 }
[[projects.indicators]]
name = "示例"
category = "quantity"
target = 4
actual = 3
weight = 90
[[projects]]
name = "乙"
budget = { original = 1681.6 }
spending = { total = 2086.26 }
"""


def made(fragment: str = TWO) -> dict[str, Cell]:
    result = scored(fragment)
    layout = form("mof-2020")
    forms = [table(layout, result, each) for each in result.projects]
    return cells(cover.table(result, ["甲", "it's"], forms))


def test_every_project_has_a_line_that_follows_its_sheet() -> None:
    front = made()
    assert front["A2"].text == "示例单位    2020年度    金额单位：万元"
    assert [front[f"{column}4"].text for column in "ABCDEFG"] == [
        "甲", "857.5", "", "763.98", "89.09%", "76.41", "100.00%",
    ]  # fmt: skip
    assert front["B4"].formula == "'甲'!D6"
    assert front["F4"].formula.startswith("'甲'!")
    assert front["D5"].formula == "'it''s'!F6"


def test_the_line_of_totals() -> None:
    front = made()
    assert [front[f"{column}6"].text for column in "BCDE"] == ["2539.1", "", "2850.24", "112.25%"]
    assert front["B6"].formula == "ROUND(SUM(B4:B5),1)"
    assert front["E6"].formula == "ROUND(SUM(D4:D5)/SUM(B4:B5),4)"
    assert front["E6"].number == Decimal("1.1225")
    assert front["C6"].remark == "no project gives it"


def test_budgets_of_two_kinds_are_added_one_by_one() -> None:
    front = made(TWO.replace("original = 1681.6", "revised = 2000"))
    assert front["E6"].formula == "ROUND(SUM(D4:D5)/(B4+C5),4)"


def test_without_every_amount_there_is_no_rate() -> None:
    front = made(TWO.replace("spending = { total = 2086.26 }", ""))
    assert (front["E6"].text, front["E6"].remark) == (
        "",
        "not every project gives both a budget and its spending",
    )


def test_a_project_without_a_score_says_why() -> None:
    front = made()
    assert (front["F5"].text, front["F5"].number) == ("", None)
    assert front["F5"].remark == "no indicator is declared; spending money is not performance"


def test_an_excerpt_says_that_it_is_one() -> None:
    texts = [cell.text for cell in made("[source]\nexcerpt = true\n" + TWO).values()]
    assert any("excerpt" in text for text in texts)
