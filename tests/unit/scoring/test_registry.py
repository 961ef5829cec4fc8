from __future__ import annotations

from decimal import Decimal

import pytest

from perfcli.core.language import show
from perfcli.scheme.scheme import RuleSpec
from perfcli.scoring.registry import fault, names, rule
from perfcli.scoring.rule import Rule
from scored import project

ALL = (
    "bands", "date", "deduction", "direct", "from-baseline", "linear-reverse", "pass-line",
    "proportional", "steps", "window",
)  # fmt: skip


def test_the_rules_are_those_of_the_contract() -> None:
    assert names() == ALL
    assert [rule(name).name for name in names()] == list(ALL)


def test_an_unknown_rule_is_a_key_error() -> None:
    with pytest.raises(KeyError):
        rule("magic")


@pytest.mark.parametrize("found", [rule(name) for name in ALL], ids=ALL)
def test_the_example_of_the_page_earns_what_the_page_says(found: Rule) -> None:
    (row,) = project("[[projects.indicators]]" + found.page.example).rows
    assert (row.rule, f"{row.score:.2f}") == (found.name, found.page.points)


@pytest.mark.parametrize("found", [rule(name) for name in ALL], ids=ALL)
def test_parameters_are_of_known_kinds(found: Rule) -> None:
    kinds = {"figure", "points", "above-zero", "percent", "percent-of-target", "steps"}
    assert {kind for kind in found.parameters.values() if isinstance(kind, str)} <= kinds
    assert found.required <= found.parameters.keys()


@pytest.mark.parametrize(
    ("kind", "parameters", "key", "reason"),
    [
        ("proportinal", {}, "type", "there is no rule `proportinal`; did you mean `proportional`?"),
        ("魔法", {}, "type", f"there is no rule `魔法`; the rules are {', '.join(ALL)}"),
        ("steps", {}, "type", "the rule `steps` needs `steps`"),
        ("window", {"low": 1}, "type", "the rule `window` needs `high`"),
        ("direct", {"x": 1}, "x", "the rule `direct` has no parameter `x`; it has -"),
        ("pass-line", {"pass": 60, "pas": 1}, "pas",
         "the rule `pass-line` has no parameter `pas`; it has pass"),
        ("pass-line", {"pass": 100}, "pass", "`pass` is 100; it lies from 0 to under 100"),
        ("pass-line", {"pass": -1}, "pass", "`pass` is -1; it lies from 0 to under 100"),
        ("pass-line", {"pass": "60"}, "pass", "`pass` takes a number, not 60"),
        ("pass-line", {"pass": True}, "pass", "`pass` takes a number, not True"),
        ("pass-line", {"pass": Decimal("nan")}, "pass", "`pass` takes a number, not NaN"),
        ("date", {"per_days": 0}, "per_days", "`per_days` is 0; it must be above 0"),
        ("date", {"points": -1}, "points", "`points` is -1; it cannot be below 0"),
        ("deduction", {"points": 1, "count": "half"}, "count",
         "`count` takes one of exact, started, full, not half"),
        ("window", {"low": -1, "high": 3}, "low", "`low` is -1; it cannot be below 0"),
        ("window", {"low": 130, "high": 100}, "low", "`low` 130 is above `high` 100"),
        ("steps", {"steps": [[90, 11]]}, "steps", "a step is worth 11 points, above the weight 10"),
        ("steps", {"steps": [[90, 9]], "else": 11}, "else",
         "a step is worth 11 points, above the weight 10"),
        ("steps", {"steps": [[90, -1]]}, "steps", "`steps` is -1; it cannot be below 0"),
    ],
)  # fmt: skip
def test_what_keeps_a_rule_from_being_used(
    kind: str, parameters: dict[str, object], key: str, reason: str
) -> None:
    found = fault(RuleSpec(kind, parameters), Decimal(10))
    assert found is not None
    assert (found[0], str(found[1])) == (key, reason)


@pytest.mark.parametrize(
    "written",
    [5, [], [90, 10], [[90]], [[90, 10, 1]], [["90", 10]], [[True, 1]], [[Decimal("inf"), 1]]],
    ids=show,
)
def test_steps_are_pairs_of_figures(written: object) -> None:
    found = fault(RuleSpec("steps", {"steps": written}))
    shape = "`steps` takes pairs of a threshold and its points, as [[90, 10], [80, 8]]"
    assert found is not None
    assert (found[0], str(found[1])) == ("steps", shape)


@pytest.mark.parametrize(
    ("kind", "parameters"),
    [
        ("steps", {"steps": [[90, 10], [80, Decimal("8.5")]], "else": 0}),
        ("deduction", {"from": -3, "points": 1, "per": Decimal("0.5"), "count": "started"}),
        ("window", {"low": 100, "high": 100}),
        ("pass-line", {"pass": 0}),
        ("date", {}),
    ],
)
def test_a_sound_rule_has_no_fault(kind: str, parameters: dict[str, object]) -> None:
    assert fault(RuleSpec(kind, parameters), Decimal(10)) is None


def test_without_a_weight_steps_may_be_worth_anything() -> None:
    assert fault(RuleSpec("steps", {"steps": [[90, 500]]})) is None
