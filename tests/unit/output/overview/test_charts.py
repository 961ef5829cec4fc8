"""The distributions: what is in them, what is not and why, and what is not put together."""

from __future__ import annotations

from pathlib import Path

import pytest

from declarations import CLEAN, WARNING
from district import DISTRICT, MID_YEAR, VAGUE, facts, of_unit
from perfcli.core.language import use
from perfcli.output.overview.charts import grade_name, rates, scores
from perfcli.output.report_page.view import Labelled

NO_BUDGET = CLEAN.replace("budget = { original = 100.00 }\n", "")
ZERO = CLEAN.replace("100.00 }", "0 }")


def test_the_scores_of_a_year(tmp_path: Path) -> None:
    (chart,) = scores(facts(tmp_path, DISTRICT))
    assert chart.title == "2020, year-end report, Self-evaluation of project spending (mof-2020)"
    assert chart.lines[0] == "4 of 5 projects have a score"
    assert chart.lines[1] == "grades: excellent: 3, a score but no grade: 1"
    assert {each.label: each.projects for each in chart.bars} == {
        "100": "1",
        "90 to below 100": "3",
        "0 to below 90": "0",
    }
    assert chart.has_unsure
    assert chart.apart == (
        Labelled(
            "without a score: 1",
            "no indicator is declared; spending money is not performance",
        ),
    )


def test_a_grade_that_can_still_change_is_said(tmp_path: Path) -> None:
    text = VAGUE.replace('"有所下降"', '"33件"')
    (chart,) = scores(facts(tmp_path, {"a.toml": text}))
    assert chart.lines[1] == "grades: excellent: 1 (1 not certain)"


def test_reasons_that_differ_in_a_figure_are_one(tmp_path: Path) -> None:
    planned = '\n[[projects.indicators]]\nname = "指标{}"\ncategory = "数量"\nplanned = true\n'
    bare = CLEAN[: CLEAN.index("[[projects.indicators]]")]
    texts = {
        f"{count}.toml": bare + "".join(planned.format(row) for row in range(count))
        for count in (1, 2, 3)
    }
    (chart,) = scores(facts(tmp_path, texts))
    assert chart.bars == ()
    assert [each.label for each in chart.apart] == ["without a score: 3"]


def test_methods_and_stages_are_not_put_together(tmp_path: Path) -> None:
    other = of_unit(CLEAN, "乙局").replace("year = 2020", 'year = 2020\nscheme = "hubei"')
    found = facts(tmp_path, {"a.toml": CLEAN, "b.toml": other, "c.toml": MID_YEAR})
    titles = [each.title for each in scores(found)]
    assert len(titles) == 3
    assert titles[0].startswith("2021, mid-year monitoring")
    assert [each.title for each in rates(found)] == [
        "2021, mid-year monitoring",
        "2020, year-end report",
    ]


def test_mid_year_there_are_signals(tmp_path: Path) -> None:
    texts = {"a.toml": MID_YEAR, "b.toml": MID_YEAR.replace("budget = { original = 100.00 }\n", "")}
    (chart,) = scores(facts(tmp_path, texts))
    assert [(each.label, each.projects) for each in chart.bars] == [("green: on course", "1")]
    assert chart.apart == (Labelled("without a signal: 1", "its money gives no rate"),)


def test_the_rates_of_a_year(tmp_path: Path) -> None:
    texts = {"a.toml": CLEAN, "b.toml": WARNING, "c.toml": NO_BUDGET, "d.toml": ZERO}
    (chart,) = rates(facts(tmp_path, texts))
    assert chart.lines[0] == "2 of 4 projects have an execution rate"
    assert chart.lines[1] == (
        "original budget 200.00, spending 210.00 万元: 105.00% (sum by sum, 2 projects)"
    )
    assert {each.label: each.projects for each in chart.bars}["110% to below 120%"] == "1"
    assert chart.apart == (
        Labelled("without a rate: 1", "no budget is given"),
        Labelled("without a rate: 1", "the budget is 0"),
    )


@pytest.mark.parametrize(
    ("language", "scheme", "shown"),
    [("en", "mof-2020", "excellent"), ("zh", "mof-2020", "优"), ("en", "own", "优")],
)
def test_a_grade_is_named_as_its_method_names_it(language: str, scheme: str, shown: str) -> None:
    use(language)
    try:
        assert grade_name("优", scheme) == shown
    finally:
        use("en")
