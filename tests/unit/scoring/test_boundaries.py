"""Scores on either side of a boundary, and rules without the figures they go by."""

from __future__ import annotations

from decimal import Decimal

import pytest

from perfcli.model.declaration import Project
from perfcli.scheme.load import builtin
from perfcli.scheme.scheme import RuleSpec
from perfcli.scoring.execution import execution
from perfcli.scoring.registry import fault, rule
from perfcli.scoring.rule import Case
from scored import project, row

D = Decimal
MOF = builtin("mof-2020")
EMPTY = Case("figures", D(10), "at-least", MOF.bands)


@pytest.mark.parametrize(
    ("name", "parameters", "case", "expected"),
    [
        ("from-baseline", {}, EMPTY._replace(target=D(5), baseline=D(1)), "0"),
        ("from-baseline", {}, EMPTY._replace(target=D(5), actual=D(1)), "0"),
        ("from-baseline", {}, EMPTY._replace(actual=D(5), baseline=D(1)), "0"),
        # Nothing reached, of the 100% there are.
        ("deduction", {"points": 1, "per": 25}, EMPTY, "6"),
        ("deduction", {"points": 1, "per": 25}, EMPTY._replace(target=D(50)), "6"),
        ("deduction", {"points": 1, "per": 25}, EMPTY._replace(target=D(50), actual=D(0)), "8"),
        ("window", {"low": 0, "high": 130}, EMPTY, "10"),
        ("window", {"low": 1, "high": 130}, EMPTY, "0"),
        ("window", {"low": 90, "high": 130}, EMPTY._replace(completion=D(90)), "10"),
        ("window", {"low": 90, "high": 130}, EMPTY._replace(completion=D(130)), "10"),
        ("window", {"low": 90, "high": 130}, EMPTY._replace(target=D(5), completion=D(99)), "10"),
        ("date", {"points": 1}, EMPTY, "0"),
        ("bands", {}, EMPTY, "0"),
    ],
)
def test_rules_without_some_of_the_figures(
    name: str, parameters: dict[str, object], case: Case, expected: str
) -> None:
    assert rule(name).points(case, parameters).value == D(expected)


def test_a_day_counts_alone_where_the_rule_names_no_period() -> None:
    lines = 'target = "11月30日前"\nactual = "12月4日"\nrule = { type = "date", points = 1 }'
    found = row(lines, category="timeliness")
    assert (found.score, str(found.formula)) == (D(6), "10 - 1 × 4 (4 days late)")


@pytest.mark.parametrize(
    ("lines", "score", "formula"),
    [
        ("completion = 99.99", "10.00", "10 × 99.99%"),
        ("completion = 100", "10", "the whole weight 10"),
        ("target = 5\nactual = 5\nrule = { type = 'deduction', points = 1 }", "10", "the whole"),
        ("target = 5\nactual = 4\nrule = { type = 'deduction', points = 1 }", "9", "10 - 1 × 1"),
        (
            "target = 9\nactual = 6\nbaseline = 5\nrule = 'from-baseline'",
            "2.50",
            "10 × (6 - 5) ÷ (9 - 5)",
        ),
    ],
)
def test_formulas(lines: str, score: str, formula: str) -> None:
    found = row(lines)
    assert found.score == D(score)
    assert formula in str(found.formula)


def test_a_completion_far_above_the_target_is_reduced_like_a_figure() -> None:
    strict = MOF._replace(reduce=((D(150), D(50)),))
    assert row("completion = 149.99", scheme=strict).score == 10
    assert row("completion = 150", scheme=strict).score == 5
    assert row("target = 100\nactual = 150", scheme=strict).score == 5
    assert row("completion = 150\ndirection = 'at-most'", scheme=strict).score == 5


@pytest.mark.parametrize(
    ("given", "spent", "score"),
    [
        # What is spent beyond the budget misses nothing.
        (RuleSpec("deduction", {"points": D(1), "per": D(5)}), "80", "6"),
        (RuleSpec("deduction", {"points": D(1), "per": D(5)}), "120", "10"),
        (RuleSpec("steps", {"steps": [[D(95), D(10)], [D(80), D(6)]]}), "80", "6"),
        (RuleSpec("steps", {"steps": [[D(95), D(10)], [D(80), D(6)]]}), "79.99", "0"),
        (RuleSpec("direct", {}), "99.99", "0"),
        (RuleSpec("direct", {}), "100", "10"),
        (RuleSpec("linear-reverse", {}), "85", "8.50"),
    ],
)
def test_rules_for_the_money(given: RuleSpec, spent: str, score: str) -> None:
    project = Project.model_validate(
        {"name": "甲", "budget": {"original": 100}, "spending": {"total": D(spent)}}
    )
    assert MOF.execution is not None
    found = execution(project, MOF._replace(execution=MOF.execution._replace(rule=given)))
    assert found.score == D(score)


def test_money_spent_to_the_last_is_spent_in_full() -> None:
    project = Project.model_validate(
        {"name": "甲", "budget": {"original": 100}, "spending": {"total": 100}}
    )
    assert str(execution(project, MOF).formula) == "spent in full: the whole weight 10"


def test_points_for_no_step_are_at_most_the_weight() -> None:
    def steps(rest: str) -> RuleSpec:
        return RuleSpec("steps", {"steps": [[D(90), D(10)]], "else": D(rest)})

    assert fault(steps("10"), D(10)) is None
    assert fault(steps("10.01")) is None
    wrong = fault(steps("10.01"), D(10))
    assert wrong is not None
    assert (wrong[0], str(wrong[1])) == (
        "else",
        "a step is worth 10.01 points, above the weight 10",
    )


def test_a_level_without_rows_and_points_is_left_out() -> None:
    first, *others = MOF.levels
    lines = '[[projects.indicators]]\nname = "甲"\ncategory = "beneficiary"\nweight = 5\n'
    scheme = MOF._replace(levels=(first._replace(weight=D(0)), *others))
    assert [(each.level.id, each.weight) for each in project(lines, scheme).levels] == [
        ("outcome", 30),
        ("satisfaction", 5),
    ]
