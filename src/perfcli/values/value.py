"""What a target or an actual can be: a number, a range, a day, or words."""

from __future__ import annotations

from decimal import Decimal  # noqa: TC003 - whoever builds a model of values needs it at run time
from typing import TYPE_CHECKING, Literal, NamedTuple, TypeAlias

if TYPE_CHECKING:
    import datetime as dt

Comparator = Literal["at-least", "at-most", "exactly"]
Qualifier = Literal["over", "about"]
_DECEMBER = 12


class DamagedNumber(ValueError):  # noqa: N818 - the domain's word; it says what is wrong
    """A figure or a date that is broken, such as `7,00.0,77`; it is shown and never guessed."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.text = text


class Number(NamedTuple):
    """A figure as exact as it is printed, and its unit in canonical form ("" for none)."""

    text: str
    number: Decimal
    unit: str
    comparator: Comparator | None
    qualifier: Qualifier | None


class Range(NamedTuple):
    """Two figures and everything between them, both ends included."""

    text: str
    low: Decimal
    high: Decimal
    unit: str


class Day(NamedTuple):
    """A day; `year` is None where only the declaration knows it, `day` None for a month's last."""

    text: str
    year: int | None
    month: int
    day: int | None
    comparator: Comparator | None

    def on(self, year: int) -> dt.date:
        """Return the date, in `year` where the text names none.

        29 February of a year that has none is that year's last day of February.
        """
        from datetime import date, timedelta

        the_year = year if self.year is None else self.year
        last = (
            date(the_year, _DECEMBER, 31)
            if self.month == _DECEMBER
            else date(the_year, self.month + 1, 1) - timedelta(days=1)
        )
        return last if self.day is None or self.day > last.day else last.replace(day=self.day)


class Text(NamedTuple):
    """Words: a qualitative target, or what was done about it."""

    text: str


Value: TypeAlias = Number | Range | Day | Text
# For isinstance, which takes several times as long with a union made at every call.
FIGURES = (Number, Range)
SIGNED = (Number, Day)
