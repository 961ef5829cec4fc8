"""A rate by its name, a count by its unit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from perfcli.checks.names import is_rate
from perfcli.checks.units import is_count, unit_between
from perfcli.core.finding import Check, Found, Page
from perfcli.core.language import N_, message

if TYPE_CHECKING:
    from collections.abc import Iterator

    from perfcli.checks.context import Context, ProjectContext
    from perfcli.core.finding import RowKind
    from perfcli.scoring.result import Row


def find(context: Context, project: ProjectContext, row: Row) -> Iterator[Found]:  # noqa: ARG001
    """Yield a finding for a name in 率 whose figures count things."""
    indicator = row.indicator
    if not is_rate(indicator.name):
        return
    unit = unit_between(indicator, indicator.target, indicator.actual)
    if is_count(unit):
        yield Found(
            project.row_key(row, "name"),
            message(
                N_("{name} is a rate by its name and is counted in {unit}"),
                name=indicator.name,
                unit=unit,
            ),
            message(N_("give the rate in %, or name what is counted")),
        )


def _concerns(kind: RowKind) -> bool:
    return "rate" in kind.name and (
        "unit" in kind.given or is_count(kind.target_unit) or is_count(kind.actual_unit)
    )


CHECK = Check(
    code="I018",
    name="rate-not-a-rate",
    severity="warning",
    scope="indicator",
    find=find,
    concerns=_concerns,
    reads=frozenset({"name", "target", "actual", "unit"}),
    page=Page(
        what=N_("A name that ends in 率 has a unit that counts things."),
        why=N_("A count says nothing of the share: 22584 persons may be many or few."),
        bad="""
[[projects]]
name = "公共卫生"

[[projects.indicators]]
name = "家庭医生签约率"
category = "质量"
target = "22000人"
actual = "22584人"
""",
        good="""
[[projects]]
name = "公共卫生"

[[projects.indicators]]
name = "家庭医生签约人数"
category = "数量"
target = "22000人"
actual = "22584人"
""",
        document=N_("the declaration, format 1: values and their units"),
    ),
)
