"""Renames suggested and never applied: what went and what came, where the names are alike."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from perfcli.comparing.difference import Party, Suggestion
from perfcli.comparing.match import category_of
from perfcli.core.text import fold
from perfcli.scoring.evidence import unit_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from perfcli.scoring.result import ProjectResult, Row

# Two names of which less than this share, in percent, is common are two things.
LEAST_ALIKE = 60
# Where so many pairs are left over, the two files are not two years of one thing.
MOST_PAIRS = 40_000


class _Candidate(NamedTuple):
    """A party, and what it must have in common with another; an empty unit fits any."""

    party: Party
    folded: str
    category: str = ""
    unit: str = ""


def projects(
    pairs: Sequence[tuple[ProjectResult | None, ProjectResult | None]],
) -> list[Suggestion]:
    """Return the projects that may have been renamed."""
    return _suggested(
        None,
        [_project(old) for old, new in pairs if old is not None and new is None],
        [_project(new) for old, new in pairs if new is not None and old is None],
    )


def rows(pairs: Sequence[tuple[Row | None, Row | None]], project: str) -> list[Suggestion]:
    """Return the indicators of a project that may have been renamed."""
    return _suggested(
        project,
        [_row(old) for old, new in pairs if old is not None and new is None],
        [_row(new) for old, new in pairs if new is not None and old is None],
    )


def _project(result: ProjectResult) -> _Candidate:
    project = result.project
    return _Candidate(Party(project.id, project.name), fold(project.name))


def _row(row: Row) -> _Candidate:
    indicator = row.indicator
    return _Candidate(
        Party(indicator.id, indicator.name),
        fold(indicator.name),
        category_of(row),
        unit_of(indicator, indicator.target) or unit_of(indicator, indicator.actual),
    )


def _suggested(
    project: str | None, went: Sequence[_Candidate], came: Sequence[_Candidate]
) -> list[Suggestion]:
    """Return the most alike first of all pairs, each party once, in the order of what came."""
    if len(went) * len(came) > MOST_PAIRS:
        return []
    likely = sorted(
        (-alike, old.folded, new.folded, i, j)
        for j, new in enumerate(came)
        for i, old in enumerate(went)
        if _fit(old, new) and (alike := _alike(old.folded, new.folded)) >= LEAST_ALIKE
    )
    partners: dict[int, int] = {}
    for *_, i, j in likely:
        if j not in partners and i not in partners.values():
            partners[j] = i
    return [Suggestion(project, went[partners[j]].party, came[j].party) for j in sorted(partners)]


def _fit(old: _Candidate, new: _Candidate) -> bool:
    units = {old.unit, new.unit} - {""}
    return old.category == new.category and len(units) < 2


def _alike(one: str, other: str) -> int:
    """Return how much two names have in common, in percent, whichever comes first."""
    from difflib import SequenceMatcher

    first, second = sorted((one, other))
    matcher = SequenceMatcher(None, first, second, autojunk=False)
    if matcher.real_quick_ratio() * 100 < LEAST_ALIKE:
        return 0
    return round(matcher.ratio() * 100)
