"""A cost, or a rate of something bad, that would be better the higher it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from perfcli.checks.direction import is_bad_rate_that_may_rise, is_cost_that_may_rise
from perfcli.core.finding import Check, Found, Page
from perfcli.core.language import N_, message
from perfcli.values.value import FIGURES, Range

if TYPE_CHECKING:
    from collections.abc import Iterator

    from perfcli.checks.context import Context, ProjectContext
    from perfcli.core.finding import RowKind
    from perfcli.scoring.result import Row


def find(context: Context, project: ProjectContext, row: Row) -> Iterator[Found]:  # noqa: ARG001
    """Yield a finding where the direction of the target is hardly meant."""
    indicator = row.indicator
    if indicator.target is None:
        return
    if is_cost_that_may_rise(row):
        if isinstance(indicator.target, Range):
            said = N_("{name} is a cost, and its target {target} is a range: a saving loses points")
        elif row.direction == "exactly":
            said = N_(
                "{name} is a cost, and its target {target} means exactly: a saving loses points"
            )
        else:
            said = N_("{name} is a cost, and its target {target} means at-least: more is better")
    elif is_bad_rate_that_may_rise(row):
        said = N_("{name} should stay low, and its target {target} means at-least: more is better")
    else:
        return
    yield Found(
        project.row_key(row, "target"),
        message(
            said,
            name=indicator.name,
            target=indicator.target.text,
        ),
        message(N_('write the target with ≤, or add `direction = "at-most"`')),
    )


def _concerns(kind: RowKind) -> bool:
    return (
        kind.target in FIGURES
        and kind.direction != "at-most"
        and ("cost" in kind.category or "bad rate" in kind.name)
    )


CHECK = Check(
    code="I007",
    name="direction-unlikely",
    severity="warning",
    scope="indicator",
    find=find,
    concerns=_concerns,
    reads=frozenset({"name", "category", "target", "direction"}),
    page=Page(
        what=N_("A cost that is not at-most, or a rate of accidents or losses that is at-least."),
        why=N_("A target without a sign counts as at-least: overspending would earn full marks."),
        bad="""
[[projects]]
name = "校舍维修"

[[projects.indicators]]
name = "维修改造成本"
category = "成本"
target = "35万元"
actual = "35万元"
""",
        good="""
[[projects]]
name = "校舍维修"

[[projects.indicators]]
name = "维修改造成本"
category = "成本"
target = "≤35万元"
actual = "35万元"
""",
        document=N_("财预〔2020〕10号, annex 1: 成本指标; the signs ≥, ≤, = of the target"),
    ),
)
