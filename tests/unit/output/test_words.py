from __future__ import annotations

from decimal import Decimal
from typing import get_args

import pytest

from declarations import CLEAN, UNSCORED
from perfcli.core.language import use
from perfcli.output import words
from perfcli.pipeline import try_score
from perfcli.scoring.result import ProjectResult, Result, Status
from perfcli.source.load import load_text


def result(text: str) -> Result:
    found = try_score(load_text(text, "a.toml")).result
    assert found is not None
    return found


def project(text: str) -> ProjectResult:
    return result(text).projects[0]


def test_every_state_has_a_word() -> None:
    assert set(words.STATUS) >= set(get_args(Status))


def test_absent_is_a_dash() -> None:
    assert words.money(None) == words.points(None) == words.percent(None) == "-"


def test_figures_as_they_stand() -> None:
    assert words.money(Decimal("857.50")) == "857.50"
    assert words.percent(Decimal("112.2541")) == "112.25%"
    assert words.percent(Decimal("0.005")) == "0.01%"


@pytest.mark.parametrize(
    ("text", "grade"),
    [
        (CLEAN, "excellent"),
        (CLEAN.replace('actual = "33件"\n', ""), "excellent?"),
        (UNSCORED, "insufficient evidence"),
    ],
)
def test_the_grade_says_how_sure_it_is(text: str, grade: str) -> None:
    assert words.grade(project(text)) == grade


def test_a_unit_is_added_to_a_bare_number_only() -> None:
    bare = CLEAN.replace('actual = "121公里"', 'actual = 121\nunit = "公里"')
    indicator = project(bare).rows[0].indicator
    assert words.value(indicator.actual, indicator) == "121公里"
    assert words.value(indicator.target, indicator) == "≥120公里"
    assert words.value(None, indicator) == "-"


def test_rows_without_a_score_are_counted_by_reason() -> None:
    text = CLEAN.replace('actual = "33件"\n', "").replace('actual = "100%"\n', "")
    (line,) = words.unjudged(project(text))
    assert line.startswith("without a score: 2, ")


def test_summary() -> None:
    first, second, third = words.summary(result(CLEAN))
    assert (
        first == "All projects  original budget 100.00  spending 98.00 万元  execution rate 98.00%"
    )
    assert second == "score 99.80  coverage 100.00%"
    assert third.startswith("(perfcli's own mean over the projects with a score")


def test_names_follow_the_language() -> None:
    scheme = result(CLEAN).scheme
    assert words.named(scheme.levels[0]) == "Output"
    use("zh")
    try:
        assert words.named(scheme.levels[0]) == "产出"
        assert words.scheme_title(scheme) == scheme.title
    finally:
        use("en")
    assert words.scheme_title(scheme) == scheme.english
