"""What checks look at: a declaration with its result, and each project with its place."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from perfcli.core.keypath import KeyPath
    from perfcli.model.declaration import Declaration, Project
    from perfcli.scheme.scheme import Scheme
    from perfcli.scoring.result import ProjectResult, Result, Row


class ProjectContext(NamedTuple):
    """One project, its result, and where it stands.

    `rows_sound` is false where a weight or a category could not be read, `money_sound` where an
    amount could not: checks that would follow from that are not run. `published` are the rows with
    a published score, and `weighted_twice` is true where each is the weight times the weight in
    percent.
    """

    key: KeyPath
    project: Project
    result: ProjectResult
    rows_sound: bool = True
    money_sound: bool = True
    published: tuple[Row, ...] = ()
    weighted_twice: bool = False

    def row_key(self, row: Row, *below: str | int) -> KeyPath:
        """Return the key path of a row, or of something in it."""
        return (*self.key, "indicators", row.position, *below)


class Context(NamedTuple):
    """A declaration, its scheme and result, and the words of its source where they are at hand.

    Nothing is to be concluded from what is missing in the `damaged` tables.
    """

    declaration: Declaration
    scheme: Scheme
    result: Result
    projects: tuple[ProjectContext, ...]
    source_text: str | None = None
    damaged: frozenset[KeyPath] = frozenset()
