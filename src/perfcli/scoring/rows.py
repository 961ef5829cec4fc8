"""One indicator and its weight, judged by its rule."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from perfcli.core.figures import HUNDRED, ZERO, decimals_of, round_half_up
from perfcli.core.language import N_, Message, message
from perfcli.model.figures import MOST_DECIMALS
from perfcli.scheme.build import rule_spec
from perfcli.scoring.completion import is_met
from perfcli.scoring.evidence import Unjudged, direction_of, evidence
from perfcli.scoring.registry import fault, rule
from perfcli.scoring.result import Row
from perfcli.values.value import Day, Text

if TYPE_CHECKING:
    from perfcli.model.declaration import Indicator
    from perfcli.scheme.scheme import Category, RuleSpec, Scheme
    from perfcli.scoring.result import Status
    from perfcli.scoring.rule import Case, Points, Rule


def spec_of(indicator: Indicator, scheme: Scheme) -> RuleSpec:
    """Return the rule of an indicator: its own, else the rubric's, else the scheme's default."""
    if indicator.rule is not None:
        return rule_spec(indicator.rule)
    fixed = scheme.rubric.get(indicator.name)
    if fixed is not None and fixed.rule is not None:
        return fixed.rule
    if isinstance(indicator.target, Day):
        return scheme.date
    return scheme.qualitative if isinstance(indicator.target, Text) else scheme.quantitative


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
    spec = spec_of(indicator, scheme)
    fixed = scheme.rubric.get(indicator.name)
    direction = direction_of(indicator, None if fixed is None else fixed.direction)
    row = Row(position, indicator, category, direction, weight, "unverifiable", spec.type)
    if indicator.planned:
        return row._replace(status="planned", why=message(N_("the source only plans it")))
    if indicator.rule is not None and fault(spec) is not None:
        return row._replace(why=message(N_("its rule cannot be used")))
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
        return row._replace(status=found.status, why=found.why)
    wanted, spec = _fitting(wanted, spec, found, scheme, own=indicator.rule is not None)
    if found.evidence not in wanted.judges or _lacks_baseline(wanted, found):
        return row._replace(
            why=message(N_("the rule `{rule}` cannot judge what is given"), rule=spec.type)
        )
    earned = wanted.points(found, spec.parameters)
    if row.rule != spec.type:
        row = row._replace(rule=spec.type)
    return _scored(row, found, earned, scheme)


def _has_start(spec: RuleSpec) -> bool:
    """Tell whether a rule carries its own thresholds, so that it needs no target."""
    return spec.type != "deduction" or "from" in spec.parameters


def _lacks_baseline(wanted: Rule, case: Case) -> bool:
    """Tell whether a rule has no way to measure: no baseline, or one that is the target."""
    return wanted.name == "from-baseline" and case.baseline in {None, case.target}


def _fitting(
    wanted: Rule, spec: RuleSpec, case: Case, scheme: Scheme, *, own: bool
) -> tuple[Rule, RuleSpec]:
    """Return the scheme's default rule for the evidence where no rule is given and it does not fit.

    A target in figures with a result in words is judged by the words.
    """
    if own or case.evidence in wanted.judges:
        return wanted, spec
    default = {"quality": scheme.qualitative, "days": scheme.date}.get(
        case.evidence, scheme.quantitative
    )
    return rule(default.type), default


def _scored(row: Row, case: Case, earned: Points, scheme: Scheme) -> Row:
    points, formula = earned
    for least, keep in scheme.reduce if case.direction == "at-least" else ():
        if case.completion is not None and case.completion >= least:
            points = min(points, case.weight * keep / HUNDRED)
            formula = message(
                N_("{weight} × {share}%, reduced: {completion}% of the target"),
                weight=case.weight,
                share=keep,
                completion=round_half_up(case.completion),
            )
    completion, status = _completion(case), _status(row, case, points, scheme)
    if row.weight is None:
        why = message(N_("no weight given, and the scheme sets none"))
        return row._replace(completion=completion, status=status, why=why)
    # A row that weighs nothing is judged as if it weighed 100, for its status only.
    points = points if row.weight else ZERO
    return Row(
        *row[:5],
        status=status,
        rule=row.rule,
        completion=completion,
        points=points,
        # A weight with more decimals than a score could be rounded beyond itself.
        score=min(round_half_up(points, scheme.decimals), row.weight) if row.weight else ZERO,
        formula=_readable(formula),
    )


def _readable(formula: Message) -> Message:
    """Return a formula with its quotients cut short: figures of a file have 12 decimals at most."""
    short = {
        name: round_half_up(fact, 4)
        for name, fact in formula.facts.items()
        if isinstance(fact, Decimal) and decimals_of(fact) > MOST_DECIMALS
    }
    return Message(formula.template, {**formula.facts, **short}) if short else formula


def _completion(case: Case) -> Decimal | None:
    if case.evidence == "days" and is_met(case):
        return HUNDRED
    return case.completion


def _status(row: Row, case: Case, points: Decimal, scheme: Scheme) -> Status:
    if points == 0 or case.achieved == "none":
        return "missed"
    if case.achieved is not None:
        return "met" if case.achieved == "full" else "partial"
    if not _reached(row, case, points):
        return "partial"
    far = (
        row.direction == "at-least"
        and case.completion is not None
        and case.completion >= scheme.flag_from
    )
    return "exceeded" if far else "met"


def _reached(row: Row, case: Case, points: Decimal) -> bool:
    """Tell whether a row with points has its target: by the points where nothing else says so."""
    if case.evidence == "actual" or row.rule == "from-baseline":
        return points >= case.weight
    if case.evidence == "days":
        return is_met(case)
    return case.completion is not None and case.completion >= HUNDRED
