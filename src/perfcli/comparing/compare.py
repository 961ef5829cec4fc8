"""Two results compared: projects and indicators in pairs, each figure beside last year's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from perfcli.comparing import match, suggest
from perfcli.comparing.causes import causes
from perfcli.comparing.change import change_of
from perfcli.comparing.difference import Difference, ProjectDifference, Side
from perfcli.comparing.indicators import indicator_difference
from perfcli.comparing.money import money, of_project, of_totals
from perfcli.core.figures import exactly
from perfcli.core.text import fold

if TYPE_CHECKING:
    from perfcli.comparing.difference import Suggestion
    from perfcli.scoring.result import ProjectResult, Result


@exactly
def compare(old: Result, new: Result) -> Difference:
    """Return what changed from `old` to `new`; amounts are counted in the new currency unit."""
    pairs = match.projects(old.projects, new.projects)
    suggestions = suggest.projects(pairs)
    projects = []
    given, currency = old.declaration.currency, new.declaration.currency
    for before, after in pairs:
        project, renames = _project(before, after, given, new)
        projects.append(project)
        suggestions += renames
    return Difference(
        old=_side(old),
        new=_side(new),
        totals=money(of_totals(old.totals).counted(given, currency), of_totals(new.totals)),
        score=change_of(old.summary.score, new.summary.score),
        coverage=change_of(old.summary.coverage, new.summary.coverage),
        projects=tuple(projects),
        suggestions=tuple(suggestions),
    )


def _side(result: Result) -> Side:
    declaration = result.declaration
    return Side(
        path=declaration.origin.path,
        year=declaration.year,
        unit=declaration.unit,
        currency=declaration.currency,
        scheme=result.scheme.id,
        stage=declaration.stage,
    )


def _project(
    old: ProjectResult | None, new: ProjectResult | None, given: str, result: Result
) -> tuple[ProjectDifference, list[Suggestion]]:
    """Return what became of a project, and which of its indicators may have been renamed.

    `given` is the old currency unit and `result` the new result.
    """
    declaration = result.declaration
    rows = match.rows(old.rows if old else (), new.rows if new else ())
    found = ProjectDifference(
        state="added" if old is None else "removed" if new is None else "same",
        old=old,
        new=new,
        money=money(of_project(old).counted(given, declaration.currency), of_project(new)),
        score=change_of(old.score if old else None, new.score if new else None),
        coverage=change_of(old.coverage if old else None, new.coverage if new else None),
        indicators=tuple(indicator_difference(*pair) for pair in rows),
        causes=None,
    )
    if old is None or new is None:
        return found, []
    split = causes(old, new, rows, scheme=result.scheme, year=declaration.year)
    found = found._replace(causes=split, state="same" if _is_same(found, old, new) else "changed")
    return found, suggest.rows(rows, new.project.label)


def _is_same(found: ProjectDifference, old: ProjectResult, new: ProjectResult) -> bool:
    return (
        fold(old.project.name) == fold(new.project.name)
        and found.money.same
        and found.score.same
        and found.coverage.same
        and (old.grade and old.grade.name) == (new.grade and new.grade.name)
        and all(each.state == "same" for each in found.indicators)
    )
