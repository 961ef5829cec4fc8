"""A project on the page: money, coverage, what was published beside what was computed."""

from __future__ import annotations

from pages import indicator, pictured, project
from perfcli.core.language import use
from perfcli.output.report_page.view import Compared, Figure, Labelled, MoneyBars

MONEY = "budget = { original = 857.5 }\nspending = { total = 763.98 }\n"
ROWS = indicator("target = 10\nactual = 5\nweight = 50") + indicator("weight = 40", "乙")


def test_the_money_with_its_bars() -> None:
    money = project(MONEY).money
    assert money.basis == "original budget"
    assert (money.budget.text, money.spending.text) == ("857.5", "763.98")
    assert money.rate.text == "89.09%"
    assert (money.score.text, money.weight) == ("8.91", "10")
    assert money.bars == MoneyBars("100.00%", "89.09%")
    assert money.progress == ""


def test_absent_money_is_not_zero() -> None:
    money = project("spending = { total = 0 }").money
    assert money.budget == Figure("not given", "", known=False)
    assert money.spending == Figure("0", "0")
    assert (money.rate.known, money.score.text) == (False, "not judged")
    assert money.bars == MoneyBars(None, "0.00%")


def test_what_was_judged_and_what_not() -> None:
    shown = project(MONEY + ROWS)
    assert shown.coverage is not None
    assert shown.coverage.text == (
        "judged 60.00% of all points: 33.91% reached, 26.09% lost; not judged 40.00%"
    )
    assert (shown.coverage.reached, shown.coverage.lost) == ("33.91%", "26.09%")
    assert shown.coverage.lost_from == shown.coverage.reached
    assert (shown.score.text, shown.span) == ("56.52", "33.91–73.91")
    assert shown.coverage_rate.text == "60.00%"
    assert shown.grade.endswith("?")
    assert shown.unjudged == ("without a score: 1, no target to judge it by",)


def test_a_method_without_points_draws_no_coverage() -> None:
    shown = project(MONEY + indicator("target = 1\nactual = 1"), 'scheme = "transfer-2022"')
    assert shown.coverage is None
    assert shown.span == "–"


def test_mid_year_has_no_grade() -> None:
    page = pictured(
        'format = 1\nyear = 2020\nunit = "单位"\nstage = "mid-year"\nas_of = 2020-06-30\n'
        '[[projects]]\nname = "甲"\n' + MONEY + indicator("target = 10\nactual = 5")
    )
    shown = page.years[0].projects[0]
    assert not page.years[0].scored
    assert (shown.monitored, shown.grade, shown.coverage) == (True, "–", None)
    assert shown.money.progress == "178.19%, green: on course"


def test_published_beside_computed_as_it_was_printed() -> None:
    shown = project(
        MONEY + ROWS + '[projects.reported]\nexecution_rate = "90%"\nexecution_score = 9\n'
        'score = 99.5\ngrade = "优"'
    )
    assert shown.compared == (
        Compared("execution rate", "90%", "89.09%"),
        Compared("score of the execution", "9", "8.91"),
        Compared("score", "99.5", "56.52"),
        Compared("grade", "优", shown.grade),
    )
    assert {"B005", "B006"} <= {each.code for each in shown.reported_notes}


def test_what_was_not_judged_is_said_beside_what_was_published() -> None:
    shown = project("[projects.reported]\nexecution_rate = 100\nscore = 96")
    assert shown.compared == (
        Compared("execution rate", "100%", "not judged"),
        Compared("score", "96", "not judged"),
    )


def test_facts_of_a_project() -> None:
    shown = project(
        'kind = "经常性"\ndepartment = "区财政局"\npurpose = "环卫"\ngoal = "干净"\n'
        'achievement = "更干净"\nreason = "雨"\nmeasure = "补"\n'
        + indicator("target = 1\nactual = 1")
    )
    assert shown.facts == (
        Labelled("kind of project", "经常性"),
        Labelled("department", "区财政局"),
        Labelled("purpose", "环卫"),
        Labelled("goal of the year", "干净"),
        Labelled("what was achieved", "更干净"),
        Labelled("reason for the difference", "雨"),
        Labelled("measures", "补"),
        Labelled("weights", "weights split evenly, for the declaration gives none"),
    )


def test_the_variant_in_the_language_of_the_page() -> None:
    lines = indicator("target = 1\nactual = 1", category="economic-cost")
    english = project(lines, 'scheme = "mof-2021"').facts[-1]
    assert english.label == "variant"
    use("zh")
    try:
        chinese = project(lines, 'scheme = "mof-2021"').facts[-1]
    finally:
        use("en")
    assert english.text.isascii()
    assert not chinese.text.isascii()


def test_a_column_for_published_scores_only_where_there_are_any() -> None:
    assert not project(ROWS).has_reported
    assert project(ROWS + "reported_score = 4").has_reported
