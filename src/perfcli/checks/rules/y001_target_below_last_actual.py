"""A target that asks for less than was reached the year before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from perfcli.checks.direction import direction_unlikely
from perfcli.checks.ratios import ratio_for_percent
from perfcli.checks.units import unit_between
from perfcli.core.finding import Check, Found, Page
from perfcli.core.language import N_, message
from perfcli.scoring.evidence import in_unit
from perfcli.values.value import Number

if TYPE_CHECKING:
    from collections.abc import Iterator

    from perfcli.checks.years import ProjectYears, Years
    from perfcli.scoring.result import Row


_LESS = N_("{target} asks for less than the {actual} reached in {year}")
_MORE_ALLOWED = N_("{target} allows more than the {actual} of {year}")


def find(years: Years, project: ProjectYears) -> Iterator[Found]:
    """Yield a finding for each such target, compared exactly and in its own unit.

    A target of exactly so much asks for neither more nor less; one that perfcli's reader assumed
    is not the unit's.
    """
    for old, new in project.both:
        target, actual = new.indicator.target, old.indicator.actual
        if not isinstance(target, Number) or not isinstance(actual, Number):
            continue
        said = _asks_for_less(old, new, target, actual)
        if said is None or _is_doubtful(new, actual):
            continue
        yield Found(
            project.row_key(new, "target"),
            message(said, target=target.text, actual=actual.text, year=years.last),
            message(N_("set the target by what was reached, or accept this with its reason")),
            (project.before(old, "actual", years.said_before(old.indicator.name, actual.text)),),
        )


def _is_doubtful(new: Row, actual: Number) -> bool:
    """Tell whether a figure or the direction is doubtful, so that the two prove nothing."""
    side_by_side = new.indicator.model_copy(update={"actual": actual})
    return (
        new.indicator.assumed is not None
        or direction_unlikely(new)
        or ratio_for_percent(new._replace(indicator=side_by_side)) is not None
    )


def _asks_for_less(old: Row, new: Row, target: Number, actual: Number) -> str | None:
    """Return what to say of a target that last year's result would have met with room to spare."""
    unit = unit_between(new.indicator, target, new.indicator.actual)
    given = unit_between(old.indicator, actual, old.indicator.target)
    reached = in_unit(actual.number, given, unit)
    if reached is None:
        return None
    if new.direction == "at-least" and target.number < reached:
        return _LESS
    if new.direction == "at-most" and target.number > reached:
        return _MORE_ALLOWED
    return None


CHECK = Check(
    code="Y001",
    name="target-below-last-actual",
    severity="warning",
    scope="years",
    find=find,
    page=Page(
        what=N_(
            "The new target asks for less than was reached last year: an at-least target below "
            "last year's result, or an at-most target above it, counted in one unit. Targets of "
            "exactly so much, ranges, dates, words and assumed targets are not compared."
        ),
        why=N_("A target below what was already reached is met before the year begins."),
        bad="""
# --- 2019 ---
[[projects]]
name = "公共卫生"

[[projects.indicators]]
name = "老年人体检人数"
category = "数量"
target = "≥2000人"
actual = "2350人"

# --- 2020 ---
[[projects]]
name = "公共卫生"

[[projects.indicators]]
name = "老年人体检人数"
category = "数量"
target = "≥2100人"
""",
        good="""
# --- 2019 ---
[[projects]]
name = "公共卫生"

[[projects.indicators]]
name = "老年人体检人数"
category = "数量"
target = "≥2000人"
actual = "2350人"

# --- 2020 ---
[[projects]]
name = "公共卫生"

[[projects.indicators]]
name = "老年人体检人数"
category = "数量"
target = "≥2400人"
""",
        document=N_("common practice: targets are set in view of what was reached before"),
    ),
)
