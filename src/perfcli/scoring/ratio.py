"""The plain ratio rule, which several rules share."""

from __future__ import annotations

from perfcli.core.figures import HUNDRED, ZERO
from perfcli.core.language import N_, message
from perfcli.scoring.completion import meets, shortfall_ratio
from perfcli.scoring.rule import Case, Points, nothing, whole

_RATIO = N_("{weight} × {part} ÷ {base}")


def in_proportion(case: Case) -> Points:
    """Return W where the target is met, else W times the ratio of the two figures.

    A negative actual counts as 0. A negative target has no ratio and is all or nothing.
    """
    target, actual, direction = case.target, case.actual, case.direction
    if target is None or actual is None:
        return _by_completion(case)
    if actual < ZERO <= target:
        actual = ZERO
    if meets(direction, target, actual):
        return whole(case)
    part, base = shortfall_ratio(direction, target, actual)
    if target <= ZERO or not base:
        return nothing(case)
    weight = case.weight
    return Points(weight * part / base, message(_RATIO, weight=weight, part=part, base=base))


def _by_completion(case: Case) -> Points:
    done = case.completion if case.completion is not None else ZERO
    if done >= HUNDRED:
        return whole(case)
    return Points(
        case.weight * done / HUNDRED,
        message(N_("{weight} × {completion}%"), weight=case.weight, completion=done),
    )
