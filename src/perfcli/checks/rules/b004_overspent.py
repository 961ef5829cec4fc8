"""Spending above the budget it is measured by."""

from __future__ import annotations

from typing import TYPE_CHECKING

from perfcli.checks.money import amount_name, basis, books, with_unit
from perfcli.core.figures import percent, round_half_up
from perfcli.core.finding import Check, Found, Page, Related
from perfcli.core.language import N_, message

if TYPE_CHECKING:
    from collections.abc import Iterator
    from decimal import Decimal

    from perfcli.checks.context import Context
    from perfcli.checks.money import Book

_OVER = N_("{name}: spending {spending} is {excess} above the {basis} {budget}, {rate}% of it")
_UNREVISED = N_(
    "{name}: spending {spending} is {excess} above the {basis} {budget}, {rate}% of it, and no"
    " revised budget is given"
)


def find(context: Context) -> Iterator[Found]:
    """Yield a finding for each project, and the totals, that spent more than their budget."""
    for book in books(context):
        spending = book.spending.total
        if not spending:
            continue
        named, budget = basis(context, book)
        if budget and spending > budget:
            yield _found(context, book, named, budget, spending)


def _found(context: Context, book: Book, named: str, budget: Decimal, spending: Decimal) -> Found:
    plan = context.scheme.execution
    fallen_back = named == "original" and (plan is None or plan.basis == "revised")
    amount, limit = amount_name(named), with_unit(context, budget)
    if fallen_back:
        remedy = N_("give the `revised` budget if it was raised in the year, else the reason")
    else:
        remedy = N_("check both amounts, and give the reason")
    return Found(
        (*book.key, "spending", "total"),
        message(
            _UNREVISED if fallen_back else _OVER,
            name=book.name,
            spending=with_unit(context, spending),
            excess=with_unit(context, spending - budget),
            basis=amount,
            budget=limit,
            rate=round_half_up(percent(spending, budget)),
        ),
        message(remedy),
        (
            Related(
                (*book.key, "budget", named),
                message(N_("{name}: {amount}"), name=amount, amount=limit),
            ),
        ),
    )


CHECK = Check(
    code="B004",
    name="overspent",
    severity="warning",
    scope="totals",
    find=find,
    page=Page(
        what=N_(
            "Spending is above the budget that the scheme measures it by, in a project or in"
            " `[totals]`; the message says by how much, and whether a revised budget is missing."
        ),
        why=N_(
            "No more may be spent than was budgeted; a budget that was raised in the year belongs"
            " in `revised`, and the rate is computed from it."
        ),
        bad="""
[[projects]]
name = "公共服务"
budget = { original = 1681.6 }
spending = { total = 2086.26 }
""",
        good="""
[[projects]]
name = "公共服务"
budget = { original = 1681.6, revised = 2086.26 }
spending = { total = 2086.26 }
""",
        document=N_("财预〔2020〕10号: execution is measured by the budget of the whole year"),
    ),
)
