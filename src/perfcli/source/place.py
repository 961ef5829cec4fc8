"""Where findings stand: computed once a file, and only when there is something to report."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from perfcli.core.finding import Finding


def placed(findings: Iterable[Finding], text: str | None) -> list[Finding]:
    """Return the findings with their places, in the order of the file."""
    unplaced = list(findings)
    if text is None or not unplaced:
        return unplaced
    from perfcli.source.locate import Positions

    positions = Positions(text)
    found = [
        finding._replace(
            place=finding.place or positions.key(finding.key),
            related=tuple(
                each._replace(place=each.place or positions.key(each.key))
                for each in finding.related
            ),
        )
        for finding in unplaced
    ]
    return sorted(found, key=_order)


def _order(finding: Finding) -> tuple[int, int, str]:
    line, column, *_ = finding.place or (0, 0)
    return line, column, finding.code
