"""Several years: lines that break where a year has no figure."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pages import example, indicator, pictured
from perfcli.output.report_page.build import page
from perfcli.output.report_page.trends import chart
from perfcli.output.report_page.view import Chart, Figure, MoneyBars, Point, Trend

YEARS = (2018, 2019, 2020)


def drawn(*figures: str | None, target: str | None = None, years=YEARS) -> Chart | None:
    series = tuple(None if each is None else Decimal(each) for each in figures)
    return chart(years, series, None if target is None else Decimal(target))


def year(number: int, rows: str = "", money: str = "", head: str = "") -> str:
    top = f'format = 1\nyear = {number}\nunit = "单位"\n{head}\n'
    return f'{top}[[projects]]\nid = "roads"\nname = "道路"\n{money}\n{rows}'


def only(*fragments: str) -> Trend:
    (trend,) = pictured(*fragments).trends
    return trend


def test_a_line_in_its_box() -> None:
    line = drawn("0", "50", "100", target="100")
    assert line == Chart(
        points=(Point("10.00%", "90.00%"), Point("50.00%", "50.00%"), Point("90.00%", "10.00%")),
        segments=(
            (Point("10.00%", "90.00%"), Point("50.00%", "50.00%")),
            (Point("50.00%", "50.00%"), Point("90.00%", "10.00%")),
        ),
        target="10.00%",
    )


def test_a_year_without_a_figure_breaks_the_line() -> None:
    line = drawn("10", None, "20")
    assert line is not None
    assert len(line.points) == 2
    assert line.segments == ()


def test_years_stand_where_they_belong_in_time() -> None:
    line = drawn("1", "1", "1", years=(2016, 2017, 2020))
    assert line is not None
    assert [each.x for each in line.points] == ["10.00%", "30.00%", "90.00%"]


def test_all_zero_is_a_line_at_the_bottom() -> None:
    line = drawn("0", "0", "0")
    assert line is not None
    assert {each.y for each in line.points} == {"90.00%"}


@pytest.mark.parametrize("figures", [(None, None, None), (None, "5", None)])
def test_one_figure_is_no_line(figures) -> None:
    assert drawn(*figures) is None


@given(st.lists(st.none() | st.decimals(-1000, 1000, places=2), min_size=3, max_size=3))
def test_a_line_keeps_inside_its_box(figures) -> None:
    line = chart(YEARS, tuple(figures), Decimal(100))
    if line is not None:
        places = [Decimal(each.y.removesuffix("%")) for each in line.points]
        assert all(10 <= each <= 90 for each in places)


def test_the_examples_of_two_years() -> None:
    trend = page([example(2020), example(2019)]).trends[0]
    assert (trend.name, trend.years, trend.currency) == ("城市管理", ("2019", "2020"), "万元")
    assert [each.budget.text for each in trend.money] == ["826.4", "857.5"]
    assert [each.rate.text for each in trend.money] == ["94.55%", "89.09%"]
    execution, score, *rows = trend.rows
    assert [each.text for each in execution.cells] == ["94.55%", "89.09%"]
    assert execution.chart is not None
    assert execution.chart.target == "10.00%"
    assert [each.text for each in score.cells] == ["98.67", "79.97"]
    points = next(each for each in rows if each.name == "生活垃圾四分类点位数")
    assert (points.what, [each.text for each in points.cells]) == ("actual", ["126个", "183个"])
    assert points.chart is not None


def test_completion_where_two_years_have_it() -> None:
    rows = (indicator("target = 10\nactual = 5"), indicator("target = 10\nactual = 8"))
    row = only(year(2019, rows[0]), year(2020, rows[1])).rows[2]
    assert (row.what, [each.text for each in row.cells]) == ("completion", ["50.00%", "80.00%"])


def test_a_year_that_was_not_judged_is_said() -> None:
    judged = indicator("target = 10\nactual = 5")
    row = only(year(2018, judged), year(2019, indicator("")), year(2020, judged)).rows[2]
    assert [each.text for each in row.cells] == ["50.00%", "not judged", "50.00%"]


def test_an_indicator_of_one_year_has_no_line() -> None:
    row = only(year(2019), year(2020, indicator("actual = 5"))).rows[2]
    assert [each.text for each in row.cells] == ["–", "5"]
    assert row.chart is None


def test_a_project_of_one_year_has_no_money_in_the_other() -> None:
    other = '[[projects]]\nname = "桥梁"\nbudget = { original = 0 }'
    trends = pictured(year(2019), year(2020) + other).trends
    money = trends[1].money
    assert money[0].budget == Figure("–", "", known=False)
    assert money[1].budget == Figure("0", "0")
    assert money[0].bars == MoneyBars(None, None)
    assert trends[1].rows[1].cells[0].text == "–"
    assert trends[1].rows[1].cells[1].text == "not judged"


def test_amounts_are_counted_in_the_newest_unit() -> None:
    old = year(2019, money="budget = { original = 20000 }", head='currency = "元"')
    trend = only(old, year(2020, money="budget = { original = 4 }"))
    assert [each.budget.text for each in trend.money] == ["2", "4"]
    assert [each.bars.budget for each in trend.money] == ["50.00%", "100.00%"]


def test_two_declarations_of_one_year_are_no_trend() -> None:
    assert pictured(year(2020), year(2020)).trends == ()
    assert pictured(year(2020)).trends == ()


def test_units_are_kept_apart() -> None:
    other = year(2019).replace('"单位"', '"别的单位"')
    assert pictured(other, year(2020)).trends == ()
