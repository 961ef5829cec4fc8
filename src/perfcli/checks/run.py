"""All checks over one declaration, in the order of the file."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from perfcli.checks import categories, names
from perfcli.checks.context import Context, ProjectContext
from perfcli.checks.published import all_squared
from perfcli.checks.registry import checks_of_one
from perfcli.core.figures import exactly
from perfcli.core.finding import Finding, RowKind
from perfcli.model.owners import owners
from perfcli.values.value import FIGURES, SIGNED

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Sequence

    from perfcli.core.finding import Check, Found, Scope
    from perfcli.core.keypath import KeyPath
    from perfcli.model.declaration import Declaration
    from perfcli.scheme.scheme import Scheme
    from perfcli.scoring.result import ProjectResult, Result, Row

    _Run = tuple[Check, Callable[..., Iterable[Found]]]
    _Facts = tuple[
        frozenset[str], str, type, type, str, str, str, bool, frozenset[str], frozenset[str]
    ]

# An incomplete source cannot be told off for what it leaves out.
NOT_IN_AN_EXCERPT = frozenset({"W001", "W002", "W005", "S003", "S006"})
# In the middle of the year nothing is late yet: progress is what `score` shows.
NOT_YET = frozenset({"B007", "B010", "C001", "C002", "I005"})
_ROW_FIGURES = frozenset({"weight", "category"})


@exactly
def run(
    result: Result,
    *,
    damaged: frozenset[KeyPath] = frozenset(),
    source_text: str | None = None,
    skipped: Collection[str] = (),
) -> list[Finding]:
    """Return what the checks find in a scored declaration; `skipped` codes are not looked for.

    Nothing is concluded from what is missing in the `damaged` tables.
    """
    context = _context(result, damaged, source_text)
    return _findings(context, not_run(result.declaration, skipped))


def not_run(declaration: Declaration, skipped: Collection[str] = ()) -> frozenset[str]:
    """Return the codes that are not looked for: `skipped`, and what a declaration is excused."""
    unwanted = frozenset(skipped)
    if declaration.source.excerpt:
        unwanted |= NOT_IN_AN_EXCERPT
    if declaration.stage != "final":
        unwanted |= NOT_YET
    return unwanted


def _findings(context: Context, unwanted: frozenset[str]) -> list[Finding]:
    found = [
        *_seen(of_scope("text", unwanted), context),
        *_seen(of_scope("totals", unwanted), context),
    ]
    if all(project.rows_sound for project in context.projects):
        found += _seen(of_scope("claims", unwanted), context)
    for project in context.projects:
        if project.key not in context.damaged:
            found += _in_project(context, project, unwanted)
    return found


def _in_project(
    context: Context, project: ProjectContext, unwanted: frozenset[str]
) -> list[Finding]:
    found: list[Finding] = []
    if project.money_sound:
        found += _seen(of_scope("money", unwanted), context, project)
    if project.rows_sound:
        found += _seen(of_scope("project", unwanted), context, project)
    damaged, declaration = context.damaged, context.declaration
    for row in project.result.rows:
        if row.category is not None and not (damaged and project.row_key(row) in damaged):
            # Most rows have nothing to be found: no list is made for each.
            for check, find in _of_row(row, unwanted):
                for each in find(context, project, row):
                    found.append(finding(check, each, declaration))
    return found


def _seen(wanted: Iterable[_Run], context: Context, *where: object) -> list[Finding]:
    return [
        finding(check, found, context.declaration)
        for check, find in wanted
        for found in find(context, *where)
    ]


@lru_cache(maxsize=256)
def of_scope(scope: Scope, unwanted: frozenset[str]) -> tuple[_Run, ...]:
    """Return the checks of a scope that are looked for."""
    return tuple(
        (check, check.find)
        for check in checks_of_one()
        if check.scope == scope and check.code not in unwanted and check.find is not None
    )


def _of_row(row: Row, unwanted: frozenset[str]) -> tuple[_Run, ...]:
    """Return the checks that can find anything in a row, by its kind."""
    indicator = row.indicator
    target, actual = indicator.target, indicator.actual
    # The fields of a RowKind, which is not made of them for every row.
    return of_kind(
        (
            frozenset(indicator.model_fields_set),
            row.status,
            type(target),
            type(actual),
            row.direction,
            target.unit if isinstance(target, FIGURES) else "",
            actual.unit if isinstance(actual, FIGURES) else "",
            isinstance(actual, SIGNED) and actual.comparator is not None,
            names.topics(indicator.name),
            categories.topics(row.category),
        ),
        unwanted,
    )


@lru_cache(maxsize=4096)
def of_kind(facts: _Facts, unwanted: frozenset[str]) -> tuple[_Run, ...]:
    """Return the checks that can find anything in a row of a kind."""
    kind = RowKind(*facts)
    runs = of_scope("row", unwanted)
    if kind.status != "planned":
        runs += of_scope("indicator", unwanted)
    return tuple(
        (check, find) for check, find in runs if check.concerns is None or check.concerns(kind)
    )


def finding(check: Check, found: Found, declaration: Declaration) -> Finding:
    """Return what a check yielded, with the check's identity and the row it speaks of."""
    project, indicator = owners(found.key, declaration)
    return Finding(
        code=check.code,
        name=check.name,
        severity=found.severity or check.severity,
        message=found.message,
        help=found.help,
        key=found.key,
        related=found.related,
        project=project,
        indicator=found.indicator or indicator,
    )


def _context(result: Result, damaged: frozenset[KeyPath], source_text: str | None) -> Context:
    inside: dict[KeyPath, list[KeyPath]] = {}
    for key in damaged:
        inside.setdefault(key[:2], []).append(key)
    return Context(
        declaration=result.declaration,
        scheme=result.scheme,
        result=result,
        projects=tuple(
            _project(each, result.scheme, inside.get(("projects", each.position), ()))
            for each in result.projects
        ),
        source_text=source_text,
        damaged=damaged,
    )


def _project(each: ProjectResult, scheme: Scheme, damaged: Sequence[KeyPath]) -> ProjectContext:
    published = tuple(row for row in each.rows if row.indicator.reported_score is not None)
    return ProjectContext(
        key=("projects", each.position),
        project=each.project,
        result=each,
        rows_sound=_rows_sound(damaged) and all(row.category is not None for row in each.rows),
        money_sound=_money_sound(damaged),
        published=published,
        weighted_twice=all_squared(scheme, published),
    )


def _rows_sound(damaged: Iterable[KeyPath]) -> bool:
    """Tell whether the rows of a project can be added up, by what is damaged in it."""
    return not any(
        key[2:3] == ("indicators",) and (len(key) == 3 or key[-1] in _ROW_FIGURES)
        for key in damaged
    )


def _money_sound(damaged: Iterable[KeyPath]) -> bool:
    return not any(key[2:3] in {("budget",), ("spending",)} for key in damaged)
