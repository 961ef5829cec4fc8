"""A part that is larger than the amount it is a part of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from perfcli.checks.money import accounts, amount_name, books, labelled, with_unit
from perfcli.checks.slips import slip
from perfcli.checks.sums import explained
from perfcli.core.finding import Check, Found, Page, Related
from perfcli.core.language import N_, message

if TYPE_CHECKING:
    from collections.abc import Iterator

    from perfcli.checks.context import Context
    from perfcli.checks.money import Account, Book
    from perfcli.checks.sums import Addend

_ADVICE = message(N_("correct the part, or the amount it is a part of"))


def find(context: Context) -> Iterator[Found]:
    """Yield a finding for each `of_which` amount above its amount."""
    for book in books(context):
        for account in accounts(book):
            for part in labelled(account, "of_which"):
                if part.amount > account.whole:
                    yield _found(context, book, account, part)


def _found(context: Context, book: Book, account: Account, part: Addend) -> Found:
    amount = amount_name(account.field)
    whole = with_unit(context, account.whole)
    return Found(
        part.key,
        message(
            N_("{name}: {label} {part} is {excess} above the {amount} {whole} it is a part of"),
            name=book.name,
            label=part.name,
            part=with_unit(context, part.amount),
            excess=with_unit(context, part.amount - account.whole),
            amount=amount,
            whole=whole,
        ),
        explained(slip(part.amount, account.whole), _ADVICE),
        (
            Related(
                account.whole_key,
                message(N_("{name}: {amount}"), name=amount, amount=whole),
            ),
        ),
    )


CHECK = Check(
    code="B003",
    name="part-exceeds-whole",
    severity="error",
    scope="totals",
    find=find,
    page=Page(
        what=N_(
            "An amount in `of_which` is larger than the amount it is a part of: the revised budget"
            " where it is given, else the original one, or the spending."
        ),
        why=N_("One of the two figures is wrong, and each of them is used."),
        bad="""
[[projects]]
name = "城市管理"
budget = { original = 857.5, of_which = { "区级资金" = 875.5 } }
""",
        good="""
[[projects]]
name = "城市管理"
budget = { original = 857.5, of_which = { "区级资金" = 857.5 } }
""",
        document=N_("财预〔2020〕10号, annex 1: the funds block of the form"),
    ),
)
