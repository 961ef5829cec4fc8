"""Several years for programs: the shape of `trend --format json`, version 1."""

from __future__ import annotations

from typing import TYPE_CHECKING

from perfcli.output.json_text import dumps, rounded
from perfcli.output.record import failure_record
from perfcli.output.result_record import typed

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from perfcli.comparing.trend import IndicatorTrend, MoneyTrend, ProjectTrend, Trend
    from perfcli.core.finding import Finding
    from perfcli.output.trend import Look
    from perfcli.scoring.result import Result


def render(trend: Trend, look: Look, failed: Mapping[str, Sequence[Finding]]) -> str:  # noqa: ARG001
    """Return the years as one JSON object."""
    return dumps(record(trend, failed))


def record(trend: Trend, failed: Mapping[str, Sequence[Finding]]) -> dict[str, object]:
    """Return the years as JSON data.

    Every array has an entry for each of `years`, null where that year has nothing.
    """
    newest = trend.newest.declaration
    return {
        "format": 1,
        "unit": newest.unit,
        "currency": newest.currency,
        "years": trend.years,
        "files": [_file(each) for each in trend.results],
        "totals": _money(trend.money),
        "summary": {"score": trend.score, "coverage": trend.coverage},
        "projects": [_project(each) for each in trend.projects],
        "failed": _failed(failed),
    }


def failure(failed: Mapping[str, Sequence[Finding]]) -> str:
    """Return what stands in the way of a series as one JSON object."""
    return dumps({"format": 1, "failed": _failed(failed)})


def _failed(failed: Mapping[str, Sequence[Finding]]) -> list[dict[str, object]]:
    return [failure_record(path, findings) for path, findings in failed.items()]


def _file(result: Result) -> dict[str, object]:
    declaration = result.declaration
    return {
        "path": declaration.origin.path,
        "year": declaration.year,
        "unit": declaration.unit,
        "currency": declaration.currency,
        "scheme": result.scheme.id,
        "stage": declaration.stage,
    }


def _money(money: MoneyTrend) -> dict[str, object]:
    return {
        "basis": money.bases,
        "budget": money.budget,
        "spending": money.spending,
        "execution_rate": money.execution_rate,
    }


def _project(found: ProjectTrend) -> dict[str, object]:
    project = found.newest.project
    grades = [None if each is None else each.grade for each in found.results]
    return {
        "id": project.id,
        "name": project.name,
        **_money(found.money),
        "score": found.score,
        "coverage": found.coverage,
        "grade": [None if each is None else each.name for each in grades],
        "indicators": [_indicator(each) for each in found.indicators],
    }


def _indicator(found: IndicatorTrend) -> dict[str, object]:
    """Return an indicator: `actual` as figures in `unit`, `typed` as each year has it."""
    indicator, rows = found.newest.indicator, found.rows
    return {
        "id": indicator.id,
        "name": indicator.name,
        "unit": found.unit or None,
        "actual": found.actual,
        "typed": [None if row is None else typed(row.indicator.actual) for row in rows],
        "target": [None if row is None else typed(row.indicator.target) for row in rows],
        "completion": [None if row is None else rounded(row.completion) for row in rows],
        "status": [None if row is None else row.status for row in rows],
    }
