"""Coverage, score, bounds and grades, each worked out by hand in the comment above it."""

from __future__ import annotations

from decimal import Decimal

import pytest

import perfcli
from perfcli.core.figures import round_half_up
from perfcli.model.declaration import Declaration
from perfcli.scheme.load import builtin
from perfcli.scoring.result import ProjectResult
from perfcli.scoring.score import score
from scored import project, scored
from support import EXAMPLES

MOF = builtin("mof-2020")
SPENT = "budget = { original = 100 }\nspending = { total = 100 }\n"


def indicators(*rows: tuple[str, object, str]) -> str:
    """Return indicators of (category, weight or None, other lines)."""
    return "".join(
        f'[[projects.indicators]]\nname = "指标{index}"\ncategory = "{category}"\n'
        + ("" if weight is None else f"weight = {weight}\n")
        + lines
        + "\n"
        for index, (category, weight, lines) in enumerate(rows)
    )


def grade(found: ProjectResult) -> str | None:
    return None if found.grade is None else found.grade.name


def done(percent: object) -> str:
    return f"completion = {percent}"


def test_everything_judged() -> None:
    # 10 + 50 + 15 + 10 of 100: nothing is open, so low = score = high.
    found = project(
        SPENT
        + indicators(
            ("quantity", None, done(100)),
            ("social", None, done(50)),
            ("beneficiary", None, done(100)),
        )
    )
    assert (found.points, found.scored_weight, found.coverage) == (85, 100, 100)
    assert (found.score, found.score_low, found.score_high) == (85, 85, 85)
    assert (grade(found), found.grade_confident, found.why) == ("良", True, None)
    assert found.weights == "split"


def test_a_part_cannot_be_judged() -> None:
    # Judged: 10 + 50 + 10 = 70 of 100, with 10 + 40 + 10 = 60 points: 60/70 = 85.714…
    # Low 60; high (60 + 30)/100 = 90: 中 or 优, so 良 is not sure.
    found = project(
        SPENT
        + indicators(
            ("quantity", None, done(80)),
            ("social", None, "actual = 3"),
            ("beneficiary", None, done(100)),
        )
    )
    assert (found.points, found.scored_weight, found.coverage) == (60, 70, 70)
    assert (found.score, found.score_low, found.score_high) == (Decimal("85.71"), 60, 90)
    assert (grade(found), found.grade_confident) == ("良", False)


def test_under_60_of_coverage_there_is_a_score_and_no_grade() -> None:
    # 50 of 100 judged in full; a level without any indicator counts against coverage too.
    found = project(indicators(("quantity", None, done(100))))
    assert (found.coverage, found.score, found.score_low, found.score_high) == (50, 100, 50, 100)
    assert (found.grade, found.grade_confident) == (None, False)
    assert str(found.why) == (
        "insufficient evidence for a grade: 50.00% of the weight could be judged"
    )


def test_at_60_of_coverage_there_is_a_grade() -> None:
    # 10 + 50 of 100, all earned: low 60 is 中, high 100 is 优.
    found = project(SPENT + indicators(("quantity", None, done(100))))
    assert (found.coverage, found.score, found.score_low, found.score_high) == (60, 100, 60, 100)
    assert (grade(found), found.grade_confident) == ("优", False)


def test_a_grade_is_confident_where_both_ends_have_it() -> None:
    # 10 + 80 earned, 10 open: low 90, high 100, both 优.
    found = project(SPENT + indicators(("quantity", 80, done(100)), ("quality", 10, "actual = 1")))
    assert (found.coverage, found.score, found.score_low, found.score_high) == (90, 100, 90, 100)
    assert (grade(found), found.grade_confident) == ("优", True)


@pytest.mark.parametrize(
    ("completion", "word"),
    [
        ("90", "优"),
        ("89.99", "良"),
        ("80", "良"),
        ("79.99", "中"),
        ("60", "中"),
        ("59.99", "差"),
        ("0", "差"),
    ],
)
def test_grades_are_half_open(completion: str, word: str) -> None:
    # One row of 100 beside money that is not given: 100 of D = 110 judged.
    found = project(indicators(("quantity", 100, done(completion))))
    assert (found.score, grade(found)) == (Decimal(completion), word)
    assert found.coverage == Decimal("90.91")


