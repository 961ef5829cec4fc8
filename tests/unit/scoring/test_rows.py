from __future__ import annotations

from decimal import Decimal

import pytest

from perfcli.model.declaration import Indicator
from perfcli.scheme.load import builtin
from perfcli.scheme.scheme import Rubric, RuleSpec, Scheme
from perfcli.scoring.result import Row
from perfcli.scoring.rows import judge, spec_of
from scored import row

MOF = builtin("mof-2020")


def rubric(**fields: object) -> Scheme:
    fixed = {"category": "quantity", "weight": None, "direction": None, "rule": None}
    named = Rubric(name="甲", aliases=(), note="", **(fixed | fields))
    return MOF._replace(rubric={"甲": named})


def judged(scheme: Scheme = MOF, weight: object = 10, **fields: object) -> Row:
    indicator = Indicator.model_validate({"name": "甲", "category": "quantity", **fields})
    points = None if weight is None else Decimal(str(weight))
    return judge(0, indicator, None, points, scheme=scheme, year=2020)


@pytest.mark.parametrize(
    ("lines", "status"),
    [
        ("target = 200\nactual = 200", "met"),
        ("target = 200\nactual = 259.99", "met"),
        ("target = 200\nactual = 260", "exceeded"),
        # 2859 of 2200 is 129.95%; 3 of 2 is 150%.
        ("target = 2200\nactual = 2859", "met"),
        ("target = 2\nactual = 3", "exceeded"),
        ("completion = 129.9", "met"),
        ("completion = 130", "exceeded"),
        ('completion = 130\ndirection = "at-most"', "met"),
        ("target = 200\nactual = 199.9", "partial"),
        ("target = 200\nactual = 0", "missed"),
        ("completion = 0", "missed"),
        # Never exceeded for at-most or exactly.
        ('target = "≤100"\nactual = 1', "met"),
        ('target = "=100"\nactual = 100', "met"),
        ('target = "=100"\nactual = 200', "partial"),
        ("target = 0\nactual = -3", "met"),
        ("target = -5\nactual = -6", "missed"),
        ("target = -5\nactual = -4", "met"),
        ('target = "100～130"\nactual = 115', "met"),
        ('target = "改善"\nachieved = "full"', "met"),
        ('target = "改善"\nachieved = "partial"', "partial"),
        ('target = "改善"\nachieved = "none"', "missed"),
        ("target = 5", "pending"),
        ("actual = 5", "unverifiable"),
        ('target = "改善"\nactual = "改善"', "unverifiable"),
        ("planned = true", "planned"),
        ("planned = true\ntarget = 5", "planned"),
    ],
)
def test_status(lines: str, status: str) -> None:
    found = row(lines)
    assert found.status == status
    assert found.judged == (found.score is not None) == (found.why is None)


def test_score_and_points_are_rounded_and_not() -> None:
    found = row("target = 3\nactual = 1")
    assert (found.score, round(found.points, 6)) == (Decimal("3.33"), Decimal("3.333333"))


@pytest.mark.parametrize(("weight", "score"), [("0.005", "0.005"), ("16.6667", "16.6667")])
def test_a_weight_finer_than_a_score_is_not_rounded_beyond_itself(weight: str, score: str) -> None:
    assert row("completion = 100", weight=weight).score == Decimal(score)


def test_a_row_that_weighs_nothing_has_a_status_and_no_points() -> None:
    found = row("target = 200\nactual = 150", weight="0")
    assert (found.status, found.score, found.points, found.completion) == ("partial", 0, 0, 75)


def test_without_a_weight_there_is_a_status_and_no_score() -> None:
    found = judged(weight=None, target=200, actual=150)
    assert (found.status, found.score, found.completion) == ("partial", None, 75)
    assert str(found.why) == "no weight given, and the scheme sets none"


def test_the_rule_is_the_indicator_s_else_the_rubric_s_else_the_scheme_s() -> None:
    fixed = RuleSpec("direct", {})
    words, day = {"target": "改善"}, {"target": "6月底前"}
    for fields, name in [({}, "proportional"), (words, "bands"), (day, "date")]:
        indicator = Indicator.model_validate({"name": "甲", "category": "c", **fields})
        assert spec_of(indicator, MOF).type == name
        assert spec_of(indicator, rubric(rule=fixed)) == fixed
        assert spec_of(indicator, rubric()).type == name
    own = Indicator.model_validate({"name": "甲", "category": "c", "rule": "window"})
    assert spec_of(own, rubric(rule=fixed)) == RuleSpec("window", {})


def test_the_rubric_sets_the_direction() -> None:
    found = judged(rubric(direction="at-most"), target=100, actual=125)
    assert (found.direction, found.score) == ("at-most", 8)


def test_a_target_in_figures_with_a_result_in_words_is_judged_by_the_words() -> None:
    found = judged(target=200, actual="已全部完成", achieved="full")
    assert (found.rule, found.score, found.status) == ("bands", 10, "met")


def test_a_rubric_s_rule_that_does_not_fit_gives_way_to_the_default() -> None:
    scheme = rubric(rule=RuleSpec("bands", {}))
    assert judged(scheme, target=200, actual=150).rule == "proportional"
    assert judged(scheme, target="6月底前", actual="5月底").rule == "date"


@pytest.mark.parametrize(
    ("fields", "why"),
    [
        (
            {"target": "改善", "achieved": "full", "rule": "proportional"},
            "the rule `proportional` cannot judge what is given",
        ),
        (
            {"target": 5, "actual": 5, "rule": "bands"},
            "the rule `bands` cannot judge what is given",
        ),
        (
            {"target": 5, "actual": 5, "rule": "from-baseline"},
            "the rule `from-baseline` cannot judge what is given",
        ),
        ({"target": 5, "actual": 5, "rule": "magic"}, "its rule cannot be used"),
    ],
)
def test_a_rule_of_one_s_own_that_cannot_judge(fields: dict[str, object], why: str) -> None:
    found = judged(**fields)
    assert (found.status, found.score, str(found.why)) == ("unverifiable", None, why)


def test_far_above_the_target_points_are_reduced_where_the_scheme_says_so() -> None:
    scheme = MOF._replace(reduce=((Decimal(150), Decimal(90)), (Decimal(200), Decimal(80))))
    assert judged(scheme, target=100, actual=149).score == 10
    found = judged(scheme, target=100, actual=150)
    assert (found.score, str(found.formula)) == (9, "10 × 90%, reduced: 150.00% of the target")
    assert judged(scheme, target=100, actual=250).score == 8
    assert judged(scheme, target="≤100", actual=20).score == 10
    assert judged(scheme, target="6月底前", actual="5月底").score == 10


def test_figures_at_the_limits_do_not_break() -> None:
    found = judged(target=Decimal("0.000000000001"), actual=Decimal(10) ** 18)
    assert (found.score, found.status) == (10, "exceeded")
    assert judged(target=Decimal(10) ** 18, actual=Decimal("0.000000000001")).status == "partial"


def test_the_scheme_says_to_how_many_decimals_a_row_is_rounded() -> None:
    scheme = MOF._replace(decimals=1)
    assert str(judged(scheme, weight=9, target=4, actual=1).score) == "2.3"
