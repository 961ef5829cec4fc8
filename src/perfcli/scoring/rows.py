"""One indicator and its weight, judged by its rule."""

from __future__ import annotations

from typing import TYPE_CHECKING

from perfcli.core.figures import HUNDRED, ZERO, round_half_up
from perfcli.core.language import N_, message
from perfcli.scheme.build import rule_spec
from perfcli.scoring.completion import is_met
from perfcli.scoring.evidence import Unjudged, direction_of, evidence
from perfcli.scoring.registry import fault, rule
from perfcli.scoring.result import Row
from perfcli.scoring.rule import Points
from perfcli.values.value import Day, Range, Text

if TYPE_CHECKING:
    from decimal import Decimal

    from perfcli.model.declaration import Direction, Indicator
    from perfcli.scheme.scheme import Category, RuleSpec, Scheme
    from perfcli.scoring.result import Status
    from perfcli.scoring.rule import Case, Rule

    # What a row has before it is judged: its first five fields.
    _Own = tuple[int, Indicator, Category | None, Direction, Decimal | None]


def spec_of(indicator: Indicator, scheme: Scheme) -> RuleSpec:
    """Return the rule of an indicator: its own, else the rubric's, else the scheme's default."""
    if indicator.rule is not None:
        return rule_spec(indicator.rule)
    if scheme.rubric:
        fixed = scheme.rubric.get(indicator.name)
        if fixed is not None and fixed.rule is not None:
            return fixed.rule
    target = indicator.target
    if isinstance(target, Day):
        return scheme.date
    return scheme.qualitative if isinstance(target, Text) else scheme.quantitative


def judge(
    position: int,
    indicator: Indicator,
    category: Category | None,
    weight: Decimal | None,
    *,
    scheme: Scheme,
    year: int,
) -> Row:
    """Return the row of an indicator whose rule is known to be sound."""
    own_rule = indicator.rule
    spec = spec_of(indicator, scheme)
    fixed = scheme.rubric.get(indicator.name) if scheme.rubric else None
    direction = direction_of(indicator, None if fixed is None else fixed.direction)
    own = (position, indicator, category, direction, weight)
    if indicator.planned:
        return Row(*own, "planned", spec.type, why=message(N_("the source only plans it")))
    if own_rule is not None and fault(spec) is not None:
        return Row(*own, "unverifiable", spec.type, why=message(N_("its rule cannot be used")))
    wanted = rule(spec.type)
    found = evidence(
        indicator,
        weight=weight or HUNDRED,
        direction=direction,
        bands=scheme.bands,
        year=year,
        needs_target=not ("actual" in wanted.judges and _has_start(spec)),
    )
    if isinstance(found, Unjudged):
        return Row(*own, found.status, spec.type, why=found.why)
    fits = found.evidence in wanted.judges
    if not fits and own_rule is None:
        wanted, spec = _fitting(found, scheme)
        fits = found.evidence in wanted.judges
    if not fits or (spec.type == "from-baseline" and not _has_a_way(found, indicator)):
        why = message(N_("the rule `{rule}` cannot judge what is given"), rule=spec.type)
        return Row(*own, "unverifiable", spec.type, why=why)
    return _scored(own, found, spec, wanted.points(found, spec.parameters), scheme)


def _has_start(spec: RuleSpec) -> bool:
    """Tell whether a rule carries its own thresholds, so that it needs no target."""
    return spec.type != "deduction" or "from" in spec.parameters


def _has_a_way(case: Case, indicator: Indicator) -> bool:
    """Tell whether there is a way from a baseline to the target; inside a range it is gone."""
    if case.baseline is None or case.baseline != case.target:
        return case.baseline is not None
    return isinstance(indicator.target, Range) and case.actual == case.target


def _fitting(case: Case, scheme: Scheme) -> tuple[Rule, RuleSpec]:
    """Return the scheme's default rule for the evidence, for a row whose own does not fit it.

    A target in figures with a result in words is judged by the words.
    """
    default = {"quality": scheme.qualitative, "days": scheme.date}.get(
        case.evidence, scheme.quantitative
    )
    return rule(default.type), default


def _scored(own: _Own, case: Case, spec: RuleSpec, earned: Points, scheme: Scheme) -> Row:
    _, _, _, direction, weight = own
    if scheme.reduce:
        earned = _reduced(earned, case, scheme)
    points, formula = earned
    completion = HUNDRED if case.evidence == "days" and is_met(case) else case.completion
    status = _status(direction, case, spec, points, scheme)
    if weight is None:
        why = message(N_("no weight given, and the scheme sets none"))
        return Row(*own, status, spec.type, completion, why=why)
    # A row that weighs nothing is judged as if it weighed 100, for its status only.
    if not weight:
        return Row(*own, status, spec.type, completion, ZERO, formula, None, ZERO)
    # A weight with more decimals than a score could be rounded beyond itself.
    score = min(round_half_up(points, scheme.decimals), weight)
    return Row(*own, status, spec.type, completion, score, formula, None, points)


def _reduced(earned: Points, case: Case, scheme: Scheme) -> Points:
    """Return what is left of the points of a target far exceeded, where the scheme takes some."""
    if case.direction != "at-least" or case.completion is None:
        return earned
    for least, keep in scheme.reduce:
        if case.completion >= least:
            formula = message(
                N_("{weight} × {share}%, reduced: {completion}% of the target"),
                weight=case.weight,
                share=keep,
                completion=round_half_up(case.completion),
            )
            earned = Points(min(earned.value, case.weight * keep / HUNDRED), formula)
    return earned


def _status(
    direction: Direction, case: Case, spec: RuleSpec, points: Decimal, scheme: Scheme
) -> Status:
    kind, achieved, completion = case.evidence, case.achieved, case.completion
    if not points or achieved == "none":
        return "missed"
    if achieved is not None:
        return "met" if achieved == "full" else "partial"
    if kind == "actual" or spec.type == "from-baseline":
        # Nothing but the points says whether these have reached their target.
        reached = points >= case.weight
    elif kind == "days":
        reached = is_met(case)
    else:
        reached = completion is not None and completion >= HUNDRED
    if not reached:
        return "partial"
    far = direction == "at-least" and completion is not None and completion >= scheme.flag_from
    return "exceeded" if far else "met"
