"""What checks look at: a declaration with its result, and each project with its place."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from perfcli.checks.damage import NOTHING, is_sound

if TYPE_CHECKING:
    from perfcli.checks.damage import Lost
    from perfcli.core.keypath import KeyPath
    from perfcli.model.declaration import Declaration, Project
    from perfcli.scheme.scheme import Scheme
    from perfcli.scoring.result import ProjectResult, Result, Row

_WEIGHTS = frozenset({"weight", "category"})
_SOUND: Lost = MappingProxyType({})


class ProjectContext(NamedTuple):
    """One project, its result, and where it stands.

    `rows_lost` are the keys that could not be read in one of its rows, and `money_sound` is false
    where what the execution is computed from could not: checks that would follow from that are not
    run. `published` are the rows with a published score, and `weighted_twice` is true where each is
    the weight times the weight in percent.
    """

    key: KeyPath
    project: Project
    result: ProjectResult
    rows_lost: frozenset[str] = NOTHING
    money_sound: bool = True
    published: tuple[Row, ...] = ()
    weighted_twice: bool = False

    @property
    def weights_sound(self) -> bool:
        """Tell whether the weight and the category of every row could be read."""
        return is_sound(self.rows_lost, _WEIGHTS)

    def row_key(self, row: Row, *below: str | int) -> KeyPath:
        """Return the key path of a row, or of something in it."""
        return (*self.key, "indicators", row.position, *below)


class Context(NamedTuple):
    """A declaration, its scheme and result, and the words of its source where they are at hand.

    Nothing is to be concluded from what is missing because it is among the `lost` keys.
    """

    declaration: Declaration
    scheme: Scheme
    result: Result
    projects: tuple[ProjectContext, ...]
    source_text: str | None = None
    lost: Lost = _SOUND

    def sound(self, table: KeyPath, *keys: str) -> bool:
        """Tell whether these keys of a table could be read, as far as they were given."""
        return not self.lost or is_sound(self.lost.get(table, NOTHING), frozenset(keys))

    def row_lost(self, project: ProjectContext, row: Row) -> frozenset[str]:
        """Return the keys of a row that are missing because they could not be read.

        A rating says nothing of a row that is not judged by a band.
        """
        lost = self.lost.get(project.row_key(row), NOTHING) if self.lost else NOTHING
        if row.category is None:
            lost |= {"category"}
        return lost - {"rating"} if row.rule != "bands" else lost
