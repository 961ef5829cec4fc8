"""A result and its findings as rows of the three tables; the figures are those of the JSON.

Rows are small and plain: they go between processes, and every format writes the same ones.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from perfcli.core.figures import exactly, round_half_up
from perfcli.core.keypath import render
from perfcli.output.json_text import rounded
from perfcli.values.units import convert

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from decimal import Decimal

    from perfcli.core.finding import Finding
    from perfcli.core.keypath import KeyPath
    from perfcli.model.declaration import Declaration
    from perfcli.scoring.result import ProjectResult, Result, Row


class ProjectRow(NamedTuple):
    """A row of `projects`; what the columns mean is said in the schema."""

    path: str
    year: int
    unit: str
    stage: str
    excerpt: bool
    currency: str
    scheme: str
    variant: str | None
    project_number: int
    project_id: str | None
    project: str
    kind: str | None
    department: str | None
    basis: str
    budget: Decimal | None
    spending: Decimal | None
    budget_yuan: Decimal | None
    spending_yuan: Decimal | None
    execution_rate: Decimal | None
    execution_weight: Decimal | None
    execution_score: Decimal | None
    progress: Decimal | None
    signal: str | None
    indicators: int
    weights: str
    points: Decimal
    scored_weight: Decimal
    assumed_weight: Decimal
    full_marks: Decimal
    coverage: Decimal
    score: Decimal | None
    score_low: Decimal | None
    score_high: Decimal | None
    grade: str | None
    grade_confident: bool
    why: str | None
    reported_execution_rate: Decimal | None
    reported_execution_score: Decimal | None
    reported_score: Decimal | None
    reported_grade: str | None


class IndicatorRow(NamedTuple):
    """A row of `indicators`."""

    path: str
    year: int
    unit: str
    stage: str
    currency: str
    scheme: str
    project_number: int
    project_id: str | None
    project: str
    indicator_number: int
    indicator_id: str | None
    indicator: str
    level1: str | None
    level2: str | None
    target: str | None
    actual: str | None
    direction: str
    completion: Decimal | None
    weight: Decimal | None
    score: Decimal | None
    status: str
    rule: str
    progress: Decimal | None
    signal: str | None
    outlook: str | None
    assumed: str | None
    reason: str | None
    why: str | None


class FindingRow(NamedTuple):
    """A row of `findings`; of a file that could not be read little more is known than its path."""

    path: str
    year: int | None
    unit: str | None
    currency: str | None
    scheme: str | None
    project_number: int | None
    project_id: str | None
    project: str | None
    indicator_number: int | None
    indicator_id: str | None
    indicator: str | None
    code: str
    name: str
    severity: str
    message: str
    help: str
    key: str | None
    line: int | None
    column: int | None
    cell: str | None
    accepted: str | None


class Rows(NamedTuple):
    """What one file adds to the tables."""

    projects: tuple[ProjectRow, ...] = ()
    indicators: tuple[IndicatorRow, ...] = ()
    findings: tuple[FindingRow, ...] = ()


def of_result(result: Result, path: str) -> Rows:
    """Return the rows of a result."""
    indicators = (row for each in result.projects for row in _indicators(result, each, path))
    return Rows(tuple(_project(result, each, path) for each in result.projects), tuple(indicators))


def of_findings(
    findings: Iterable[Finding], declaration: Declaration | None = None, scheme: str | None = None
) -> tuple[FindingRow, ...]:
    """Return the rows of findings, in their order; `scheme` is that of the declaration without."""
    return tuple(_finding(each, declaration, scheme) for each in findings)


def _project(result: Result, scored: ProjectResult, path: str) -> ProjectRow:
    declaration, project, money = result.declaration, scored.project, scored.execution
    reported, currency = project.reported, declaration.currency
    return ProjectRow(
        path=path,
        year=declaration.year,
        unit=declaration.unit,
        stage=declaration.stage,
        excerpt=declaration.source.excerpt,
        currency=currency,
        scheme=result.scheme.id,
        variant=None if scored.variant is None else scored.variant.id,
        project_number=scored.position + 1,
        project_id=project.id,
        project=project.name,
        kind=project.kind,
        department=project.department,
        basis=money.basis,
        budget=money.budget,
        spending=money.spending,
        budget_yuan=_yuan(money.budget, currency),
        spending_yuan=_yuan(money.spending, currency),
        execution_rate=rounded(money.rate),
        execution_weight=money.weight,
        execution_score=money.score,
        progress=rounded(money.progress),
        signal=money.signal,
        indicators=len(scored.rows),
        weights=scored.weights,
        points=scored.points,
        scored_weight=scored.scored_weight,
        assumed_weight=scored.assumed_weight,
        full_marks=scored.full_marks,
        coverage=scored.coverage,
        score=scored.score,
        score_low=scored.score_low,
        score_high=scored.score_high,
        grade=None if scored.grade is None else scored.grade.name,
        grade_confident=scored.grade_confident,
        why=None if scored.why is None else str(scored.why),
        reported_execution_rate=reported.execution_rate,
        reported_execution_score=reported.execution_score,
        reported_score=reported.score,
        reported_grade=reported.grade,
    )


def _indicators(result: Result, scored: ProjectResult, path: str) -> Iterator[IndicatorRow]:
    for row in scored.rows:
        yield _indicator(result, scored, row, path)


def _indicator(result: Result, scored: ProjectResult, row: Row, path: str) -> IndicatorRow:
    declaration, indicator, category = result.declaration, row.indicator, row.category
    return IndicatorRow(
        path=path,
        year=declaration.year,
        unit=declaration.unit,
        stage=declaration.stage,
        currency=declaration.currency,
        scheme=result.scheme.id,
        project_number=scored.position + 1,
        project_id=scored.project.id,
        project=scored.project.name,
        indicator_number=row.position + 1,
        indicator_id=indicator.id,
        indicator=indicator.name,
        level1=None if category is None else category.level,
        level2=None if category is None else category.id,
        target=None if indicator.target is None else indicator.target.text,
        actual=None if indicator.actual is None else indicator.actual.text,
        direction=row.direction,
        completion=rounded(row.completion),
        weight=row.weight,
        score=row.score,
        status=row.status,
        rule=row.rule,
        progress=rounded(row.progress),
        signal=row.signal,
        outlook=indicator.outlook,
        assumed=indicator.assumed,
        reason=indicator.reason,
        why=None if row.why is None else str(row.why),
    )


def _finding(finding: Finding, declaration: Declaration | None, scheme: str | None) -> FindingRow:
    where, place = _where(finding, declaration), finding.place
    return FindingRow(
        path=finding.path,
        year=None if declaration is None else declaration.year,
        unit=None if declaration is None else _sound(declaration, ("unit",), declaration.unit),
        currency=None if declaration is None else declaration.currency,
        scheme=scheme or (None if declaration is None else declaration.scheme),
        **where._asdict(),
        code=finding.code,
        name=finding.name,
        severity=finding.severity,
        message=str(finding.message),
        help=str(finding.help),
        key=render(finding.key) or None,
        line=place.line if place else None,
        column=place.column if place else None,
        cell=(place.cell or None) if place else None,
        accepted=finding.accepted,
    )


class _Where(NamedTuple):
    """The project and the indicator that a finding speaks of, in the columns of its row."""

    project_number: int | None = None
    project_id: str | None = None
    project: str | None = None
    indicator_number: int | None = None
    indicator_id: str | None = None
    indicator: str | None = None


def _where(finding: Finding, declaration: Declaration | None) -> _Where:
    where = _Where(project=finding.project, indicator=finding.indicator)
    if declaration is None or finding.path != declaration.origin.path:
        return where
    match finding.key:
        case ("projects", int(first), *rest) if first < len(declaration.projects):
            project = declaration.projects[first]
            name = _sound(declaration, (*finding.key[:2], "name"), project.name)
            where = where._replace(project_number=first + 1, project_id=project.id, project=name)
        case _:
            return where
    match rest:
        case ["indicators", int(second), *_] if second < len(project.indicators):
            row = project.indicators[second]
            name = _sound(declaration, (*finding.key[:4], "name"), row.name)
            return where._replace(indicator_number=second + 1, indicator_id=row.id, indicator=name)
    return where


def _sound(declaration: Declaration, key: KeyPath, text: str) -> str | None:
    """Return a text of the declaration, unless it only stands in for one that was not readable."""
    return None if key in declaration.origin.damaged else text


@exactly
def _yuan(amount: Decimal | None, currency: str) -> Decimal | None:
    """Return an amount in yuan, to the cent, so that different currencies can be ranked."""
    if amount is None:
        return None
    converted = convert(amount, currency, "元")
    return None if converted is None else round_half_up(converted)
