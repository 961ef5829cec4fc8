from __future__ import annotations

from decimal import Decimal

import pytest

from perfcli.core.figures import round_half_up
from perfcli.model.declaration import Budget, Project
from perfcli.scheme.load import builtin
from perfcli.scheme.scheme import Execution, RuleSpec, Scheme
from perfcli.scoring.execution import basis_of, execution
from perfcli.scoring.result import ExecutionRow

MOF = builtin("mof-2020")


def spent(scheme: Scheme = MOF, total: object = None, **budget: object) -> ExecutionRow:
    spending = {} if total is None else {"total": total}
    return execution(
        Project.model_validate({"name": "甲", "budget": budget, "spending": spending}), scheme
    )


def by(**changes: object) -> Scheme:
    return MOF._replace(execution=MOF.execution._replace(**changes))


@pytest.mark.parametrize(
    ("budget", "total", "rate", "score"),
    [
        ("857.5", "763.98", "89.09", "8.91"),
        # 20.10…: capped.
        ("1681.6", "2086.26", "124.06", "10"),
        # 80.449…% × 10 is 8.04; the rounded rate would have made it 8.05.
        ("4753.66", "3824.26", "80.45", "8.04"),
        ("100", "0", "0", "0"),
        ("100", "100", "100", "10"),
        ("1000000000000000000", "0.000000000001", "0", "0"),
    ],
)
def test_rate_and_score(budget: str, total: str, rate: str, score: str) -> None:
    found = spent(original=Decimal(budget), total=Decimal(total))
    assert round_half_up(found.rate) == Decimal(rate)
    assert (found.basis, found.weight, found.score) == ("original", 10, Decimal(score))


def test_spending_over_the_budget_is_capped_at_the_weight() -> None:
    assert spent(original=100, total=150).score == 10
    assert spent(by(capped=False), original=100, total=150).score == 15


@pytest.mark.parametrize(
    ("budget", "total"), [({}, 5), ({"original": 0}, 5), ({"original": 5}, None), ({}, None)]
)
def test_without_a_basis_above_zero_or_without_spending_there_is_neither(
    budget: dict[str, object], total: object
) -> None:
    found = spent(total=total, **budget)
    assert (found.rate, found.score, found.formula) == (None, None, None)
    assert (found.basis, found.weight) == ("original" if budget else "revised", 10)


@pytest.mark.parametrize(
    ("given", "wanted", "basis", "amount"),
    [
        ({"original": 1, "revised": 2, "received": 3}, "revised", "revised", 2),
        ({"original": 1, "received": 3}, "revised", "original", 1),
        ({"original": 1, "revised": 0}, "revised", "revised", 0),
        ({"received": 3}, "revised", "revised", None),
        ({"original": 1, "revised": 2, "received": 3}, "original", "original", 1),
        ({"original": 1, "revised": 2, "received": 3}, "received", "received", 3),
        ({"original": 1}, "received", "received", None),
        ({"revised": 1}, "original", "original", None),
    ],
)
def test_the_basis(given: dict[str, int], wanted: str, basis: str, amount: int | None) -> None:
    assert basis_of(Budget.model_validate(given), wanted) == (basis, amount)


def test_the_scheme_names_the_basis() -> None:
    found = spent(by(basis="received"), original=100, received=80, total=40)
    assert (found.basis, found.rate, found.score) == ("received", 50, 5)


def test_a_method_may_have_steps_for_the_rate() -> None:
    rule = RuleSpec("steps", {"steps": [[95, 10], [80, 6]], "else": 2})
    assert spent(by(rule=rule), original=100, total=85).score == 6
    assert spent(by(rule=rule), original=100, total=10).score == 2


def test_a_method_may_have_a_rule_for_the_completion() -> None:
    assert spent(by(rule=RuleSpec("pass-line", {"pass": 60})), original=100, total=80).score == 5


def test_without_an_execution_rule_there_is_a_rate_only() -> None:
    found = spent(MOF._replace(execution=None), original=100, total=50)
    assert (found.rate, found.weight, found.score) == (50, None, None)


def test_a_method_without_points_gives_the_rate_only() -> None:
    pointless = MOF._replace(weights="none")
    assert spent(pointless, original=100, total=50)[3:6] == (50, None, None)
    assert spent(pointless, original=100)[3:6] == (None, None, None)


def test_a_weight_finer_than_a_score_is_not_rounded_beyond_itself() -> None:
    execution_row = Execution(Decimal("3.333"), "revised", capped=True, low=Decimal(80), rule=None)
    assert spent(MOF._replace(execution=execution_row), original=1, total=1).score == Decimal(
        "3.33"
    )
    finer = execution_row._replace(weight=Decimal("3.335"))
    assert spent(MOF._replace(execution=finer), original=1, total=1).score == Decimal("3.335")


def test_formulas() -> None:
    assert str(spent(original=100, total=50).formula) == "10 × 50 ÷ 100"
    assert str(spent(original=100, total=150).formula) == "spent in full: the whole weight 10"


def test_the_scheme_says_to_how_many_decimals_the_score_is_rounded() -> None:
    found = spent(MOF._replace(decimals=1), original=Decimal("857.5"), total=Decimal("763.98"))
    assert found.score == Decimal("8.9")
