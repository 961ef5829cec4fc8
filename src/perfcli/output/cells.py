"""A result as rows of plain cells: execution, indicators and the project, for CSV and Markdown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from perfcli.core.figures import round_half_up
from perfcli.values.show import printed

if TYPE_CHECKING:
    from collections.abc import Iterator
    from decimal import Decimal

    from perfcli.scoring.result import ExecutionRow, ProjectResult, Result, Row

COLUMNS = (
    "path", "year", "unit", "currency", "scheme", "project_id", "project", "row", "level1",
    "level2", "indicator_id", "indicator", "target", "actual", "completion", "weight", "score",
    "status", "rule", "coverage", "score_low", "score_high", "grade", "grade_confident",
    "as_of", "progress", "signal", "outlook",
)  # fmt: skip


def cells(result: Result, path: str) -> Iterator[dict[str, str]]:
    """Yield one row for the execution, each indicator and each project; absent cells are empty.

    In an execution row target and actual are the budget basis and the spending. `as_of` and what
    comes after it are filled in the middle of the year only.
    """
    declaration = result.declaration
    mid_year = declaration.stage == "mid-year"
    as_of = str(declaration.as_of) if mid_year else ""
    for project in result.projects:
        common = {
            "path": path,
            "year": str(declaration.year),
            "unit": declaration.unit,
            "currency": declaration.currency,
            "scheme": result.scheme.id,
            "project_id": project.project.id or "",
            "project": project.project.name,
            "as_of": as_of,
        }
        yield {**common, **_execution(project)}
        for row in project.rows:
            outlook = row.indicator.outlook if mid_year else None
            yield {**common, **_indicator(row), "outlook": outlook or ""}
        yield {**common, **_project(project)}


def _execution(project: ProjectResult) -> dict[str, str]:
    money = project.execution
    return {
        "row": "execution",
        "target": _figure(money.budget),
        "actual": _figure(money.spending),
        "completion": _rate(money.rate),
        "weight": _figure(money.weight),
        "score": _figure(money.score),
        "rule": money.basis,
        **_monitoring(money),
    }


def _indicator(row: Row) -> dict[str, str]:
    indicator, category = row.indicator, row.category
    return {
        "row": "indicator",
        "level1": "" if category is None else category.level,
        "level2": "" if category is None else category.id,
        "indicator_id": indicator.id or "",
        "indicator": indicator.name,
        "target": "" if indicator.target is None else indicator.target.text,
        "actual": "" if indicator.actual is None else indicator.actual.text,
        "completion": _rate(row.completion),
        "weight": _figure(row.weight),
        "score": _figure(row.score),
        "status": row.status,
        "rule": row.rule,
        **_monitoring(row),
    }


def _monitoring(row: ExecutionRow | Row) -> dict[str, str]:
    return {"progress": _rate(row.progress), "signal": row.signal or ""}


def _project(project: ProjectResult) -> dict[str, str]:
    return {
        "row": "project",
        "weight": _figure(project.scored_weight),
        "score": _figure(project.score),
        "coverage": _figure(project.coverage),
        "score_low": _figure(project.score_low),
        "score_high": _figure(project.score_high),
        "grade": "" if project.grade is None else project.grade.name,
        "grade_confident": "true" if project.grade_confident else "false",
    }


def _figure(figure: Decimal | None) -> str:
    return "" if figure is None else printed(figure)


def _rate(figure: Decimal | None) -> str:
    return "" if figure is None else printed(round_half_up(figure))
