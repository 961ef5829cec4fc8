"""A target that leaves out people who are entitled."""

from __future__ import annotations

from typing import TYPE_CHECKING

from perfcli.checks.names import is_mandatory, is_rate
from perfcli.checks.ratios import ratio_for_percent
from perfcli.checks.units import unit_between
from perfcli.core.figures import HUNDRED
from perfcli.core.finding import Check, Found, Page
from perfcli.core.language import N_, message
from perfcli.values.value import Number

if TYPE_CHECKING:
    from collections.abc import Iterator
    from decimal import Decimal

    from perfcli.checks.context import Context, ProjectContext
    from perfcli.model.declaration import Indicator
    from perfcli.scoring.result import Row


def find(context: Context, project: ProjectContext, row: Row) -> Iterator[Found]:  # noqa: ARG001
    """Yield a finding for a mandatory rate whose target is under 100%.

    Where the target is a ratio that was meant as a percentage, I010 says so: 0.95 is not 0.95%.
    """
    indicator = row.indicator
    target = indicator.target
    if not isinstance(target, Number) or not is_mandatory(indicator.name):
        return
    share = _percent(indicator, target)
    if share is None or share >= HUNDRED or row.direction == "at-most":
        return
    ratio = ratio_for_percent(row)
    if ratio is None or ratio.key != "target":
        yield Found(
            project.row_key(row, "target"),
            message(
                N_("{name} is owed to everyone entitled, and its target is {target}, under 100%"),
                name=indicator.name,
                target=target.text,
            ),
            message(N_("set the target to 100%")),
        )


def _percent(indicator: Indicator, target: Number) -> Decimal | None:
    """Return the target in percent; up to 1 without a unit it is a ratio."""
    unit = unit_between(indicator, target, indicator.actual)
    if unit == "%":
        return target.number
    if unit or not is_rate(indicator.name):
        return None
    return target.number * HUNDRED if target.number <= 1 else target.number


CHECK = Check(
    code="I019",
    name="mandatory-rate-below-100",
    severity="warning",
    scope="indicator",
    find=find,
    concerns=lambda kind: kind.target is Number and "mandatory" in kind.name,
    reads=frozenset({"name", "target", "actual", "unit", "direction", "completion"}),
    page=Page(
        what=N_("发放率, 足额保障率 or 应保尽保 has a target under 100%."),
        why=N_("An allowance is owed to everyone entitled: no plan may leave a quarter out."),
        bad="""
[[projects]]
name = "高龄津贴"

[[projects.indicators]]
name = "补贴发放率"
category = "质量"
target = "≥90%"
actual = "95%"
""",
        good="""
[[projects]]
name = "高龄津贴"

[[projects.indicators]]
name = "补贴发放率"
category = "质量"
target = "100%"
actual = "100%"
""",
        document=N_("common practice: legal entitlements are planned in full"),
    ),
)
