"""What has to be known to begin a declaration."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    import datetime as dt
    from decimal import Decimal

    from perfcli.scheme.scheme import Scheme

CURRENCIES = ("万元", "元", "千元", "百万元", "亿元")
STAGES = ("plan", "mid-year", "final")


class Wanted(NamedTuple):
    """A project to be declared, and its budget as far as it is known."""

    name: str
    budget: Decimal | None = None


class Answers(NamedTuple):
    """The top of a declaration; `reference` names the scheme as the file is to name it."""

    year: int
    unit: str
    currency: str
    stage: str
    as_of: dt.date | None
    reference: str
    scheme: Scheme
    projects: tuple[Wanted, ...] = ()
