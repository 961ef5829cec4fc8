"""What the tables are asked for: the rows of each query, which stands in `sql` under its name.

Only sums, counts and extremes are taken there: the database divides in binary, we do not. A unit
is known by its name and its year; a file in which none could be read stands for itself (`who`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from decimal import Decimal

    from perfcli.core.finding import Severity


class Twice(NamedTuple):
    """A project that stands in the results more than once."""

    path: str
    schemes: str


class Version(NamedTuple):
    """A version of perfcli that has written tables of a database."""

    version: str


class Scope(NamedTuple):
    """How much was looked at."""

    files: int
    units: int
    projects: int
    indicators: int


class Group(NamedTuple):
    """Projects that can be compared: of one year and stage, by one method."""

    year: int
    stage: str
    scheme: str
    projects: int


class Unscored(NamedTuple):
    """A file that has no projects in the results, and the first thing that was found in it."""

    path: str
    unit: str | None
    code: str
    message: str
    total: int


class Score(NamedTuple):
    """How many projects of a group have a score, and whether what is unjudged can change it."""

    year: int
    stage: str
    scheme: str
    score: Decimal
    sure: bool
    projects: int


class Grade(NamedTuple):
    """How many projects of a group have a grade; None is none though there is a score."""

    year: int
    stage: str
    scheme: str
    grade: str | None
    sure: int
    projects: int


class Why(NamedTuple):
    """How many projects of a group have no score for one reason, and how it was worded once."""

    year: int
    stage: str
    scheme: str
    why: str | None
    projects: int


class Rate(NamedTuple):
    """How many projects of a year have an execution rate, or lack `budget` or `spending`."""

    year: int
    stage: str
    rate: Decimal | None
    lacks: str | None
    projects: int


class Money(NamedTuple):
    """The sums of a year over projects that have a rate, by what it divides by."""

    year: int
    stage: str
    basis: str
    budget: Decimal
    spending: Decimal
    projects: int


class Signal(NamedTuple):
    """How many projects of a mid-year report have a signal for their money."""

    year: int
    stage: str
    scheme: str
    signal: str | None
    projects: int


class Code(NamedTuple):
    """What a check has found in all files; `found` does not count what is accepted."""

    code: str
    name: str
    severity: Severity
    found: int
    accepted: int
    units: int
    files: int
    sample: str | None


class Unit(NamedTuple):
    """The figures of a unit in a year; amounts are in yuan."""

    who: str
    named: bool
    year: int | None
    projects: int
    errors: int
    warnings: int
    notes: int
    unjudged: Decimal | None
    marks: Decimal | None
    overspent: Decimal | None
    budget: Decimal | None
    spending: Decimal | None
    bases: int
    lowest: Decimal | None
    highest: Decimal | None
    scored: int


class Project(NamedTuple):
    """A project of a unit."""

    who: str
    year: int
    path: str
    scheme: str
    stage: str
    number: int
    project: str
    currency: str
    budget: Decimal | None
    spending: Decimal | None
    rate: Decimal | None
    score: Decimal | None
    low: Decimal | None
    high: Decimal | None
    coverage: Decimal
    weights: str
    grade: str | None
    sure: bool
    why: str | None


class Found(NamedTuple):
    """How often a check has found something in a unit."""

    who: str
    named: bool
    year: int | None
    code: str
    times: int


class Finding(NamedTuple):
    """One of the gravest findings of a unit."""

    who: str
    named: bool
    year: int | None
    path: str
    project: str | None
    code: str
    severity: str
    message: str
    line: int | None
    cell: str | None


class File(NamedTuple):
    """A file of a unit."""

    who: str
    named: bool
    year: int | None
    path: str
    scheme: str | None
