"""What there is to judge an indicator by: figures in one unit, days, words, or not enough."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from perfcli.core.language import N_, Message, message
from perfcli.scoring.completion import completion as completion_of
from perfcli.scoring.rule import Case
from perfcli.values.units import canonical, convert
from perfcli.values.value import FIGURES, Day, Number, Range, Text

if TYPE_CHECKING:
    from decimal import Decimal

    from perfcli.model.declaration import Direction, Indicator
    from perfcli.scheme.scheme import Bands
    from perfcli.scoring.result import Status
    from perfcli.values.value import Value


class Unjudged(NamedTuple):
    """Why an indicator cannot be judged."""

    status: Status
    why: Message


def direction_of(indicator: Indicator, default: Direction | None = None) -> Direction:
    """Return the direction: as declared, else `default`, else by the sign of the target.

    Without any sign it is at-least, and at-most for days.
    """
    declared = indicator.direction or default
    if declared is not None:
        return declared
    target = indicator.target
    if isinstance(target, Number):
        return target.comparator or "at-least"
    return target.comparator or "at-most" if isinstance(target, Day) else "at-least"


def unit_of(indicator: Indicator, value: Value | None) -> str:
    """Return the canonical unit of a target or an actual: its own, else the indicator's."""
    if isinstance(value, FIGURES) and value.unit:
        return value.unit
    return _own_unit(indicator)


def _own_unit(indicator: Indicator) -> str:
    unit = indicator.unit
    return canonical(unit) if unit else ""


def in_unit(number: Decimal, unit: str, into: str) -> Decimal | None:
    """Return `number` in another unit; a figure without a unit is taken to be in it."""
    if not unit or not into or unit == into:
        return number
    return convert(number, unit, into)


def evidence(
    indicator: Indicator,
    *,
    weight: Decimal,
    direction: Direction,
    bands: Bands,
    year: int,
    needs_target: bool,
) -> Case | Unjudged:
    """Return what the indicator offers to judge it by, or why that is not enough.

    `needs_target` is false for rules that carry their own thresholds.
    """
    target, actual = indicator.target, indicator.actual
    if isinstance(target, FIGURES) and isinstance(actual, Number):
        return _figures(indicator, target, actual, weight, direction, bands)
    base = Case("quality", weight, direction, bands, rating=indicator.rating)
    if not needs_target and isinstance(actual, Number) and not isinstance(target, FIGURES):
        return base._replace(
            evidence="actual", actual=actual.number, unit=unit_of(indicator, actual)
        )
    if target is None:
        return _without_target(indicator, base)
    if actual is None:
        return _without_actual(indicator, base)
    if isinstance(target, Day) and isinstance(actual, Day):
        return base._replace(
            evidence="days", target_day=target.on(year), actual_day=actual.on(year)
        )
    if indicator.achieved is not None:
        return base._replace(achieved=indicator.achieved)
    if isinstance(actual, Range):
        return Unjudged("unverifiable", message(N_("the actual is a range, not one figure")))
    if isinstance(target, Text) or isinstance(actual, Text):
        return Unjudged(
            "unverifiable", message(N_("words, and nothing that says how far they came true"))
        )
    return Unjudged("unverifiable", message(N_("target and actual cannot be compared")))


def _without_target(indicator: Indicator, base: Case) -> Case | Unjudged:
    if indicator.completion is not None:
        return _completed(base, indicator.completion)
    return Unjudged("unverifiable", message(N_("no target to judge it by")))


def _without_actual(indicator: Indicator, base: Case) -> Case | Unjudged:
    if indicator.achieved is not None and isinstance(indicator.target, Text):
        return base._replace(achieved=indicator.achieved)
    if indicator.completion is not None:
        return _completed(base, indicator.completion)
    return Unjudged("pending", message(N_("a target, and nothing reported yet")))


def _completed(base: Case, completion: Decimal) -> Case:
    """Return the case of a published completion, of which more is better in every direction."""
    return base._replace(evidence="completion", completion=completion, direction="at-least")


def _figures(
    indicator: Indicator,
    target: Number | Range,
    actual: Number,
    weight: Decimal,
    direction: Direction,
    bands: Bands,
) -> Case | Unjudged:
    """Return the case in the target's unit; a range is reduced to the end that was missed."""
    unit = target.unit or _own_unit(indicator)
    given = actual.unit or _own_unit(indicator)
    reached = actual.number if given == unit else in_unit(actual.number, given, unit)
    if reached is None:
        return Unjudged(
            "unverifiable",
            message(N_("target in {unit}, actual in {given}"), unit=unit, given=given),
        )
    if isinstance(target, Number):
        wanted = target.number
    elif reached > target.high:
        wanted, direction = target.high, "at-most"
    else:
        wanted, direction = max(reached, target.low), "at-least"
    start = indicator.baseline
    baseline = (
        in_unit(start.number, unit_of(indicator, start), unit)
        if isinstance(start, Number)
        else None
    )
    done = completion_of(direction, wanted, reached)
    # In the order of the fields: names would take half as long again, and every row comes by.
    return Case(
        "figures",
        weight,
        direction,
        bands,
        wanted,
        reached,
        unit or given,
        done,
        baseline,
        rating=indicator.rating,
    )
