"""A result as data, for every format that programs read: version 1."""

from __future__ import annotations

from typing import TYPE_CHECKING

from perfcli.output.json_text import rounded
from perfcli.values.show import printed
from perfcli.values.value import Number

if TYPE_CHECKING:
    from decimal import Decimal

    from perfcli.model.declaration import Project
    from perfcli.scoring.result import ExecutionRow, LevelScore, ProjectResult, Result, Row
    from perfcli.values.value import Value


def result_record(result: Result, path: str) -> dict[str, object]:
    """Return a result as JSON data; rates and completions have two decimals."""
    declaration, scheme = result.declaration, result.scheme
    totals = result.totals
    variants = {each.variant.id for each in result.projects if each.variant is not None}
    return {
        "format": 1,
        "path": path,
        "year": declaration.year,
        "unit": declaration.unit,
        "currency": declaration.currency,
        "scheme": {"id": scheme.id, "reference": scheme.reference},
        "totals": {
            "budget": totals.budget,
            "basis": totals.basis,
            "spending": totals.spending,
            "execution_rate": rounded(totals.execution_rate),
        },
        "projects": [
            _project(each, mid_year=declaration.stage == "mid-year") for each in result.projects
        ],
        "stage": declaration.stage,
        "variant": next(iter(variants)) if len(variants) == 1 else "mixed" if variants else None,
        "excerpt": declaration.source.excerpt,
        "summary": {
            "score": result.summary.score,
            "coverage": result.summary.coverage,
            "weighting": "budget",
        },
    }


def _project(result: ProjectResult, *, mid_year: bool) -> dict[str, object]:
    return {
        "id": result.project.id,
        "name": result.project.name,
        "execution": {
            **_execution(result.execution),
            **(_monitoring(result.execution) if mid_year else {}),
        },
        "categories": [_level(each) for each in result.levels],
        "indicators": [
            {
                **_row(row),
                **({**_monitoring(row), "outlook": row.indicator.outlook} if mid_year else {}),
            }
            for row in result.rows
        ],
        "points": result.points,
        "scored_weight": result.scored_weight,
        "assumed_weight": result.assumed_weight,
        "full_marks": result.full_marks,
        "coverage": result.coverage,
        "score": result.score,
        "score_low": result.score_low,
        "score_high": result.score_high,
        "grade": None if result.grade is None else result.grade.name,
        "grade_confident": result.grade_confident,
        "why": None if result.why is None else str(result.why),
        "weights": result.weights,
        "variant": None if result.variant is None else result.variant.id,
        "reported": _reported(result.project),
    }


def _execution(row: ExecutionRow) -> dict[str, object]:
    return {
        "basis": row.basis,
        "budget": row.budget,
        "spending": row.spending,
        "rate": rounded(row.rate),
        "weight": row.weight,
        "score": row.score,
    }


def _monitoring(row: ExecutionRow | Row) -> dict[str, object]:
    return {"progress": rounded(row.progress), "signal": row.signal}


def _level(level: LevelScore) -> dict[str, object]:
    return {
        "id": level.level.id,
        "name": level.level.name,
        "weight": level.weight,
        "scored_weight": level.scored_weight,
        "score": level.score,
    }


def _row(row: Row) -> dict[str, object]:
    indicator = row.indicator
    return {
        "id": indicator.id,
        "name": indicator.name,
        "level1": None if row.category is None else row.category.level,
        "level2": None if row.category is None else row.category.id,
        "target": typed(indicator.target),
        "actual": typed(indicator.actual),
        "direction": row.direction,
        "completion": rounded(row.completion),
        "weight": row.weight,
        "score": row.score,
        "status": row.status,
        "rule": row.rule,
        "assumed": indicator.assumed,
        "reason": indicator.reason,
        "why": None if row.why is None else str(row.why),
    }


def typed(value: Value | None) -> str | Decimal | None:
    """Return a target or an actual as it was typed: a bare number stays a number."""
    if value is None:
        return None
    if isinstance(value, Number) and value.text == printed(value.number):
        return value.number
    return value.text


def _reported(project: Project) -> dict[str, object]:
    reported = project.reported
    return {
        "execution_rate": reported.execution_rate,
        "execution_score": reported.execution_score,
        "score": reported.score,
        "grade": reported.grade,
    }
