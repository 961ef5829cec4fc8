"""What the page of a report says, ready to be drawn: every word and figure is text already.

Lengths of bars are percentages of their box, so that a drawing has no size of its own.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from perfcli.core.finding import Severity


class Note(NamedTuple):
    """A finding; `word` is its severity, `more` what to do and where it stands."""

    code: str
    name: str
    severity: Severity
    word: str
    message: str
    more: tuple[str, ...]
    accepted: str | None


class Labelled(NamedTuple):
    """Words under a label: a quote, a reason, a measure."""

    label: str
    text: str


class Figure(NamedTuple):
    """A figure as it is printed, and by what it is sorted; `known` is false where there is none."""

    text: str
    value: str = ""
    known: bool = True


class MoneyBars(NamedTuple):
    """Budget and spending, drawn to one scale; an amount that is not given has no bar."""

    budget: str | None
    spending: str | None


class Money(NamedTuple):
    """The money of a project: words, bars, and what was found in it."""

    basis: str
    budget: Figure
    spending: Figure
    rate: Figure
    weight: str
    score: Figure
    progress: str
    bars: MoneyBars
    notes: tuple[Note, ...]


class CompletionBar(NamedTuple):
    """How much of a target was done; `beyond` where the bar ends before the figure does."""

    done: str
    beyond: bool


class Indicator(NamedTuple):
    """One row: its figures, its state, and what is said and found of it."""

    anchor: str
    name: str
    core: bool
    category: str
    target: Figure
    actual: Figure
    completion: Figure
    bar: CompletionBar | None
    weight: Figure
    score: Figure
    reported: Figure
    state: str
    state_word: str
    why: str
    outlook: str
    quote: str
    texts: tuple[Labelled, ...]
    notes: tuple[Note, ...]


class Coverage(NamedTuple):
    """What was judged, as shares of all points; the words say what the bar shows."""

    reached: str
    lost: str
    lost_from: str
    text: str


class Compared(NamedTuple):
    """A figure as the unit published it, beside the one computed."""

    label: str
    reported: str
    computed: str


class Project(NamedTuple):
    """One project."""

    anchor: str
    name: str
    facts: tuple[Labelled, ...]
    money: Money
    outcome: tuple[str, ...]
    unjudged: tuple[str, ...]
    coverage: Coverage | None
    coverage_rate: Figure
    score: Figure
    span: str
    grade: str
    has_reported: bool
    monitored: bool
    indicators: tuple[Indicator, ...]
    compared: tuple[Compared, ...]
    reported_notes: tuple[Note, ...]
    notes: tuple[Note, ...]


class Link(NamedTuple):
    """An error, and where on the page it is shown."""

    anchor: str
    text: str


class Year(NamedTuple):
    """One declaration."""

    anchor: str
    heading: str
    facts: tuple[Labelled, ...]
    remarks: tuple[str, ...]
    currency: str
    claims: tuple[str, ...]
    problems: tuple[str, ...]
    measures: tuple[str, ...]
    counts: str
    errors: tuple[Link, ...]
    notes: tuple[Note, ...]
    projects: tuple[Project, ...]
    summary: tuple[str, ...]
    scored: bool


class Point(NamedTuple):
    """A point of a line."""

    x: str
    y: str


class Chart(NamedTuple):
    """A line over the years: it breaks where a year has no figure. `target` is the 100% line."""

    points: tuple[Point, ...]
    segments: tuple[tuple[Point, Point], ...]
    target: str | None


class TrendRow(NamedTuple):
    """One figure over the years."""

    name: str
    what: str
    cells: tuple[Figure, ...]
    chart: Chart | None


class MoneyYear(NamedTuple):
    """A project's money in one year."""

    year: str
    budget: Figure
    spending: Figure
    rate: Figure
    bars: MoneyBars


class Trend(NamedTuple):
    """One project over the years."""

    name: str
    currency: str
    years: tuple[str, ...]
    money: tuple[MoneyYear, ...]
    rows: tuple[TrendRow, ...]


class Page(NamedTuple):
    """The whole page."""

    language: str
    title: str
    years: tuple[Year, ...]
    trends: tuple[Trend, ...]
    made_by: str
