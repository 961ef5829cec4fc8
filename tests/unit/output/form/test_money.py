from __future__ import annotations

from decimal import Decimal

import pytest

from filled import beside, cells, filled

SOURCES = """
budget = { original = 100, revised = 120.5, sources = { "当年财政拨款" = 100, "其他资金" = 20.5 } }
spending = { total = 110.25, sources = { "当年财政拨款" = 100, "其他资金" = 10.25 } }
reason = "进度慢"
"""


def test_the_amounts_their_rate_and_its_points() -> None:
    form = cells(filled(SOURCES))
    assert [form[f"{column}6"].text for column in "BDEFGHI"] == [
        "年度资金总额\n(Total)",
        "100",
        "120.5",
        "110.25",
        "10",
        "91.49%",
        "9.15",
    ]
    assert form["H6"].formula == "ROUND(F6/E6,4)"
    assert form["I6"].formula == "ROUND(MIN(G6,G6*F6/E6),2)"
    assert form["H6"].number == Decimal("0.9149")


def test_each_source_has_a_row_in_the_column_of_what_it_breaks_down() -> None:
    form = cells(filled(SOURCES))
    assert [form[f"{column}7"].text for column in "BDEFGHI"] == [
        "其中：当年财政拨款", "", "100", "100", "—", "—", "—",
    ]  # fmt: skip
    assert [form[f"{column}8"].text for column in "BDEF"] == ["其他资金", "", "20.5", "10.25"]
    assert form["A5"].height == 4


def test_without_a_revised_budget_the_original_one_is_divided_by_and_broken_down() -> None:
    form = cells(
        filled('budget = { original = 5, of_which = { "区级" = 5 } }\nspending = { total = 4 }')
    )
    assert form["H6"].formula == "ROUND(F6/D6,4)"
    assert [form[f"{column}7"].text for column in "BDEF"] == ["其中：区级", "5", "", ""]


@pytest.mark.parametrize(
    ("lines", "why"),
    [
        ("spending = { total = 4 }", "no budget above 0 is given to divide the spending by"),
        (
            "budget = { original = 0 }\nspending = { total = 4 }",
            "no budget above 0 is given to divide the spending by",
        ),
        ("budget = { original = 5 }", "no spending is given"),
    ],
)
def test_what_cannot_be_worked_out_is_empty_and_says_why(lines: str, why: str) -> None:
    form = cells(filled(lines))
    for address in ("H6", "I6"):
        assert (form[address].text, form[address].number) == ("", None)
        assert form[address].remark == why


def test_a_budget_of_nothing_is_no_empty_budget() -> None:
    assert cells(filled("budget = { original = 0 }"))["D6"].text == "0"
    assert cells(filled(""))["D6"].text == ""


def test_the_layout_with_costs_says_why_the_money_deviates() -> None:
    form = filled(SOURCES, "mof-2021")
    assert beside(form, "年度资金总额").text == "100"
    assert cells(form)["J7"].text == "进度慢"
    assert cells(form)["I7"].formula == "ROUND(MIN(H7,H7*F7/E7),2)"


def test_hubei_counts_with_its_own_weight() -> None:
    form = cells(filled(SOURCES, head='scheme = "hubei"'))
    assert form["C9"].text == "120.5"
    assert form["F9"].formula == "ROUND(MIN(20,20*D9/C9),2)"
    assert form["F9"].text == "18.30"


def test_a_figure_too_long_for_a_spreadsheet_is_text_and_no_formula_uses_it() -> None:
    form = cells(filled("budget = { original = 12345678901234.567 }\nspending = { total = 1 }"))
    assert (form["D6"].text, form["D6"].number) == ("12345678901234.567", None)
    assert (form["H6"].text, form["H6"].formula) == ("0.00%", "")


def test_mid_year_there_are_no_points() -> None:
    head = 'stage = "mid-year"\nas_of = 2020-06-30'
    form = cells(filled("budget = { original = 5 }\nspending = { total = 2 }", head=head))
    assert form["H7"].text == "40.00%"
    assert form["I7"].remark == "points are given at the end of the year"
