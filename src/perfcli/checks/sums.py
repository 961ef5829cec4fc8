"""A stated amount against what should add up to it, as figures that were rounded for print."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from perfcli.checks.slips import slip
from perfcli.core.figures import half_unit, total
from perfcli.core.finding import Found, Related
from perfcli.core.language import N_, message

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from decimal import Decimal

    from perfcli.core.keypath import KeyPath
    from perfcli.core.language import Message

# Amounts are taken as printed to at least this many decimals.
_DECIMALS = 2
_TOO_MUCH = N_("{subject} is {stated}, but {parts} add up to {sum}: {difference} too much")
_TOO_LITTLE = N_("{subject} is {stated}, but {parts} add up to {sum}: {difference} too little")
_ROUNDED = N_(
    "{subject} is {stated} and {parts} add up to {sum}, equal only within the rounding of the"
    " amounts: {low} to {high} against {least} to {most}"
)
# A slip is looked for only where rounding leaves the corrected amount known to one percent.
_KNOWN = 100


class Addend(NamedTuple):
    """One amount of a sum, and where it stands."""

    key: KeyPath
    name: str | Message
    amount: Decimal


class Sum(NamedTuple):
    """A stated amount and the amounts that should add up to it."""

    stated: Decimal
    addends: Sequence[Addend]

    @property
    def computed(self) -> Decimal:
        """Return what the amounts add up to."""
        return total(each.amount for each in self.addends)

    @property
    def difference(self) -> Decimal:
        """Return how much too much is stated; below 0 where it is too little."""
        return self.stated - self.computed

    @property
    def slack(self) -> Decimal:
        """Return how far rounding can move the sum of the amounts."""
        return total(half_unit(each.amount, _DECIMALS) for each in self.addends)

    @property
    def agrees(self) -> bool:
        """Tell whether rounding alone can explain the difference."""
        return abs(self.difference) <= half_unit(self.stated, _DECIMALS) + self.slack

    def corrections(self) -> Iterator[tuple[Addend, Decimal]]:
        """Yield each amount with what it would have to be for the sum to agree.

        Where rounding leaves that known to less than one percent, nothing is said of it.
        """
        difference = self.difference
        least = (half_unit(self.stated, _DECIMALS) + self.slack) * _KNOWN
        for each in self.addends:
            wanted = each.amount + difference
            if wanted >= least:
                yield each, wanted


def compare(
    key: KeyPath,
    checked: Sum,
    *,
    subject: Message,
    parts: Message,
    advice: Message,
    shown: Callable[[Decimal], Message],
) -> Found | None:
    """Return what is wrong with a sum, its amounts as related places; None where it is exact.

    A sum that agrees when every amount stands for half a unit of its last digit either way is
    reported as info, with the bounds. `shown` gives an amount its unit.
    """
    stated, computed, difference = checked.stated, checked.computed, checked.difference
    if not difference:
        return None
    related = listed(checked.addends, shown)
    facts = {"subject": subject, "parts": parts, "stated": shown(stated), "sum": shown(computed)}
    if checked.agrees:
        half, slack = half_unit(stated, _DECIMALS), checked.slack
        bounds = {
            "low": shown(stated - half),
            "high": shown(stated + half),
            "least": shown(computed - slack),
            "most": shown(computed + slack),
        }
        rounded = message(N_("where nothing was rounded, correct one of the amounts"))
        return Found(key, message(_ROUNDED, **facts, **bounds), rounded, related, "info")
    template = _TOO_MUCH if difference > 0 else _TOO_LITTLE
    words = message(template, **facts, difference=shown(abs(difference)))
    return Found(key, words, explained(clue(checked), advice), related)


def listed(
    addends: Iterable[Addend], shown: Callable[[Decimal], object] = lambda amount: amount
) -> tuple[Related, ...]:
    """Return the amounts of a sum as places to look at."""
    return tuple(
        Related(
            each.key, message(N_("{name}: {amount}"), name=each.name, amount=shown(each.amount))
        )
        for each in addends
    )


def clue(checked: Sum) -> Message | None:
    """Return the one slip that would explain a sum that does not agree, or None."""
    found = slip(checked.stated, checked.computed)
    if found is not None:
        return found
    for each, wanted in checked.corrections():
        found = slip(each.amount, wanted)
        if found is not None:
            return message(N_("{name}: {clue}"), name=each.name, clue=found)
    return None


def explained(found: Message | None, advice: Message) -> Message:
    """Return advice, with the slip that would explain what is wrong before it."""
    if found is None:
        return advice
    return message(N_("{clue}; {advice}"), clue=found, advice=advice)