def test_the_grade_is_that_of_the_rounded_score() -> None:
    # 44.995 is 45.00, for rows are rounded first; with 45 that is 90 of 100.
    found = project(indicators(("quantity", "50", done("89.99")), ("quality", "50", done("90.00"))))
    assert (found.points, found.score, grade(found)) == (90, 90, "优")


def test_a_total_is_the_sum_of_rounded_rows() -> None:
    # 3 × 3.333… is 3 × 3.33 = 9.99, as a person adds it up.
    third = "target = 3\nactual = 1"
    found = project(indicators(*[("quantity", 10, third)] * 3))
    assert (found.points, found.score) == (Decimal("9.99"), Decimal("33.30"))


def test_weights_above_full_marks_raise_what_coverage_is_measured_against() -> None:
    # D = 10 + 60 + 50 = 120, of which 60 are judged and earned.
    found = project(indicators(("quantity", 60, done(100)), ("social", 50, "actual = 1")))
    assert (found.coverage, found.score, found.score_low, found.score_high) == (50, 100, 50, 100)
    assert (found.full_marks, found.weights) == (100, "given")


def test_a_row_without_a_weight_beside_weights_scores_nothing() -> None:
    # W003: 40 judged of max(100, 10 + 40 + 0); the other row is worth 0.
    found = project(indicators(("quantity", 40, done(50)), ("social", None, done(100))))
    assert [row.score for row in found.rows] == [20, 0]
    assert (found.points, found.scored_weight, found.score) == (20, 40, 50)


def test_money_alone_is_no_performance() -> None:
    found = project(SPENT)
    assert (found.execution.score, found.points, found.coverage) == (10, 10, 10)
    assert (found.score, found.score_low, found.score_high) == (None, 10, 100)
    assert str(found.why) == "no indicator is declared; spending money is not performance"


def test_plans_alone_are_no_performance() -> None:
    found = project(SPENT + indicators(*[("quantity", None, "planned = true")] * 3))
    assert (found.score, found.grade, found.coverage) == (None, None, 10)
    assert str(found.why) == "all 3 indicators are plans; spending money is not performance"


def test_indicators_that_cannot_be_judged_give_no_score() -> None:
    found = project(
        SPENT + indicators(("quantity", None, "actual = 1"), ("social", None, "target = 1"))
    )
    assert (found.score, found.grade) == (None, None)
    assert str(found.why) == (
        "none of 2 indicators can be judged; spending money is not performance"
    )


def test_rows_that_weigh_nothing_give_no_score() -> None:
    found = project(SPENT + indicators(("quantity", 90, "actual = 1"), ("social", None, done(100))))
    assert (found.score, found.points) == (None, 10)
    assert str(found.why) == "every indicator that can be judged weighs 0"


def test_strict_takes_the_low_end_and_leaves_coverage() -> None:
    text = SPENT + indicators(
        ("quantity", None, done(80)),
        ("social", None, "actual = 3"),
        ("beneficiary", None, done(100)),
    )
    declaration = scored('[[projects]]\nname = "甲"\n' + text).declaration
    (found,) = score(declaration, MOF, strict=True).projects
    assert (found.score, found.score_low, found.score_high, found.coverage) == (60, 60, 90, 70)
    assert (grade(found), found.grade_confident) == ("中", False)
    money = scored('[[projects]]\nname = "甲"\n' + SPENT).declaration
    assert score(money, MOF, strict=True).projects[0].score is None


def test_assumed_targets_score_but_give_no_confidence() -> None:
    # All 100 judged and earned, 30 of them on an assumption: without these 70 to 100.
    assumed = 'target = 5\nactual = 5\nassumed = "按上年完成数"'
    found = project(
        SPENT
        + indicators(
            ("quantity", None, done(100)),
            ("social", None, assumed),
            ("beneficiary", None, done(100)),
        )
    )
    assert (found.score, found.coverage, found.assumed_weight) == (100, 100, 30)
    assert (found.score_low, found.score_high) == (100, 100)
    assert (grade(found), found.grade_confident) == ("优", False)
    # 10 of them on an assumption: without these 90 to 100, both 优.
    found = project(
        SPENT
        + indicators(
            ("quantity", None, done(100)),
            ("social", None, done(100)),
            ("beneficiary", None, assumed),
        )
    )
    assert (grade(found), found.grade_confident, found.assumed_weight) == ("优", True, 10)


