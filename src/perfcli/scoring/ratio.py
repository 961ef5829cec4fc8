"""The plain ratio rule, which several rules share."""

from __future__ import annotations

from perfcli.core.figures import HUNDRED, ZERO
from perfcli.core.language import N_, message
from perfcli.scoring.completion import meets, shortfall_ratio
from perfcli.scoring.rule import Case, Points, nothing, whole


def in_proportion(case: Case) -> Points:
    """Return W where the target is met, else W times the ratio of the two figures.

    A negative actual counts as 0. A negative target has no ratio and is all or nothing.
    """
    target, actual = case.target, case.actual
    if target is None or actual is None:
        return _by_completion(case)
    if actual < ZERO <= target:
        actual = ZERO
    if meets(case.direction, target, actual):
        return whole(case)
    part, base = shortfall_ratio(case.direction, target, actual)
    if target <= ZERO or not base:
        return nothing(case)
    return Points(
        case.weight * part / base,
        message(N_("{weight} × {part} ÷ {base}"), weight=case.weight, part=part, base=base),
    )


def _by_completion(case: Case) -> Points:
    done = case.completion if case.completion is not None else ZERO
    if done >= HUNDRED:
        return whole(case)
    return Points(
        case.weight * done / HUNDRED,
        message(N_("{weight} × {completion}%"), weight=case.weight, completion=done),
    )
