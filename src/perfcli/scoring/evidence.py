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
    if not needs_target and isinstance(actual, Number) and not isinstance(target, FIGURES):
        unit = unit_of(indicator, actual)
        return Case("actual", weight, direction, bands, actual=actual.number, unit=unit)
    if target is None or actual is None:
        return _incomplete(indicator, weight, direction, bands)
    if isinstance(target, Day) and isinstance(actual, Day):
        due, done = target.on(year), actual.on(year)
        return Case("days", weight, direction, bands, target_day=due, actual_day=done)
    if indicator.achieved is not None:
        return _in_words(indicator, weight, direction, bands)
    if isinstance(actual, Range):
        return Unjudged("unverifiable", message(N_("the actual is a range, not one figure")))
    if isinstance(target, Text) or isinstance(actual, Text):
        return Unjudged(
            "unverifiable", message(N_("words, and nothing that says how far they came true"))
        )
    return Unjudged("unverifiable", message(N_("target and actual cannot be compared")))


def _incomplete(
    indicator: Indicator, weight: Decimal, direction: Direction, bands: Bands
) -> Case | Unjudged:
    """Return what there is to judge by without a target or without an actual."""
    target, completion = indicator.target, indicator.completion
    if isinstance(target, Text) and indicator.achieved is not None:
        return _in_words(indicator, weight, direction, bands)
    if completion is not None:
        # Of a published completion more is better in every direction.
        return Case("completion", weight, "at-least", bands, completion=completion)
    if target is None:
        return Unjudged("unverifiable", message(N_("no target to judge it by")))
    return Unjudged("pending", message(N_("a target, and nothing reported yet")))


def _in_words(indicator: Indicator, weight: Decimal, direction: Direction, bands: Bands) -> Case:
    achieved, rating = indicator.achieved, indicator.rating
    return Case("quality", weight, direction, bands, achieved=achieved, rating=rating)


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
    )
