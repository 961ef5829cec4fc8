"""What a scoring rule is, what it sees, and what it gives back."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Literal, NamedTuple

from perfcli.core.figures import decimals_of, round_half_up
from perfcli.core.language import N_, Message, message
from perfcli.model.figures import MOST_DECIMALS

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Mapping

    from perfcli.model.declaration import Achieved, Direction
    from perfcli.scheme.scheme import Bands

Evidence = Literal["figures", "actual", "completion", "days", "quality"]


class Case(NamedTuple):
    """What there is to judge one indicator by.

    `evidence` says which of the fields below hold: "figures" target and actual in one unit;
    "actual" an actual without a target; "completion" a percentage of the target (also set for
    figures); "days" a target day and the day it was done; "quality" what was achieved, in words,
    and the rating, where there is one. Completion and rating are percentages.
    """

    evidence: Evidence
    weight: Decimal
    direction: Direction
    bands: Bands
    target: Decimal | None = None
    actual: Decimal | None = None
    unit: str = ""
    completion: Decimal | None = None
    baseline: Decimal | None = None
    target_day: dt.date | None = None
    actual_day: dt.date | None = None
    achieved: Achieved | None = None
    rating: Decimal | None = None


class Points(NamedTuple):
    """What a rule gives, unrounded, and the formula it took, with the figures in it."""

    value: Decimal
    formula: Message


class RulePage(NamedTuple):
    """The page of a rule: what it does, its formula, where it comes from.

    `example` is a TOML fragment, an indicator with its rule, and `points` what it earns; the tests
    score it.
    """

    what: str
    formula: str
    example: str
    points: str
    document: str


class Rule(NamedTuple):
    """A scoring rule.

    `judges` names the kinds of evidence it can use. `parameters` maps each parameter to its kind:
    "figure" (a number), "steps" (pairs of threshold and points) or a tuple of allowed words.
    `required` are those it cannot do without.
    """

    name: str
    judges: frozenset[Evidence]
    points: Callable[[Case, Mapping[str, object]], Points]
    parameters: Mapping[str, str | tuple[str, ...]]
    required: frozenset[str]
    page: RulePage


_MET = N_("met: the whole weight {weight}")
_NOT_MET = N_("not met: 0 of {weight}")


def whole(case: Case) -> Points:
    """Return the whole weight, for a target that was met."""
    weight = case.weight
    return Points(weight, message(_MET, weight=weight))


def nothing(case: Case) -> Points:
    """Return no points."""
    return Points(case.weight * 0, message(_NOT_MET, weight=case.weight))


def readable(formula: Message) -> Message:
    """Return a formula with its quotients cut short: figures of a file have 12 decimals at most."""
    short = {
        name: round_half_up(fact, 4)
        for name, fact in formula.facts.items()
        if isinstance(fact, Decimal) and decimals_of(fact) > MOST_DECIMALS
    }
    return Message(formula.template, {**formula.facts, **short}) if short else formula
