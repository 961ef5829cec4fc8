"""Money put in, counted as a quantity of output."""

from __future__ import annotations

from typing import TYPE_CHECKING

from perfcli.checks.categories import is_quantity
from perfcli.checks.names import is_money_put_in
from perfcli.core.finding import Check, Found, Page
from perfcli.core.language import N_, message
from perfcli.scoring.evidence import unit_of
from perfcli.values.units import is_money

if TYPE_CHECKING:
    from collections.abc import Iterator

    from perfcli.checks.context import Context, ProjectContext
    from perfcli.core.finding import RowKind
    from perfcli.scoring.result import Row


def find(context: Context, project: ProjectContext, row: Row) -> Iterator[Found]:
    """Yield a finding for a quantity in money, or one that is money by its name."""
    indicator = row.indicator
    if not is_quantity(row.category) or indicator.name in context.scheme.rubric:
        return
    unit = unit_of(indicator, indicator.target or indicator.actual)
    if unit and is_money(unit):
        said = message(
            N_("{name} is counted in {unit}: money put in is no output"),
            name=indicator.name,
            unit=unit,
        )
    elif is_money_put_in(indicator.name):
        said = message(
            N_("{name} is money by its name: what goes in is no output"), name=indicator.name
        )
    else:
        return
    yield Found(
        project.row_key(row, "name"),
        said,
        message(N_("count what the money bought, and put the amount under cost")),
    )


def _concerns(kind: RowKind) -> bool:
    return "quantity" in kind.category and (
        "money" in kind.name
        or "unit" in kind.given
        or is_money(kind.target_unit)
        or is_money(kind.actual_unit)
    )


CHECK = Check(
    code="I008",
    name="input-as-output",
    severity="warning",
    scope="indicator",
    find=find,
    concerns=_concerns,
    reads=frozenset({"name", "category", "target", "actual", "unit"}),
    page=Page(
        what=N_("An indicator under quantity is in money, or named after funds paid in."),
        why=N_("Spending money is what execution measures; an output is what was got for it."),
        bad="""
[[projects]]
name = "校园维修改造"

[[projects.indicators]]
name = "完成校园维修改造及设备购置"
category = "数量"
target = "800万元"
actual = "800万元"
""",
        good="""
[[projects]]
name = "校园维修改造"

[[projects.indicators]]
name = "维修改造教学楼栋数"
category = "数量"
target = "≥3栋"
actual = "3栋"
""",
        document=N_("财预〔2020〕10号, annex 1: 数量指标 counts the products and services"),
    ),
)
