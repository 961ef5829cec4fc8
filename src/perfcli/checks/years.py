"""What checks between years look at: two declarations, and the projects that both have."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from perfcli.checks.registry import checks
from perfcli.checks.run import finding
from perfcli.comparing import match
from perfcli.core.figures import exactly
from perfcli.core.finding import Related
from perfcli.core.language import N_, message
from perfcli.source.place import places

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from perfcli.core.finding import Finding
    from perfcli.core.keypath import KeyPath
    from perfcli.core.language import Message
    from perfcli.scoring.result import ProjectResult, Result, Row

Pair = tuple["Row | None", "Row | None"]


class Years(NamedTuple):
    """Two results of one unit, the earlier first."""

    old: Result
    new: Result

    @property
    def last(self) -> int:
        """The earlier year."""
        return self.old.declaration.year

    def said_before(self, name: str, figure: str) -> Message:
        """Return the words for a figure of the earlier year."""
        return message(N_("in {year}: {name} {figure}"), year=self.last, name=name, figure=figure)


class ProjectYears(NamedTuple):
    """A project of both years, its indicators in pairs, and where both stand."""

    old: ProjectResult
    new: ProjectResult
    rows: Sequence[Pair]
    path: str

    @property
    def both(self) -> Iterator[tuple[Row, Row]]:
        """The indicators that stand in both years."""
        return ((old, new) for old, new in self.rows if old is not None and new is not None)

    @property
    def dropped(self) -> Iterator[Row]:
        """The indicators that are gone."""
        return (old for old, new in self.rows if old is not None and new is None)

    @property
    def key(self) -> KeyPath:
        """Return the key path of the project in the new declaration."""
        return ("projects", self.new.position)

    def row_key(self, row: Row, *below: str) -> KeyPath:
        """Return the key path of something in a row of the new declaration."""
        return (*self.key, "indicators", row.position, *below)

    def before(self, row: Row, below: str, said: Message) -> Related:
        """Return a place in a row of the old declaration, and what is said of it."""
        key = ("projects", self.old.position, "indicators", row.position, below)
        return Related(key, said, path=self.path)


@exactly
def run(old: Result, new: Result) -> list[Finding]:
    """Return what the checks between years find; it speaks of the new declaration."""
    years = Years(old, new)
    wanted = [check for check in checks() if check.scope == "years"]
    found = [
        finding(check, each, new.declaration)
        for project in _projects(years)
        for check in wanted
        if check.find is not None
        for each in check.find(years, project)
    ]
    return _placed(found, old)


def _projects(years: Years) -> Iterator[ProjectYears]:
    path = years.old.declaration.origin.path
    for old, new in match.projects(years.old.projects, years.new.projects):
        if old is not None and new is not None:
            yield ProjectYears(old, new, match.rows(old.rows, new.rows), path)


def _placed(findings: list[Finding], old: Result) -> list[Finding]:
    """Return the findings with the places of what stands in the old declaration."""
    if not findings:
        return findings
    origin = old.declaration.origin
    where = places(origin.text, origin.cells)
    return [
        each._replace(
            related=tuple(related._replace(place=where(related.key)) for related in each.related)
        )
        for each in findings
    ]
