"""Where findings stand: computed once a file, and only when there is something to report."""

from __future__ import annotations

from typing import TYPE_CHECKING

from perfcli.core.keypath import as_written

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from perfcli.core.finding import Finding, Place, Related
    from perfcli.core.keypath import KeyPath


def placed(
    findings: Iterable[Finding],
    text: str | None,
    cells: Mapping[KeyPath, Place] | None = None,
    written: Mapping[KeyPath, KeyPath] | None = None,
    *,
    path: str | None = None,
) -> list[Finding]:
    """Return the findings with their places in a text or in a form, in the order of the file.

    `path` names that file, where they do not name it yet. What is related and stands in another
    file keeps the place it has.
    """
    unplaced = list(findings)
    if not unplaced or (text is None and cells is None):
        return unplaced if path is None else [each._replace(path=path) for each in unplaced]
    where = places(text, cells, written)
    found = [
        finding._replace(
            path=finding.path if path is None else path,
            place=finding.place or where(finding.key),
            related=_related(finding.related, where),
        )
        for finding in unplaced
    ]
    found.sort(key=_order)
    return found


def _related(
    several: tuple[Related, ...], where: Callable[[KeyPath], Place | None]
) -> tuple[Related, ...]:
    if not several:
        return ()
    return tuple(
        each if each.place or each.path else each._replace(place=where(each.key))
        for each in several
    )


def places(
    text: str | None,
    cells: Mapping[KeyPath, Place] | None = None,
    written: Mapping[KeyPath, KeyPath] | None = None,
) -> Callable[[KeyPath], Place | None]:
    """Return what finds the place of a key in a text, where it may be misspelt, else in a form."""
    where = _in_cells(cells) if text is None else _in_text(text)
    return (lambda key: where(as_written(key, written))) if written else where


def _in_text(text: str) -> Callable[[KeyPath], Place]:
    from perfcli.source.sound import SoundPositions

    return SoundPositions(text).key


def _in_cells(cells: Mapping[KeyPath, Place] | None) -> Callable[[KeyPath], Place | None]:
    known = cells or {}

    def where(key: KeyPath) -> Place | None:
        """Return the cell of a key, or of the table it is missing from."""
        for length in range(len(key), -1, -1):
            if key[:length] in known:
                return known[key[:length]]
        return None

    return where


def _order(finding: Finding) -> tuple[int, int, str]:
    line, column, *_ = finding.place or (0, 0)
    return line, column, finding.code
