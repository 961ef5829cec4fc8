"""A share above the whole, or a ratio where a percentage is meant."""

from __future__ import annotations

from typing import TYPE_CHECKING

from perfcli.checks.names import is_share
from perfcli.checks.ratios import ratio_for_percent
from perfcli.checks.units import unit_between
from perfcli.core.figures import HUNDRED
from perfcli.core.finding import Check, Found, Page
from perfcli.core.language import N_, message
from perfcli.values.value import Number

if TYPE_CHECKING:
    from collections.abc import Iterator

    from perfcli.checks.context import Context, ProjectContext
    from perfcli.core.finding import RowKind
    from perfcli.model.declaration import Indicator
    from perfcli.scoring.result import Row
    from perfcli.values.value import Value

_WHOLE = {"": HUNDRED, "%": HUNDRED, "‰": HUNDRED * 10}


def find(context: Context, project: ProjectContext, row: Row) -> Iterator[Found]:  # noqa: ARG001
    """Yield a finding for every value of a share above 100%, else for one written as a ratio."""
    indicator = row.indicator
    target, actual = indicator.target, indicator.actual
    for key, value, beside in (("target", target, actual), ("actual", actual, target)):
        if isinstance(value, Number) and _above_the_whole(indicator, value, beside):
            yield Found(
                project.row_key(row, key),
                message(
                    N_("{name} is a share and cannot be {value}, above 100%"),
                    name=indicator.name,
                    value=value.text,
                ),
                message(N_("correct the figure, or name what was counted instead of a share")),
            )
    ratio = ratio_for_percent(row)
    if ratio is not None:
        yield Found(
            project.row_key(row, ratio.key),
            message(
                N_("{ratio} is read as {ratio}%; a ratio stands where a percentage is meant"),
                ratio=ratio.number,
            ),
            message(N_('write "{percent}%"'), percent=(ratio.number * HUNDRED).normalize()),
        )


def _above_the_whole(indicator: Indicator, value: Number, beside: Value | None) -> bool:
    """Tell whether a value is above 100% or 1000‰ and its name means a share."""
    if value.number <= HUNDRED:
        return False
    most = _WHOLE.get(unit_between(indicator, value, beside))
    return most is not None and value.number > most and is_share(indicator.name)


def _concerns(kind: RowKind) -> bool:
    return (
        "share" in kind.name
        or "rate" in kind.name
        or not kind.given.isdisjoint({"completion", "unit"})
        or {kind.target_unit, kind.actual_unit} == {"", "%"}
    )


CHECK = Check(
    code="I010",
    name="rate-out-of-range",
    severity="warning",
    scope="indicator",
    find=find,
    concerns=_concerns,
    reads=frozenset({"name", "target", "actual", "unit", "direction", "completion"}),
    page=Page(
        what=N_("A share above 100%, or a ratio such as 0.958 where a percentage is meant."),
        why=N_("More than all cannot be covered; and 0.958 read as a percentage is 0.958%."),
        bad="""
[[projects]]
name = "公共服务"

[[projects.indicators]]
name = "政策知晓率"
category = "社会效益"
target = "≥95%"
actual = 0.958
""",
        good="""
[[projects]]
name = "公共服务"

[[projects.indicators]]
name = "政策知晓率"
category = "社会效益"
target = "≥95%"
actual = "95.8%"
""",
        document=N_("the declaration, format 1: a figure without a unit is in that of the target"),
    ),
)
