"""A complete breakdown that does not add up to its amount."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from perfcli.checks.money import accounts, amount_name, books, labelled, with_unit
from perfcli.checks.sums import Sum, compare
from perfcli.core.finding import Check, Found, Page
from perfcli.core.language import N_, message

if TYPE_CHECKING:
    from collections.abc import Iterator

    from perfcli.checks.context import Context

_SOURCES = message(N_("its sources"))
_ADVICE = message(N_("correct the amount or a source; a part that leaves a rest is an `of_which`"))
_FILL_IN = message(N_("write the sum of the sources where the amount is 0"))


def find(context: Context) -> Iterator[Found]:
    """Yield a finding for each amount that its sources do not add up to."""
    for book in books(context):
        for account in accounts(book):
            if not account.sources:
                continue
            found = compare(
                account.whole_key,
                Sum(account.whole, labelled(account, "sources")),
                subject=message(
                    N_("{name}: the {amount}"), name=book.name, amount=amount_name(account.field)
                ),
                parts=_SOURCES,
                advice=_ADVICE if account.whole else _FILL_IN,
                shown=partial(with_unit, context),
            )
            if found is not None:
                yield found


CHECK = Check(
    code="B002",
    name="sources-mismatch",
    severity="error",
    scope="totals",
    find=find,
    page=Page(
        what=N_(
            "`sources` is a complete breakdown: of the revised budget where it is given, else of"
            " the original one, or of the spending. Its amounts do not add up, or the amount is 0"
            " over filled parts. A sum that agrees within the rounding of its amounts is reported"
            " as info, with the bounds."
        ),
        why=N_("The execution rate is computed from the amount: a wrong one spoils the rate."),
        bad="""
[[projects]]
name = "公共服务"
budget = { revised = 120, sources = { "当年财政拨款" = 90, "上年结转资金" = 20 } }
""",
        good="""
[[projects]]
name = "公共服务"
budget = { revised = 110, sources = { "当年财政拨款" = 90, "上年结转资金" = 20 } }
""",
        document=N_("财预〔2020〕10号, annex 1: the funds block of the form"),
    ),
)
