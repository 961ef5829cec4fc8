"""A low execution rate that nobody explains."""

from __future__ import annotations

from typing import TYPE_CHECKING

from perfcli.checks.money import amount_name, with_unit
from perfcli.core.figures import round_half_up
from perfcli.core.finding import Check, Found, Page
from perfcli.core.language import N_, message

if TYPE_CHECKING:
    from collections.abc import Iterator

    from perfcli.checks.context import Context, ProjectContext


def find(context: Context, project: ProjectContext) -> Iterator[Found]:
    """Yield a finding where the rate is low and no reason is given."""
    money, plan = project.result.execution, context.scheme.execution
    if money.rate is None or plan is None or money.rate >= plan.low:
        return
    if (project.project.reason or "").strip() or not context.sound(project.key, "reason"):
        return
    yield Found(
        (*project.key, "spending", "total"),
        message(
            N_("{name}: {rate}% of the {basis} {budget} was spent, under {low}%, without a reason"),
            name=project.project.name,
            rate=round_half_up(money.rate),
            basis=amount_name(money.basis),
            budget=with_unit(context, money.budget),
            low=plan.low,
        ),
        message(N_("say in the project's `reason` why the money was not spent")),
    )


CHECK = Check(
    code="B007",
    name="low-execution",
    severity="warning",
    scope="money",
    find=find,
    page=Page(
        what=N_(
            "At the end of the year the execution rate is under 80%, or under what the scheme says"
            " instead, and the project has no `reason`."
        ),
        why=N_("Money that was asked for and not spent has to be explained."),
        bad="""
[[projects]]
name = "大气监测"
budget = { revised = 16 }
spending = { total = 10.01 }
""",
        good="""
[[projects]]
name = "大气监测"
reason = "设备招标两次流标，尾款转至下年支付"
budget = { revised = 16 }
spending = { total = 10.01 }
""",
        document=N_("common practice: finance bureaus ask for a reason under 80%"),
    ),
)
