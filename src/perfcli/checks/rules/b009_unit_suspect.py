"""Amounts that differ by 1,000 or 10,000 where they should be alike: 元 and 万元 mixed.

What is looked for cannot be ordinary: a total against the sum of all projects, a part above its
whole, spending that would be a usual share of the budget if one of the two were in another unit.
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from perfcli.checks.money import AMOUNTS, NAMES, accounts, amount_name, books, labelled, published
from perfcli.checks.slips import factor, times_over
from perfcli.checks.sums import Addend, Sum
from perfcli.core.figures import decimals_of, round_half_up
from perfcli.core.finding import Check, Found, Page, Related
from perfcli.core.language import N_, message

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from perfcli.checks.context import Context
    from perfcli.checks.money import Account, Book, Published
    from perfcli.core.keypath import KeyPath
    from perfcli.core.language import Message


class _Bounds(NamedTuple):
    """How far a ratio, with the factor taken out, may be from 1."""

    least: Decimal
    most: Decimal


# A total and its sum say the same thing twice; a part is some share of its whole; spending is
# usually within 30% of the budget.
_TOTAL = _Bounds(Decimal("0.9"), Decimal("1.1"))
_PART = _Bounds(Decimal("0.5"), Decimal("1.1"))
_RATE = _Bounds(Decimal("0.7"), Decimal("1.3"))
_RATE_INVERSE = _Bounds(1 / _RATE.most, 1 / _RATE.least)
# So many digits alike, 8575 against 857.5, are no coincidence; 10000 against 1 may be.
_DIGITS = 3


def find(context: Context) -> Iterator[Found]:
    """Yield a finding for each amount that seems to be in another unit than those beside it.

    An amount that spoils a total and is unlike its own budget too is reported once.
    """
    suspect: set[KeyPath] = set()
    for found in _suspects(context):
        if found.key not in suspect:
            suspect.add(found.key)
            yield found


def _suspects(context: Context) -> Iterator[Found]:
    for each in published(context):
        if each.key[-1] in NAMES:
            yield from _total(each)
    for book in books(context):
        yield from _rate(book)
        for account in accounts(book):
            yield from _parts(book, account)


def _total(each: Published) -> Iterator[Found]:
    """Compare a published total with the sum, else with each amount that spoils the sum."""
    checked = Sum(each.stated, each.addends)
    found = _pair(checked.stated, checked.computed, _TOTAL)
    if found is not None:
        yield _found(each.key, message(N_("the totals")), each.name, found, checked.addends)
        return
    if checked.agrees:
        return
    whole = Addend(each.key, message(N_("the totals")), each.stated)
    for addend, wanted in checked.corrections():
        found = _pair(addend.amount, wanted, _TOTAL)
        if found is not None:
            yield _found(addend.key, addend.name, each.name, found, (whole,))


def _rate(book: Book) -> Iterator[Found]:
    """Compare spending with the first budget that would give a usual rate in another unit."""
    spending = book.spending.total
    if not spending:
        return
    for field in AMOUNTS["budget"]:
        budget: Decimal | None = getattr(book.budget, field)
        if not budget:
            continue
        times = factor(spending, budget, least=_RATE.least, most=_RATE.most)
        if times is not None:
            found = times_over(spending, budget, times)
        else:
            times = factor(budget, spending, least=_RATE_INVERSE.least, most=_RATE_INVERSE.most)
            if times is None:
                continue
            found = times_over(budget, spending, times)
        key = (*book.key, "spending", "total")
        other = Addend((*book.key, "budget", field), amount_name(field), budget)
        yield _found(key, book.name, amount_name("total"), found, (other,))
        return


def _parts(book: Book, account: Account) -> Iterator[Found]:
    """Compare an amount with its sources together, else with each label."""
    sources, whole = labelled(account, "sources"), account.whole
    if sources:
        found = _pair(whole, Sum(whole, sources).computed, _TOTAL)
        if found is not None:
            yield _found(account.whole_key, book.name, amount_name(account.field), found, sources)
            return
    other = Addend(account.whole_key, amount_name(account.field), whole)
    for part in (*sources, *labelled(account, "of_which")):
        times = factor(part.amount, whole, least=_PART.least, most=_PART.most)
        if times is not None:
            found = times_over(part.amount, whole, times)
            yield _found(part.key, book.name, part.name, found, (other,))
            continue
        times = factor(whole, part.amount)
        if times is not None and _same_digits(whole / times, part.amount):
            found = times_over(whole, part.amount, times)
            yield _found(part.key, book.name, part.name, found, (other,))


def _pair(one: Decimal, other: Decimal, bounds: _Bounds) -> Message | None:
    small, large = sorted((one, other))
    times = factor(large, small, least=bounds.least, most=bounds.most)
    return None if times is None else times_over(large, small, times)


def _same_digits(one: Decimal, printed: Decimal) -> bool:
    digits = "".join(map(str, printed.as_tuple().digits)).strip("0")
    return len(digits) >= _DIGITS and round_half_up(one, decimals_of(printed)) == printed


def _found(
    key: KeyPath,
    name: str | Message,
    amount: str | Message,
    found: Message,
    others: Sequence[Addend],
) -> Found:
    return Found(
        key,
        message(N_("{name}, {amount}: {found}"), name=name, amount=amount, found=found),
        message(N_("write every amount in the unit that `currency` names")),
        tuple(
            Related(each.key, message(N_("{name}: {amount}"), name=each.name, amount=each.amount))
            for each in others
        ),
    )


CHECK = Check(
    code="B009",
    name="unit-suspect",
    severity="warning",
    scope="totals",
    find=find,
    page=Page(
        what=N_(
            "Two amounts that belong together differ by 1,000 or 10,000: a total and the sum of"
            " the projects, or one project that spoils it (within 10%); spending and budget (a"
            " rate of 70% to 130% if one of the two were in the other unit); a part above its"
            " whole, sources and their amount, or a part with the same digits as its whole."
        ),
        why=N_(
            "The forms are in 万元, the accounts in 元: a figure copied over is wrong by 10,000."
        ),
        bad="""
[[projects]]
name = "城市管理"
budget = { original = 8575000, of_which = { "区级资金" = 857.5 } }
""",
        good="""
[[projects]]
name = "城市管理"
budget = { original = 857.5, of_which = { "区级资金" = 857.5 } }
""",
        document=N_("财预〔2020〕10号, annex 1: amounts in 万元"),
    ),
)
