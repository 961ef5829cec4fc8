"""The rows of a project on the page."""

from __future__ import annotations

from pages import indicator, project
from perfcli.output.report_page.view import CompletionBar, Figure, Indicator, Labelled


def row(lines: str, top: str = "", category: str = "quantity") -> Indicator:
    return project(indicator(lines, category=category), top).indicators[0]


def test_figures_of_a_row() -> None:
    shown = row('target = "≥100"\nactual = 45.4\nunit = "吨"\nweight = 90')
    assert shown.target == Figure("≥100吨", "100")
    assert shown.actual == Figure("45.4吨", "45.4")
    assert shown.completion == Figure("45.40%", "45.40")
    assert shown.bar == CompletionBar("30.27%", beyond=False)
    assert (shown.weight.text, shown.score.text) == ("90", "40.86")
    assert (shown.state, shown.state_word, shown.why) == ("partial", "partial", "")
    assert shown.category == "Output / Quantity"


def test_what_cannot_be_judged_is_no_figure() -> None:
    shown = row("actual = 183\nweight = 90")
    assert shown.target == Figure("not given", "", known=False)
    assert shown.score == Figure("not judged", "", known=False)
    assert shown.completion.known is False
    assert shown.bar is None
    assert (shown.state, shown.why) == ("unverifiable", "no target to judge it by")


def test_a_score_of_zero_is_a_figure() -> None:
    shown = row("target = 10\nactual = 0\nweight = 90")
    assert shown.score == Figure("0.00", "0.00")
    assert shown.bar == CompletionBar("0.00%", beyond=False)


def test_words_of_a_row() -> None:
    shown = row(
        'target = 10\nactual = 5\nweight = 90\ncore = true\nquote = "完成5个"\nbaseline = 3\n'
        'unit = "个"\nassumed = "往年如此"\nreason = "雨季"\nmeasure = "补做"\n'
        'evidence = ["照片", "合同"]\nreported_score = 50'
    )
    assert shown.core
    assert shown.quote == "完成5个"
    assert shown.texts == (
        Labelled("calculation", "90 × 5 ÷ 10 = 45.00"),
        Labelled("assumed target", "往年如此"),
        Labelled("baseline", "3个"),
        Labelled("reason for the difference", "雨季"),
        Labelled("measures", "补做"),
        Labelled("evidence", "照片\n合同"),
    )
    assert shown.reported == Figure("50", "50")


def test_evidence_may_be_one_text() -> None:
    shown = row('target = 10\nactual = 10\nweight = 90\nevidence = "照片"')
    assert shown.texts[-1] == Labelled("evidence", "照片")


def test_in_mid_year_progress_and_signal_stand_in() -> None:
    shown = row(
        'target = 100\nactual = 30\noutlook = "possible"',
        'stage = "mid-year"\nas_of = 2020-06-30',
    )
    assert shown.completion.text == "60.00%"
    assert (shown.state, shown.state_word) == ("yellow", "yellow: slow")
    assert shown.outlook == "possible"
    assert shown.score.known is False


def test_a_row_without_a_signal_keeps_its_state() -> None:
    shown = row("target = 100", 'stage = "mid-year"\nas_of = 2020-06-30')
    assert (shown.state, shown.state_word) == ("pending", "pending")


def test_a_category_that_the_method_does_not_have_is_shown_as_written() -> None:
    assert row("target = 1\nactual = 1", category="别的").category == "别的"
