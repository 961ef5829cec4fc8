"""Renames suggested and never applied: what went and what came, where the names are alike."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from perfcli.core.text import fold
from perfcli.diff.difference import Party, Suggestion
from perfcli.scoring.evidence import unit_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from perfcli.scoring.result import ProjectResult, Row

# Two names of which less than this share, in percent, is common are two things.
LEAST_ALIKE = 60


class _Candidate(NamedTuple):
    """A party, and what it must have in common with another; an empty unit fits any."""

    party: Party
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
    return _Candidate(Party(result.project.id, result.project.name))


def _row(row: Row) -> _Candidate:
    indicator = row.indicator
    return _Candidate(
        Party(indicator.id, indicator.name),
        row.category.id if row.category else fold(indicator.category),
        unit_of(indicator, indicator.target) or unit_of(indicator, indicator.actual),
    )


def _suggested(
    project: str | None, went: Sequence[_Candidate], came: Sequence[_Candidate]
) -> list[Suggestion]:
    """Return the most alike first, each party once, in the order of those that came."""
    likely = sorted(
        (-ratio, old.party.name, new.party.name, i, j)
        for j, new in enumerate(came)
        for i, old in enumerate(went)
        if _fit(old, new) and (ratio := _alike(old.party.name, new.party.name)) >= LEAST_ALIKE
    )
    chosen: dict[int, int] = {}
    for *_, i, j in likely:
        if j not in chosen and i not in chosen.values():
            chosen[j] = i
    return [Suggestion(project, went[chosen[j]].party, came[j].party) for j in sorted(chosen)]


def _fit(old: _Candidate, new: _Candidate) -> bool:
    return old.category == new.category and (not old.unit or not new.unit or old.unit == new.unit)


def _alike(one: str, other: str) -> int:
    """Return how much two names have in common, in percent, whichever comes first."""
    from difflib import SequenceMatcher

    first, second = sorted((fold(one), fold(other)))
    matcher = SequenceMatcher(None, first, second, autojunk=False)
    if matcher.real_quick_ratio() * 100 < LEAST_ALIKE:
        return 0
    return round(matcher.ratio() * 100)
