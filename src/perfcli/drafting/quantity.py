"""What a report says in figures: a value, what it is about, and where it stands."""

from __future__ import annotations

import datetime as dt  # noqa: TC003 - the values of quantities are told apart at run time
from decimal import Decimal
from typing import TYPE_CHECKING, Any, Literal, NamedTuple

from perfcli.values.units import canonical

if TYPE_CHECKING:
    from perfcli.drafting.sentences import Span
    from perfcli.values.value import Comparator, Qualifier

Role = Literal[
    "actual",
    "target",
    "completion",
    "part",
    "baseline",
    "change",
    "budget",
    "spending",
    "date",
    "label",
]
Money = Literal["original", "revised", "received", "total"]


class Quantity(NamedTuple):
    """A figure and its meaning; `start` and `end` are its words in the text, `clause` the passage.

    `whole` and `partner` are places of other quantities: what this is a part of, and the actual
    of a target or the quantity that a completion speaks of. `project` is the number of the project
    in whose section it stands. `rules` says what read it.
    """

    value: Decimal | tuple[Decimal, Decimal] | dt.date
    unit: str
    subject: str
    role: Role
    start: int
    end: int
    clause: Span
    sentence: Span
    qualifier: Qualifier | None = None
    comparator: Comparator | None = None
    planned: bool = False
    confidence: int = 100
    period: str | None = None
    money: Money | None = None
    whole: int | None = None
    partner: int | None = None
    project: int | None = None
    repeats: tuple[Span, ...] = ()
    rules: tuple[str, ...] = ()

    @property
    def number(self) -> Decimal | None:
        """Return the figure, None for a day or a range."""
        return self.value if isinstance(self.value, Decimal) else None

    @property
    def canonical(self) -> str:
        """Return the unit by which figures are compared."""
        return canonical(self.unit)

    def with_rule(self, rule: str, **changed: Any) -> Quantity:  # noqa: ANN401 - each field has its own type
        """Return the quantity as a further rule has read it."""
        return self._replace(rules=(*self.rules, rule), **changed)


class Unread(NamedTuple):
    """A number that is damaged and therefore not read, and in what way."""

    start: int
    end: int
    why: str
