"""How much of a target was reached, in percent."""

from __future__ import annotations

from typing import TYPE_CHECKING

from perfcli.core.figures import HUNDRED, ZERO

if TYPE_CHECKING:
    from decimal import Decimal

    from perfcli.model.declaration import Direction
    from perfcli.scoring.rule import Case


def meets(direction: Direction, target: Decimal, actual: Decimal) -> bool:
    """Tell whether `actual` satisfies `target`."""
    if direction == "at-least":
        return actual >= target
    return actual <= target if direction == "at-most" else actual == target


def is_met(case: Case) -> bool:
    """Tell whether the target of a case is met, by whatever evidence there is."""
    if case.target is not None and case.actual is not None:
        return meets(case.direction, case.target, case.actual)
    if case.target_day is not None and case.actual_day is not None:
        match case.direction:
            case "at-least":
                return case.actual_day >= case.target_day
            case "at-most":
                return case.actual_day <= case.target_day
            case _:
                return case.actual_day == case.target_day
    if case.achieved is not None:
        return case.achieved == "full"
    return case.completion is not None and case.completion >= HUNDRED


def shortfall_ratio(
    direction: Direction, target: Decimal, actual: Decimal
) -> tuple[Decimal, Decimal]:
    """Return the two figures whose ratio, under 1, says how much of a missed target was done.

    At least: actual to target; at most: target to actual; exactly: the smaller to the larger. A
    negative actual counts as 0.
    """
    actual = max(actual, ZERO)
    if direction == "at-least" or (direction == "exactly" and actual < target):
        return actual, target
    return target, actual


def completion(direction: Direction, target: Decimal, actual: Decimal) -> Decimal | None:
    """Return the completion in percent, unrounded; None where a ratio has no meaning.

    At least: B/A; at most: 100, or A/B where exceeded; exactly: the smaller of the two ratios.
    """
    if target < ZERO:
        return HUNDRED if meets(direction, target, actual) else None
    if actual < ZERO:
        return completion(direction, target, ZERO)
    if not target:
        return HUNDRED if meets(direction, target, actual) else ZERO
    if direction == "at-least":
        return actual * HUNDRED / target
    if meets(direction, target, actual):
        return HUNDRED
    part, base = shortfall_ratio(direction, target, actual)
    return part * HUNDRED / base
