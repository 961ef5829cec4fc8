"""What a check found, and what a check is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from perfcli.core.keypath import KeyPath
    from perfcli.core.language import Message

Severity = Literal["error", "warning", "info"]
SEVERITIES: tuple[Severity, ...] = ("error", "warning", "info")
# On the page of a check between years, the line below which the later year begins.
NEW_YEAR = "# --- 2020 ---"


class Place(NamedTuple):
    """A position in a file: 1-based line and column, in characters, and how many it covers.

    Of a form it is row and column of a cell, and `cell` its name, such as `自评表!F12`.
    """

    line: int
    column: int
    length: int
    cell: str = ""


class Related(NamedTuple):
    """Another place that a finding speaks of, such as an addend of a sum.

    `path` names its file where that is not the finding's own, such as last year's. `label`, a
    message, says what the place is where it is words that stand there and not a figure.
    """

    key: KeyPath
    message: Message
    place: Place | None = None
    path: str = ""
    label: str = ""


class Page(NamedTuple):
    """The page of a check: what `perfcli explain` and the documentation print.

    `bad` is a TOML fragment that trips the check and `good` one that does not; the tests run both
    under the header `format`, `year`, `unit`. Of a check between years each holds two fragments:
    below the line `NEW_YEAR` begins the later one. `document` names what the check follows.
    """

    what: str
    why: str
    bad: str
    good: str
    document: str


class Found(NamedTuple):
    """What a check yields: where, what with which figures, and what to do.

    `severity` is set only where it is milder than the check's own, and `indicator` (id, else name)
    only where the row it speaks of does not stand at `key`.
    """

    key: KeyPath
    message: Message
    help: Message
    related: tuple[Related, ...] = ()
    severity: Severity | None = None
    indicator: str | None = None


Scope = Literal[
    "document", "text", "totals", "claims", "money", "project", "row", "indicator", "years"
]


class RowKind(NamedTuple):
    """What rows have in common, as far as it decides which checks can find anything in them.

    The keys given, the status, the direction, types and own units ("" for none) of target and
    actual, whether the actual has a sign (≥, 不低于), and what the name (`checks.names`) and the
    category (`checks.categories`) speak of.
    """

    given: frozenset[str]
    status: str
    target: type
    actual: type
    direction: str
    target_unit: str
    actual_unit: str
    actual_signed: bool
    name: frozenset[str]
    category: frozenset[str]


class ProjectKind(NamedTuple):
    """What projects have in common, as far as it decides which checks can find anything in them.

    The keys of the published result, whether a row has a published score, and where the weights
    come from ("given", "split", "none").
    """

    reported: frozenset[str]
    published: bool
    weights: str


class Check(NamedTuple):
    """A check: code and name are never reused.

    `scope` says what `find` is called with: "text", "totals" and "claims" with the context of the
    whole declaration (its words, its money, its rows); "money" and "project" with a project besides
    (its money, its rows); "row" with each row besides, "indicator" with each that is not merely
    planned. "years" checks compare two declarations and are called with both and each project that
    both have. "document" checks have no `find`: they come out of reading the file.

    `reads` are the keys that a check of rows, or of a project's rows, goes by. Where one of them
    could not be read it is not run; a check that does not say takes every key to be sound.

    `concerns` saves looking at everything: it tells by the kind of a row, or of a project, whether
    there can be anything to find, and is asked once for all of a kind.
    """

    code: str
    name: str
    severity: Severity
    scope: Scope
    page: Page
    find: Callable[..., Iterable[Found]] | None = None
    concerns: Callable[[RowKind], bool] | Callable[[ProjectKind], bool] | None = None
    reads: frozenset[str] | None = None


class Finding(NamedTuple):
    """One thing wrong in one file.

    `path` is the file as it was named, `key` where in the declaration; `place` is None until it
    is computed, and stays None only where the file could not be read. `accepted` holds the reason
    of the `[[accept]]` entry that covers the finding. `indicator` and `project` name the row it
    speaks of (id, else name), for `[[accept]]` and grouping.
    """

    code: str
    name: str
    severity: Severity
    message: Message
    help: Message
    key: KeyPath = ()
    related: tuple[Related, ...] = ()
    path: str = ""
    place: Place | None = None
    accepted: str | None = None
    project: str | None = None
    indicator: str | None = None
