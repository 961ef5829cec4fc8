"""A rate that its two parts contradict, or a completion that target and actual do."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from perfcli.checks.damage import JUDGED
from perfcli.checks.ratios import ratio_for_percent
from perfcli.checks.units import unit_between
from perfcli.core.figures import HUNDRED, decimals_of, round_half_up, truncate
from perfcli.core.finding import Check, Found, Page, Related
from perfcli.core.language import N_, message
from perfcli.scoring.evidence import in_unit, unit_of
from perfcli.values.value import Number

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from decimal import Decimal

    from perfcli.checks.context import Context, ProjectContext
    from perfcli.scoring.result import Row
    from perfcli.values.value import Value

_WHOLE = {"%": HUNDRED, "‰": HUNDRED * 10}


def find(context: Context, project: ProjectContext, row: Row) -> Iterator[Found]:  # noqa: ARG001
    """Yield a finding for the actual, and one for the completion, that does not follow.

    A figure that is cut off instead of rounded is no error. Of one that is a ratio where a
    percentage is meant I010 says what there is to say.
    """
    indicator, ratio = row.indicator, ratio_for_percent(row)
    if ratio is not None and ratio.key == "actual":
        return
    if indicator.numerator is not None and indicator.denominator:
        yield from _from_parts(project, row, indicator.numerator, indicator.denominator)
    if indicator.completion is not None and row.completion is not None and ratio is None:
        yield from _from_target(project, row, indicator.completion, row.completion)


def _from_parts(
    project: ProjectContext, row: Row, numerator: Decimal, denominator: Decimal
) -> Iterator[Found]:
    actual = _measured(row.indicator.actual)
    if actual is None:
        return
    unit = unit_between(row.indicator, actual, row.indicator.target)
    ratio = numerator / denominator
    if unit in _WHOLE:
        computed, candidates = ratio * _WHOLE[unit], [ratio * _WHOLE[unit]]
    elif not unit:
        # A rate without any unit may be a ratio or a percentage.
        computed = ratio if actual.number <= 1 else ratio * HUNDRED
        candidates = [ratio, ratio * HUNDRED]
    else:
        return
    printed = _printed(actual.number, candidates)
    if printed == "rounded":
        return
    yield Found(
        project.row_key(row, "actual"),
        message(
            N_("{numerator} ÷ {denominator} is {computed}{unit}; {actual} is cut off, not rounded")
            if printed == "cut off"
            else N_("{numerator} ÷ {denominator} is {computed}{unit}, not {actual}"),
            numerator=numerator,
            denominator=denominator,
            computed=round_half_up(computed, max(decimals_of(actual.number), 2)),
            unit=unit,
            actual=actual.text,
        ),
        message(N_("correct the rate, or one of the two numbers behind it")),
        (
            _part(project, row, "numerator", numerator),
            _part(project, row, "denominator", denominator),
        ),
        "info" if printed == "cut off" else None,
    )


def _from_target(
    project: ProjectContext, row: Row, given: Decimal, computed: Decimal
) -> Iterator[Found]:
    indicator = row.indicator
    target, actual = _measured(indicator.target), _measured(indicator.actual)
    if actual is None or target is None:
        return
    candidates = [computed, min(computed, HUNDRED)]
    reached = in_unit(actual.number, unit_of(indicator, actual), unit_of(indicator, target))
    # A table may print what was reached of the target even where the rule does not count it.
    if row.direction == "at-least" and reached is not None and target.number:
        candidates.append(reached * HUNDRED / target.number)
    printed = _printed(given, candidates)
    if printed == "rounded":
        return
    yield Found(
        project.row_key(row, "completion"),
        message(
            N_("{actual} of {target} is {computed}%; {given}% is cut off, not rounded")
            if printed == "cut off"
            else N_("{actual} of {target} is {computed}%, not {given}%"),
            actual=actual.text,
            target=target.text,
            computed=round_half_up(computed, max(decimals_of(given), 2)),
            given=given,
        ),
        message(N_("correct the completion; the score goes by target and actual")),
        (
            Related(
                project.row_key(row, "target"), message(N_("target: {value}"), value=target.text)
            ),
            Related(
                project.row_key(row, "actual"), message(N_("actual: {value}"), value=actual.text)
            ),
        ),
        "info" if printed == "cut off" else None,
    )


def _measured(value: Value | None) -> Number | None:
    """Return a figure that claims to be exact: about 98% and over 4500 do not."""
    return value if isinstance(value, Number) and value.qualifier is None else None


def _printed(given: Decimal, candidates: Iterable[Decimal]) -> Literal["rounded", "cut off"] | None:
    """Return how a figure follows from one of the computed ones, or None where it does not."""
    decimals = decimals_of(given)
    exact = list(candidates)
    if any(round_half_up(each, decimals) == given for each in exact):
        return "rounded"
    return "cut off" if any(truncate(each, decimals) == given for each in exact) else None


def _part(project: ProjectContext, row: Row, key: str, figure: Decimal) -> Related:
    said = N_("numerator: {value}") if key == "numerator" else N_("denominator: {value}")
    return Related(project.row_key(row, key), message(said, value=figure))


CHECK = Check(
    code="I020",
    name="rate-not-from-parts",
    severity="error",
    scope="indicator",
    find=find,
    concerns=lambda kind: not kind.given.isdisjoint({"completion", "numerator"}),
    reads=JUDGED | {"numerator", "denominator"},
    page=Page(
        what=N_(
            "The rate is not numerator ÷ denominator, or the completion not what target and actual"
            " give: actual ÷ target, for at-most 100% or target ÷ actual."
        ),
        why=N_("One of the figures is wrong, and the score rests on it."),
        bad="""
[[projects]]
name = "城市管理"

[[projects.indicators]]
name = "数字化案卷按时处置率"
category = "质量"
target = "≥98%"
actual = "99.9%"
numerator = 3472
denominator = 3500
""",
        good="""
[[projects]]
name = "城市管理"

[[projects.indicators]]
name = "数字化案卷按时处置率"
category = "质量"
target = "≥98%"
actual = "99.2%"
numerator = 3472
denominator = 3500
""",
        document=N_("the declaration, format 1: `numerator`, `denominator`, `completion`"),
    ),
)
