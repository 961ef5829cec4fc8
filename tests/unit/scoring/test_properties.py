"""What holds of every declaration, however it is made up."""

from __future__ import annotations

from copy import deepcopy
from decimal import Decimal
from typing import Any

from hypothesis import assume, given
from hypothesis import strategies as st

import perfcli
from perfcli.model.declaration import Declaration, Indicator
from perfcli.scheme.load import builtin
from perfcli.scoring.rows import judge
from perfcli.scoring.score import score
from strategies import DIRECTIONS, data, declarations, figures, rules, tried, weights

JUDGED = {"met", "exceeded", "partial", "missed"}
SCHEME = builtin("mof-2020")
some = tried(60)


def figures_of(project: Any) -> tuple[Any, ...]:
    return (
        project.points, project.scored_weight, project.assumed_weight, project.coverage,
        project.score, project.score_low, project.score_high, project.grade,
        project.grade_confident,
    )  # fmt: skip


@some
@given(declarations())
def test_scores_keep_within_their_bounds(declaration: Declaration) -> None:
    for project in score(declaration, SCHEME).projects:
        for row in project.rows:
            assert (row.score is None) == (row.status not in JUDGED)
            assert row.score is None or 0 <= row.score <= row.weight
        assert 0 <= project.coverage <= 100
        assert 0 <= project.score_low <= project.score_high <= 100
        assert project.score is None or project.score_low <= project.score <= project.score_high
        assert project.assumed_weight <= project.scored_weight
        assert project.grade is not None or not project.grade_confident


@some
@given(declarations())
def test_strict_scores_are_the_low_ends(declaration: Declaration) -> None:
    mild, strict = score(declaration, SCHEME), score(declaration, SCHEME, strict=True)
    for one, other in zip(mild.projects, strict.projects, strict=True):
        assert other.score == (None if one.score is None else one.score_low)
        assert other.coverage == one.coverage


@some
@given(data(weighted=True), st.randoms())
def test_the_order_of_indicators_with_weights_does_not_matter(table: Any, random: Any) -> None:
    shuffled = deepcopy(table)
    for project in shuffled["projects"]:
        random.shuffle(project["indicators"])
    one, other = (score(Declaration.model_validate(each), SCHEME) for each in (table, shuffled))
    assert [figures_of(each) for each in one.projects] == [figures_of(e) for e in other.projects]


@some
@given(data(), st.randoms())
def test_the_order_of_projects_does_not_matter(table: Any, random: Any) -> None:
    shuffled = deepcopy(table)
    random.shuffle(shuffled["projects"])
    one, other = (score(Declaration.model_validate(each), SCHEME) for each in (table, shuffled))
    assert one.totals == other.totals
    assert one.summary == other.summary
    assert sorted(map(repr, map(figures_of, one.projects))) == sorted(
        map(repr, map(figures_of, other.projects))
    )


@some
@given(data(), st.sampled_from([Decimal(10000), Decimal("0.0001"), Decimal(3)]))
def test_the_unit_of_money_changes_no_rate(table: Any, factor: Decimal) -> None:
    scaled = deepcopy(table)
    for project in scaled["projects"]:
        for amounts in (project["budget"], project["spending"]):
            amounts.update({key: figure * factor for key, figure in amounts.items()})
    one, other = (score(Declaration.model_validate(each), SCHEME) for each in (table, scaled))
    assert one.summary == other.summary
    assert one.totals.execution_rate == other.totals.execution_rate
    for before, after in zip(one.projects, other.projects, strict=True):
        assert before.execution.rate == after.execution.rate
        assert figures_of(before) == figures_of(after)


@some
@given(data(weighted=False))
def test_split_weights_add_up_to_the_level(table: Any) -> None:
    for project in score(Declaration.model_validate(table), SCHEME).projects:
        for level in SCHEME.levels:
            own = [row.weight for row in project.rows if row.category.level == level.id]
            assert not own or sum(own) == level.weight
            assert not own or max(own) - min(own) <= Decimal("0.01")


def points_of(indicator: dict[str, Any]) -> Decimal:
    row = judge(
        0, Indicator.model_validate(indicator), None, indicator["weight"], scheme=SCHEME, year=2020
    )
    assert row.points is not None
    return row.points


@tried(200)
@given(st.data(), DIRECTIONS, figures(), figures(), figures(), weights.filter(bool))
def test_moving_toward_the_target_never_lowers_a_score(
    data: st.DataObject, direction: str, target: Decimal, one: Decimal, other: Decimal, w: Decimal
) -> None:
    far, near = sorted((one, other), key=lambda actual: -abs(actual - target))
    assume((far - target) * (near - target) >= 0)  # from one side, not past it
    rule = data.draw(rules(direction, w))
    # Steps measure the figure and not its way to the target; exactly is their at-least.
    assume(not (direction == "exactly" and isinstance(rule, dict) and rule["type"] == "steps"))
    # Past a target that is met already, the way back to it earns nothing more.
    beyond = far > target if direction == "at-least" else far < target
    assume(direction == "exactly" or not beyond)
    # linear-reverse scores exactly as at-least.
    assume(not (rule == "linear-reverse" and direction == "exactly" and far > target))
    table = {"name": "甲", "category": "quantity", "weight": w, "target": target}
    table |= {"direction": direction, "rule": rule}
    assert points_of(table | {"actual": near}) >= points_of(table | {"actual": far})


@some
@given(declarations())
def test_the_library_changes_nothing_it_is_given(declaration: Declaration) -> None:
    before = repr(declaration)
    findings = perfcli.validate(declaration)
    result = perfcli.score(declaration)
    assert (perfcli.validate(declaration), perfcli.score(declaration)) == (findings, result)
    assert repr(declaration) == before