def test_an_assumption_that_cannot_be_judged_weighs_nothing() -> None:
    found = project(indicators(("quantity", None, 'target = 5\nassumed = "按上年"')))
    assert found.assumed_weight == 0


def test_the_reported_execution_needs_a_budget_above_zero() -> None:
    # 0 of budget: no rate, no score; its 10 stay open.
    found = project(
        "budget = { original = 0 }\nspending = { total = 5 }\n"
        + indicators(("quantity", None, done(100)))
    )
    assert (found.execution.rate, found.execution.score, found.coverage) == (None, None, 50)


def test_levels() -> None:
    found = project(
        indicators(
            ("quantity", None, done(50)), ("cost", None, "actual = 1"), ("social", None, done(100))
        )
    )
    assert [
        (each.level.id, each.weight, each.scored_weight, each.score) for each in found.levels
    ] == [
        ("output", 50, 25, Decimal("12.5")),
        ("outcome", 30, 30, 30),
        ("satisfaction", 10, 0, 0),
    ]


def test_levels_of_given_weights_are_what_was_given() -> None:
    found = project(indicators(("quantity", 20, done(50)), ("cost", 15, "actual = 1")))
    levels = [(each.level.id, each.weight, each.scored_weight, each.score) for each in found.levels]
    assert levels[0] == ("output", 35, 20, 10)
    assert [each[1] for each in levels[1:]] == [30, 10]


def test_a_level_without_weight_and_without_rows_is_left_out() -> None:
    free = MOF._replace(
        weights="required",
        levels=tuple(level._replace(weight=None) for level in MOF.levels),
    )
    found = project(indicators(("quantity", 20, done(50))), free)
    assert [(each.level.id, each.weight) for each in found.levels] == [("output", 20)]


def test_where_the_method_wants_weights_and_none_are_given_nothing_scores() -> None:
    found = project(indicators(("quantity", None, done(50))), MOF._replace(weights="required"))
    assert (found.weights, found.score, found.rows[0].status) == ("none", None, "partial")


def test_a_method_without_points_gives_no_score_even_with_weights() -> None:
    found = project(SPENT + indicators(("quantity", 20, done(50))), MOF._replace(weights="none"))
    assert (found.score, found.score_low, found.score_high, found.grade) == (None, None, None, None)
    assert (found.execution.rate, found.rows[0].completion, found.points) == (100, 50, 0)
    assert str(found.why) == "this method gives no score"


def test_a_method_without_grades_gives_none() -> None:
    rows = indicators(("quantity", 90, done(100)))
    found = project(SPENT + rows, MOF._replace(grades=()))
    assert (found.score, found.grade, found.grade_confident) == (100, None, False)


def two(first: str, second: str) -> str:
    return f'[[projects]]\nname = "甲"\n{first}[[projects]]\nname = "乙"\n{second}'


def test_the_summary_is_weighted_by_budget() -> None:
    # Scores 100 and 50 on budgets of 300 and 100: 87.5. Coverage 60 and 60.
    full = "budget = { original = 300 }\nspending = { total = 300 }\n"
    half = "budget = { original = 100 }\nspending = { total = 50 }\n"
    found = scored(
        two(
            full + indicators(("quantity", None, done(100))),
            half + indicators(("quantity", None, done(50))),
        )
    )
    assert [each.score for each in found.projects] == [100, 50]
    assert found.summary == (Decimal("87.5"), 60)


def test_the_summary_covers_all_projects_and_means_those_with_a_score() -> None:
    # Score 100 on 300, none on 100; coverage (300 × 60 + 100 × 10)/400 = 47.5.
    full = "budget = { original = 300 }\nspending = { total = 300 }\n"
    found = scored(two(full + indicators(("quantity", None, done(100))), SPENT))
    assert found.summary == (100, Decimal("47.5"))


