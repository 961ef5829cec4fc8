"""A published execution rate that spending and budget do not give."""

from __future__ import annotations

from typing import TYPE_CHECKING

from perfcli.checks.money import AMOUNTS, amount_name, with_unit
from perfcli.core.figures import decimals_of, percent, round_half_up, truncate
from perfcli.core.finding import Check, Found, Page, Related
from perfcli.core.language import N_, message

if TYPE_CHECKING:
    from collections.abc import Iterator
    from decimal import Decimal

    from perfcli.checks.context import Context, ProjectContext
    from perfcli.core.language import Message
    from perfcli.scoring.result import ExecutionRow

_WRONG = N_(
    "{name}: the execution rate is published as {printed}%, but {spending} of the {basis} {budget}"
    " is {rate}%"
)
_CUT_OFF = N_(
    "{name}: the execution rate is published as {printed}%, cut off instead of rounded:"
    " {spending} of the {basis} {budget} is {rate}%"
)


def find(context: Context, project: ProjectContext) -> Iterator[Found]:
    """Yield a finding where the published rate is not the computed one to its own decimals."""
    printed = project.project.reported.execution_rate
    money = project.result.execution
    if printed is None or money.rate is None:
        return
    decimals = decimals_of(printed)
    if round_half_up(money.rate, decimals) == printed:
        return
    cut_off = truncate(money.rate, decimals) == printed
    yield Found(
        (*project.key, "reported", "execution_rate"),
        message(
            _CUT_OFF if cut_off else _WRONG,
            name=project.project.name,
            printed=printed,
            spending=with_unit(context, money.spending),
            basis=amount_name(money.basis),
            budget=with_unit(context, money.budget),
            rate=round_half_up(money.rate, max(decimals, 2)),
        ),
        _rounding(money.rate, decimals) if cut_off else _advice(context, project, printed),
        _amounts(context, project, money),
        "info" if cut_off else None,
    )


def _rounding(rate: Decimal, decimals: int) -> Message:
    return message(N_("rounded half up it is {rounded}%"), rounded=round_half_up(rate, decimals))


def _advice(context: Context, project: ProjectContext, printed: Decimal) -> Message:
    """Say which other budget gives the published rate, if one does."""
    money, budget = project.result.execution, project.project.budget
    for field in AMOUNTS["budget"]:
        amount: Decimal | None = getattr(budget, field)
        if field == money.basis or not amount or money.spending is None:
            continue
        if round_half_up(percent(money.spending, amount), decimals_of(printed)) == printed:
            return message(
                N_("{printed}% is the rate of the {other} {amount}; the scheme divides by another"),
                printed=printed,
                other=amount_name(field),
                amount=with_unit(context, amount),
            )
    return message(N_("correct the published rate, or the amounts it comes from"))


def _amounts(context: Context, project: ProjectContext, money: ExecutionRow) -> tuple[Related, ...]:
    spending, budget = with_unit(context, money.spending), with_unit(context, money.budget)
    return (
        Related(
            (*project.key, "spending", "total"),
            message(N_("{name}: {amount}"), name=amount_name("total"), amount=spending),
        ),
        Related(
            (*project.key, "budget", money.basis),
            message(N_("{name}: {amount}"), name=amount_name(money.basis), amount=budget),
        ),
    )


CHECK = Check(
    code="B005",
    name="execution-rate-mismatch",
    severity="error",
    scope="money",
    find=find,
    concerns=lambda kind: "execution_rate" in kind.reported,
    page=Page(
        what=N_(
            "The published execution rate is not spending divided by the budget that the scheme"
            " names, to the decimals printed. A rate that was cut off instead of rounded is"
            " reported as info."
        ),
        why=N_("The rate is what readers look at first, and the execution score follows from it."),
        bad="""
[[projects]]
name = "动物防疫"
budget = { revised = 4753.66 }
spending = { total = 3824.26 }

[projects.reported]
execution_rate = "100.00%"
""",
        good="""
[[projects]]
name = "动物防疫"
budget = { revised = 4753.66 }
spending = { total = 3824.26 }

[projects.reported]
execution_rate = "80.45%"
""",
        document=N_("财预〔2020〕10号, annex 1: the rate is spending over the budget of the year"),
    ),
)
