"""What the overview says, ready to be drawn: every word and figure is text already."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from perfcli.output.report_page.view import Labelled


class Bar(NamedTuple):
    """How many projects lie between two figures; lengths are of the longest bar of a chart.

    `unsure` is the part of the length that what is unjudged can move elsewhere.
    """

    label: str
    projects: str
    sure: str
    unsure: str


class Chart(NamedTuple):
    """A distribution: its title, what it is of, bars, and what has no place in them and why."""

    title: str
    lines: tuple[str, ...]
    bars: tuple[Bar, ...]
    has_unsure: bool
    apart: tuple[Labelled, ...]


class Code(NamedTuple):
    """What a check found in all files."""

    code: str
    name: str
    severity: str
    word: str
    found: str
    accepted: str
    units: str
    files: str
    sample: str


class Unscored(NamedTuple):
    """A file that could not be scored, and the gravest thing that was found in it."""

    path: str
    finding: str


class Column(NamedTuple):
    """A column of the table of units: what it is sorted as, and what it means."""

    label: str
    figure: bool
    meaning: str


class Unit(NamedTuple):
    """A unit in a year: its cells, what of them is a name of its own, and its own page."""

    cells: tuple[str, ...]
    page: str
    codes: tuple[int, ...]
    year: str


class Page(NamedTuple):
    """The whole page; `details` says per unit, in their order, what opens on demand."""

    language: str
    title: str
    facts: tuple[Labelled, ...]
    remarks: tuple[str, ...]
    unscored: tuple[Unscored, ...]
    more_unscored: str
    scores: tuple[Chart, ...]
    rates: tuple[Chart, ...]
    codes: tuple[Code, ...]
    found_codes: tuple[str, ...]
    columns: tuple[Column, ...]
    order: str
    units: Sequence[Unit]
    details: Sequence[Mapping[str, object]]
    years: tuple[str, ...]
    made_by: str