def test_without_budgets_and_without_scores_there_is_no_summary() -> None:
    rows = indicators(("quantity", None, done(100)))
    assert scored(two(rows, rows)).summary == (None, None)
    assert scored(two("budget = { original = 0 }\n", rows)).summary == (None, None)
    assert scored(two(SPENT, SPENT)).summary == (None, 10)


def test_without_weights_where_the_scheme_splits_none_that_is_the_reason() -> None:
    project = scored(two(SPENT, indicators(("quantity", None, done(100)))), "hubei").projects[1]
    assert project.score is None
    assert str(project.why) == "no weights are given, and this method sets none"


def test_totals_are_sums_and_their_rate_is_of_the_sums() -> None:
    other = "budget = { original = 300 }\nspending = { total = 150 }\n"
    assert scored(two(SPENT, other)).totals == (400, "original", 250, Decimal("62.5"))


def test_totals_on_different_bases_are_mixed() -> None:
    other = "budget = { original = 300, revised = 200 }\nspending = { total = 150 }\n"
    totals = scored(two(SPENT, other)).totals
    assert totals[:3] == (300, "mixed", 250)
    assert round_half_up(totals.execution_rate) == Decimal("83.33")


def test_a_project_without_money_adds_nothing_to_the_totals() -> None:
    assert scored(two(SPENT, "")).totals == (100, "original", 100, 100)


@pytest.mark.parametrize(
    ("other", "totals"),
    [
        ("budget = { original = 300 }\n", (400, "original", 100, None)),
        ("spending = { total = 50 }\n", (100, "original", 150, None)),
    ],
)
def test_totals_have_no_rate_where_a_project_has_not_both(other: str, totals: object) -> None:
    assert scored(two(SPENT, other)).totals == totals


def test_without_money_there_are_no_totals() -> None:
    assert scored(two("", "")).totals == (None, None, None, None)
    zero = "budget = { original = 0 }\nspending = { total = 0 }\n"
    assert scored(two(zero, zero)).totals == (0, "original", 0, None)


@pytest.fixture(scope="module")
def report() -> tuple[Declaration, tuple[ProjectResult, ...]]:
    declaration = perfcli.load(EXAMPLES / "2020.toml")
    return declaration, perfcli.score(declaration).projects


def test_the_published_report_s_money(report: object) -> None:
    declaration, (first, second) = report
    rates = [round_half_up(each.execution.rate) for each in (first, second)]
    assert rates == [Decimal("89.09"), Decimal("124.06")]
    assert [each.execution.score for each in (first, second)] == [Decimal("8.91"), 10]
    totals = perfcli.score(declaration).totals
    assert totals[:3] == (Decimal("2539.1"), "original", Decimal("2850.24"))
    assert round_half_up(totals.execution_rate) == Decimal("112.25")


def test_the_published_report_s_one_judged_row(report: object) -> None:
    # 50 over 19 rows of output: 2.64 for the first three, 2.63 for the rest; 45.40% of it.
    rows = {row.indicator.id: row for row in report[1][0].rows}
    wet = rows.pop("wet-waste")
    assert (wet.completion, wet.status, wet.weight, wet.score) == (
        Decimal("45.40"),
        "partial",
        Decimal("2.63"),
        Decimal("1.19"),
    )
    assert {row.status for row in rows.values()} == {"unverifiable", "planned"}


def test_the_published_report_s_scores(report: object) -> None:
    first, second = report[1]
    # 10 + 2.63 judged, 8.91 + 1.19 = 10.10 points: 10.10/12.63 = 79.968…
    assert (first.points, first.scored_weight, first.coverage) == (
        Decimal("10.10"),
        Decimal("12.63"),
        Decimal("12.63"),
    )
    assert (first.score, first.score_low, first.score_high) == (
        Decimal("79.97"),
        Decimal("10.10"),
        Decimal("97.47"),
    )
    assert (first.grade, first.weights) == (None, "split")
    # Plans only: not 100 for having spent the money.
    assert (second.score, second.grade) == (None, None)
    assert str(second.why) == "all 6 indicators are plans; spending money is not performance"
    assert {row.status for row in second.rows} == {"planned"}
