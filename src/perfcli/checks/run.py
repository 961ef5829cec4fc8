"""All checks over one declaration, in the order of the file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from perfcli.checks.context import Context, ProjectContext
from perfcli.checks.registry import checks_of_one
from perfcli.core.figures import exactly
from perfcli.core.finding import Finding

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator

    from perfcli.core.finding import Check, Found
    from perfcli.core.keypath import KeyPath
    from perfcli.model.declaration import Declaration
    from perfcli.scoring.result import Result

    _Run = tuple[Check, Callable[..., Iterable[Found]]]

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
    unwanted = not_run(result.declaration, skipped)
    by_scope: dict[str, list[_Run]] = {}
    for check in checks_of_one():
        if check.code not in unwanted and check.find is not None:
            by_scope.setdefault(check.scope, []).append((check, check.find))
    return list(_findings(context, by_scope))


def not_run(declaration: Declaration, skipped: Collection[str] = ()) -> frozenset[str]:
    """Return the codes that are not looked for: `skipped`, and what a declaration is excused."""
    unwanted = frozenset(skipped)
    if declaration.source.excerpt:
        unwanted |= NOT_IN_AN_EXCERPT
    if declaration.stage != "final":
        unwanted |= NOT_YET
    return unwanted


def _findings(context: Context, by_scope: dict[str, list[_Run]]) -> Iterator[Finding]:
    yield from _apply(by_scope.get("text", ()), context)
    yield from _apply(by_scope.get("totals", ()), context)
    if all(project.rows_sound for project in context.projects):
        yield from _apply(by_scope.get("claims", ()), context)
    every, judged = by_scope.get("row", ()), by_scope.get("indicator", ())
    for project in context.projects:
        if project.key in context.damaged:
            continue
        if project.money_sound:
            yield from _apply(by_scope.get("money", ()), context, project)
        if project.rows_sound:
            yield from _apply(by_scope.get("project", ()), context, project)
        for row in project.result.rows:
            if project.row_key(row) in context.damaged or row.category is None:
                continue
            yield from _apply(every, context, project, row)
            if not row.indicator.planned:
                yield from _apply(judged, context, project, row)


def _apply(wanted: Iterable[_Run], context: Context, *seen: object) -> Iterator[Finding]:
    for check, find in wanted:
        for found in find(context, *seen):
            yield finding(check, found, context.declaration)


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


def owners(key: KeyPath, declaration: Declaration) -> tuple[str | None, str | None]:
    """Return the project and the indicator that a key path lies in, by id, else by name."""
    match key:
        case ("projects", int(number), "indicators", int(index), *_):
            project = declaration.projects[number]
            return project.label, project.indicators[index].label
        case ("projects", int(number), *_):
            return declaration.projects[number].label, None
        case _:
            return None, None


def _context(result: Result, damaged: frozenset[KeyPath], source_text: str | None) -> Context:
    return Context(
        declaration=result.declaration,
        scheme=result.scheme,
        result=result,
        projects=tuple(
            ProjectContext(
                key=("projects", each.position),
                project=each.project,
                result=each,
                rows_sound=_rows_sound(each.position, damaged)
                and all(row.category is not None for row in each.rows),
                money_sound=_money_sound(each.position, damaged),
            )
            for each in result.projects
        ),
        source_text=source_text,
        damaged=damaged,
    )


def _rows_sound(position: int, damaged: frozenset[KeyPath]) -> bool:
    head = ("projects", position, "indicators")
    return not any(
        key[:3] == head and (len(key) == 3 or key[-1] in _ROW_FIGURES) for key in damaged
    )


def _money_sound(position: int, damaged: frozenset[KeyPath]) -> bool:
    return not any(
        key[:2] == ("projects", position) and key[2:3] in {("budget",), ("spending",)}
        for key in damaged
    )
