"""The amounts of a declaration as checks see them: those of its projects, and the totals."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from perfcli.checks.damage import NOTHING, is_sound
from perfcli.checks.sums import Addend
from perfcli.core.language import N_, message
from perfcli.model.declaration import Budget, Spending
from perfcli.scoring.execution import basis_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from decimal import Decimal

    from perfcli.checks.context import Context
    from perfcli.core.keypath import KeyPath
    from perfcli.core.language import Message
    from perfcli.scheme.scheme import Scheme

NAMES = {
    "budget": N_("budget"),
    "original": N_("original budget"),
    "revised": N_("revised budget"),
    "received": N_("budget received"),
    "spending": N_("spending"),
    "total": N_("spending"),
}
AMOUNTS = {"budget": ("original", "revised", "received"), "spending": ("total",)}


class Book(NamedTuple):
    """The two amount tables of a project, or of the published totals.

    `lost` are the amounts and breakdowns that could not be read.
    """

    key: KeyPath
    name: str | Message
    budget: Budget
    spending: Spending
    lost: frozenset[str] = NOTHING

    def sound(self, *amounts: str) -> bool:
        """Tell whether amounts such as `budget.revised` could be read, as far as they are given."""
        return not self.lost or is_sound(self.lost, frozenset(amounts))


class Account(NamedTuple):
    """An amount with the labels that break it down, as `sources` or `of_which`."""

    key: KeyPath
    field: str
    whole: Decimal
    sources: Mapping[str, Decimal]
    of_which: Mapping[str, Decimal]

    @property
    def whole_key(self) -> KeyPath:
        """Return where the amount stands."""
        return (*self.key, self.field)


class Published(NamedTuple):
    """An amount of `[totals]` and what the projects give for it."""

    key: KeyPath
    name: Message
    stated: Decimal
    addends: tuple[Addend, ...]


class _Own(NamedTuple):
    """The amount table of one project."""

    key: KeyPath
    name: str
    amounts: Budget | Spending
    sources_sound: bool


def amount_name(field: str) -> Message:
    """Return what people call an amount or an amount table."""
    return message(NAMES[field])


def with_unit(context: Context, amount: Decimal | None) -> Message:
    """Return an amount with the unit that the declaration counts in."""
    unit = context.declaration.currency
    return message(N_("{amount} {unit}"), amount=amount, unit=unit)


def books(context: Context) -> Iterator[Book]:
    """Yield the totals, where they are given, and every project."""
    totals = context.declaration.totals
    if totals.budget is not None or totals.spending is not None:
        budget, spending = totals.budget or Budget(), totals.spending or Spending()
        key: KeyPath = ("totals",)
        yield Book(key, message(N_("the totals")), budget, spending, _lost(context, key))
    for each in context.projects:
        project, lost = each.project, _lost(context, each.key)
        yield Book(each.key, project.name, project.budget, project.spending, lost)


def _lost(context: Context, key: KeyPath) -> frozenset[str]:
    if not context.lost:
        return NOTHING
    return frozenset(
        f"{table}.{name}" for table in AMOUNTS for name in context.lost.get((*key, table), ())
    )


def basis(context: Context, book: Book) -> tuple[str, Decimal | None]:
    """Return the name and the amount of the budget that the scheme measures spending by.

    There is no amount where it could not be read, though another may be there to fall back on.
    """
    wanted = _wanted(context.scheme)
    named, amount = basis_of(book.budget, wanted)
    return named, amount if book.sound(f"budget.{wanted}") else None


def _wanted(scheme: Scheme) -> str:
    return "revised" if scheme.execution is None else scheme.execution.basis


def execution_sound(context: Context, key: KeyPath) -> bool:
    """Tell whether what the execution of a project is computed from could be read."""
    wanted = _wanted(context.scheme)
    fallen_back_on = ("original",) if wanted == "revised" else ()
    return context.sound((*key, "spending"), "total") and context.sound(
        (*key, "budget"), wanted, *fallen_back_on
    )


def accounts(book: Book) -> Iterator[Account]:
    """Yield the amounts of a book that have a breakdown.

    In a budget it breaks down the revised amount where that is given, else the original one.
    A breakdown of which a part could not be read is not complete.
    """
    budget, spending = book.budget, book.spending
    if (budget.sources or budget.of_which) and book.sound("budget.revised"):
        field = "original" if budget.revised is None else "revised"
        whole = budget.original if budget.revised is None else budget.revised
        if whole is not None:
            sources = budget.sources if book.sound("budget.sources") else {}
            yield Account((*book.key, "budget"), field, whole, sources, budget.of_which)
    if (spending.sources or spending.of_which) and spending.total is not None:
        key = (*book.key, "spending")
        sources = spending.sources if book.sound("spending.sources") else {}
        yield Account(key, "total", spending.total, sources, spending.of_which)


def labelled(account: Account, kind: str) -> tuple[Addend, ...]:
    """Return the labels of an account's `sources` or `of_which` with their amounts."""
    labels: Mapping[str, Decimal] = getattr(account, kind)
    return tuple(
        Addend((*account.key, kind, label), label, amount) for label, amount in labels.items()
    )


def published(context: Context) -> Iterator[Published]:
    """Yield each amount and label of `[totals]` that the projects' figures can be added up for.

    That needs the figure from every project: one that is absent is unknown, not 0. Only a label
    that a complete breakdown (`sources`) leaves out counts as nothing.
    """
    for table, fields in AMOUNTS.items():
        stated: Budget | Spending | None = getattr(context.declaration.totals, table)
        if stated is None:
            continue
        own = [
            _Own(
                (*each.key, table),
                each.project.name,
                getattr(each.project, table),
                context.sound((*each.key, table), "sources"),
            )
            for each in context.projects
        ]
        for field in fields:
            yield from _amount(("totals", table, field), getattr(stated, field), own)
        for kind in ("sources", "of_which"):
            for label, amount in getattr(stated, kind).items():
                yield from _label(("totals", table, kind, label), amount, own)


def _amount(key: KeyPath, stated: Decimal | None, own: Sequence[_Own]) -> Iterator[Published]:
    if stated is None:
        return
    field = str(key[-1])
    addends = []
    for each in own:
        amount: Decimal | None = getattr(each.amounts, field)
        if amount is None:
            return
        addends.append(Addend((*each.key, field), each.name, amount))
    yield Published(key, amount_name(field), stated, tuple(addends))


def _label(key: KeyPath, stated: Decimal, own: Sequence[_Own]) -> Iterator[Published]:
    _, table, kind, label = (str(part) for part in key)
    addends = []
    for each in own:
        labels: Mapping[str, Decimal] = getattr(each.amounts, kind)
        if label in labels:
            addends.append(Addend((*each.key, kind, label), each.name, labels[label]))
        elif kind == "of_which" or not labels or not each.sources_sound:
            return
    name = message(N_("{label} in the {amount}"), label=label, amount=amount_name(table))
    yield Published(key, name, stated, tuple(addends))
