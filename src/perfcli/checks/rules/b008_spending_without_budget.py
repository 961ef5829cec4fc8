"""Spending where there is no budget to measure it by."""

from __future__ import annotations

from typing import TYPE_CHECKING

from perfcli.checks.money import AMOUNTS, amount_name, with_unit
from perfcli.core.finding import Check, Found, Page, Related
from perfcli.core.language import N_, message

if TYPE_CHECKING:
    from collections.abc import Iterator

    from perfcli.checks.context import Context, ProjectContext

_ZERO = N_("{name}: {spending} was spent, but the {basis} is 0")
_ABSENT = N_("{name}: {spending} was spent, but no budget is given")


def find(context: Context, project: ProjectContext) -> Iterator[Found]:
    """Yield a finding where money was spent and its budget is 0, or none is given."""
    money = project.result.execution
    if not money.spending or money.budget or (money.budget is None and _has_budget(project)):
        return
    if not context.sound((*project.key, "budget"), *AMOUNTS["budget"]):
        return
    zero = money.budget is not None
    basis = amount_name(money.basis)
    amount = message(N_("{name}: {amount}"), name=basis, amount=with_unit(context, money.budget))
    yield Found(
        (*project.key, "spending", "total"),
        message(
            _ZERO if zero else _ABSENT,
            name=project.project.name,
            spending=with_unit(context, money.spending),
            basis=basis,
        ),
        message(
            N_("give the budget the money came from: `original`, or `revised` where it changed")
        ),
        (Related((*project.key, "budget", money.basis), amount),) if zero else (),
    )


def _has_budget(project: ProjectContext) -> bool:
    """Tell whether a budget is given, if not the one that the scheme divides by."""
    return any(getattr(project.project.budget, field) for field in AMOUNTS["budget"])


CHECK = Check(
    code="B008",
    name="spending-without-budget",
    severity="error",
    scope="money",
    find=find,
    page=Page(
        what=N_(
            "Money was spent, and the budget it is measured by is 0 or no budget is given. A budget"
            " that was 0 at first and raised in the year is no fault: `revised` says so."
        ),
        why=N_("Without a budget there is no rate, and spending without one is not allowed."),
        bad="""
[[projects]]
name = "公共卫生"
budget = { original = 0 }
spending = { total = 207.4538 }
""",
        good="""
[[projects]]
name = "公共卫生"
budget = { original = 0, revised = 207.4538 }
spending = { total = 207.4538 }
""",
        document=N_("预算法: no spending without a budget"),
    ),
)
