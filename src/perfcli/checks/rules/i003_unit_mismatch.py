"""Figures of one row in units that do not convert into each other."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from perfcli.core.finding import Check, Found, Page, Related
from perfcli.core.language import N_, message
from perfcli.scoring.evidence import unit_of
from perfcli.values.units import canonical, convert
from perfcli.values.value import FIGURES, Day

if TYPE_CHECKING:
    from collections.abc import Iterator

    from perfcli.checks.context import Context, ProjectContext
    from perfcli.core.finding import RowKind
    from perfcli.scoring.result import Row
    from perfcli.values.value import Value

_ONE = Decimal(1)
# By whether the target is a date, and whether the actual is.
_DATES = {
    (True, False): N_(
        "the target {target} is a date and the actual {actual} a figure: they cannot be compared"
    ),
    (False, True): N_(
        "the target {target} is a figure and the actual {actual} a date: they cannot be compared"
    ),
}


def find(context: Context, project: ProjectContext, row: Row) -> Iterator[Found]:  # noqa: ARG001
    """Yield one finding, for the actual against the target or for either against `unit`."""
    indicator = row.indicator
    target, actual = indicator.target, indicator.actual
    if target is not None and actual is not None and row.status == "unverifiable":
        # A date is in no unit that a figure could be in.
        said = _DATES.get((type(target) is Day, type(actual) is Day))
        if said is not None and isinstance(actual if type(target) is Day else target, FIGURES):
            yield Found(
                project.row_key(row, "actual"),
                message(said, target=target.text, actual=actual.text),
                message(N_("give both as dates, or both as figures")),
                (_target(project, row, target),),
            )
            return
    if isinstance(target, FIGURES) and isinstance(actual, FIGURES):
        wanted, given = unit_of(indicator, target), unit_of(indicator, actual)
        if not _agree(wanted, given):
            yield Found(
                project.row_key(row, "actual"),
                message(
                    N_("the target is in {wanted} and the actual in {given}: they do not convert"),
                    wanted=wanted,
                    given=given,
                ),
                message(N_("give both in one unit")),
                (_target(project, row, target),),
            )
            return
    if indicator.unit is None:
        return
    unit = canonical(indicator.unit)
    for key, value in (("target", target), ("actual", actual)):
        if isinstance(value, FIGURES) and not _agree(value.unit, unit):
            yield Found(
                project.row_key(row, key),
                message(
                    N_("{value} is in {given}, and `unit` says {unit}: they do not convert"),
                    value=value.text,
                    given=value.unit,
                    unit=indicator.unit,
                ),
                message(N_("correct `unit`, or leave it out where the value has its own")),
                (
                    Related(
                        project.row_key(row, "unit"),
                        message(N_("unit: {value}"), value=indicator.unit),
                    ),
                ),
            )
            return


def _target(project: ProjectContext, row: Row, target: Value) -> Related:
    return Related(
        project.row_key(row, "target"), message(N_("target: {value}"), value=target.text)
    )


def _agree(one: str, other: str) -> bool:
    """Tell whether two canonical units convert; a figure without one takes the other."""
    return one == other or not one or not other or convert(_ONE, one, other) is not None


def _concerns(kind: RowKind) -> bool:
    return (
        "unit" in kind.given
        or not _agree(kind.target_unit, kind.actual_unit)
        or (kind.status == "unverifiable" and Day in {kind.target, kind.actual})
    )


CHECK = Check(
    code="I003",
    name="unit-mismatch",
    severity="error",
    scope="indicator",
    find=find,
    concerns=_concerns,
    reads=frozenset({"target", "actual", "unit", "achieved", "rule"}),
    page=Page(
        what=N_(
            "Target and actual, or a value and `unit`, are in units that do not convert; or one is"
            " a date and the other a figure."
        ),
        why=N_("Households against persons is no comparison: the row gets no score."),
        bad="""
[[projects]]
name = "公共服务"

[[projects.indicators]]
name = "助餐服务人次"
category = "数量"
target = "≥4.5万人次"
actual = "1059户"
""",
        good="""
[[projects]]
name = "公共服务"

[[projects.indicators]]
name = "助餐服务人次"
category = "数量"
target = "≥4.5万人次"
actual = "46,820人次"
""",
        document=N_("the declaration, format 1: values and their units"),
    ),
)
