"""All checks over one declaration, in the order of the file."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Any

from perfcli.checks import categories, names
from perfcli.checks.context import Context, ProjectContext
from perfcli.checks.damage import NOTHING, is_sound, lost_keys
from perfcli.checks.money import execution_sound
from perfcli.checks.published import all_squared
from perfcli.checks.registry import checks_of_one
from perfcli.core.figures import exactly
from perfcli.core.finding import Finding, ProjectKind, RowKind
from perfcli.model.owners import owners
from perfcli.values.value import FIGURES, SIGNED

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable

    from perfcli.core.finding import Check, Found, Scope
    from perfcli.core.keypath import KeyPath
    from perfcli.model.declaration import Declaration
    from perfcli.scoring.result import ProjectResult, Result, Row

    _Run = tuple[Check, Callable[..., Iterable[Found]]]
    _Facts = tuple[
        tuple[str, ...], str, type, type, str, str, str, bool, frozenset[str], frozenset[str]
    ]

# An incomplete source cannot be told off for what it leaves out.
NOT_IN_AN_EXCERPT = frozenset({"W001", "W002", "W005", "S003", "S006"})
# In the middle of the year nothing is late yet: progress is what `score` shows.
NOT_YET = frozenset({"B007", "B010", "C001", "C002", "I005"})


@exactly
def run(
    result: Result,
    *,
    damaged: frozenset[KeyPath] = frozenset(),
    source_text: str | None = None,
    skipped: Collection[str] = (),
) -> list[Finding]:
    """Return what the checks find in a scored declaration; `skipped` codes are not looked for.

    Nothing is concluded from what is missing because it is `damaged`.
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
    found = _seen(of_scope("text", unwanted), context)
    found += _seen(of_scope("totals", unwanted), context)
    found += _seen(of_scope("claims", unwanted), context)
    for project in context.projects:
        found += _in_project(context, project, unwanted)
    return found


def _in_project(
    context: Context, project: ProjectContext, unwanted: frozenset[str]
) -> list[Finding]:
    found: list[Finding] = []
    of_money, of_rows = of_project(_kind(project), unwanted)
    if project.money_sound:
        found += _seen(of_money, context, project)
    found += _seen(_unharmed(of_rows, project.rows_lost), context, project)
    lost, declaration = context.lost, context.declaration
    for row in project.result.rows:
        runs = _of_row(row, unwanted)
        if lost or row.category is None:
            runs = _unharmed(runs, context.row_lost(project, row))
        # Most rows have nothing to be found: no list is made for each.
        for check, find in runs:
            for each in find(context, project, row):
                found.append(finding(check, each, declaration))
    return found


def _unharmed(runs: tuple[_Run, ...], lost: frozenset[str]) -> tuple[_Run, ...]:
    """Return the checks that read none of the keys that are lost."""
    if not lost:
        return runs
    return tuple((check, find) for check, find in runs if is_sound(lost, _reads(check)))


def _reads(check: Check) -> frozenset[str] | None:
    # What is merely planned is not looked at by these, so that they all go by that key.
    if check.scope != "indicator" or check.reads is None:
        return check.reads
    return check.reads | {"planned"}


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


def _kind(project: ProjectContext) -> ProjectKind:
    reported = project.project.reported.model_fields_set
    return ProjectKind(frozenset(reported), bool(project.published), project.result.weights)


@lru_cache(maxsize=256)
def of_project(
    kind: ProjectKind, unwanted: frozenset[str]
) -> tuple[tuple[_Run, ...], tuple[_Run, ...]]:
    """Return the checks that can find anything in the money, and in the rows, of a project."""
    return (
        _concerned(of_scope("money", unwanted), kind),
        _concerned(of_scope("project", unwanted), kind),
    )


def _concerned(runs: tuple[_Run, ...], kind: Any) -> tuple[_Run, ...]:  # noqa: ANN401 - of either
    return tuple(
        (check, find) for check, find in runs if check.concerns is None or check.concerns(kind)
    )


def _of_row(row: Row, unwanted: frozenset[str]) -> tuple[_Run, ...]:
    """Return the checks that can find anything in a row, by its kind."""
    indicator = row.indicator
    target, actual = indicator.target, indicator.actual
    # The fields of a RowKind, which is not made of them for every row.
    return of_kind(
        (
            # In whichever order: another one of the same keys would only be asked for once more.
            tuple(indicator.model_fields_set),
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
    kind = RowKind(frozenset(facts[0]), *facts[1:])
    runs = of_scope("row", unwanted)
    if kind.status != "planned":
        runs += of_scope("indicator", unwanted)
    return _concerned(runs, kind)


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
    context = Context(
        declaration=result.declaration,
        scheme=result.scheme,
        result=result,
        projects=(),
        source_text=source_text,
        lost=lost_keys(damaged),
    )
    return context._replace(projects=tuple(_project(context, each) for each in result.projects))


def _project(context: Context, each: ProjectResult) -> ProjectContext:
    published = tuple([row for row in each.rows if row.indicator.reported_score is not None])
    project = ProjectContext(
        key=("projects", each.position),
        project=each.project,
        result=each,
        published=published,
        weighted_twice=all_squared(context.scheme, published),
    )
    if not context.lost and None not in [row.category for row in each.rows]:
        return project
    return project._replace(
        rows_lost=_rows_lost(context, project),
        money_sound=execution_sound(context, project.key),
    )


def _rows_lost(context: Context, project: ProjectContext) -> frozenset[str]:
    """Return the keys that could not be read in one row or another of a project."""
    whole = context.lost.get((*project.key, "indicators"), NOTHING)
    return whole.union(*(context.row_lost(project, row) for row in project.result.rows))
