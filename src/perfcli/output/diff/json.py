"""A comparison for programs: the shape of `diff --format json`, version 1."""

from __future__ import annotations

from typing import TYPE_CHECKING

from perfcli.output.json_text import dumps
from perfcli.output.record import finding_record
from perfcli.output.result_record import typed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from perfcli.comparing.difference import (
        Difference,
        IndicatorDifference,
        Money,
        Party,
        ProjectDifference,
        Side,
        ValueChange,
    )
    from perfcli.core.finding import Finding
    from perfcli.output.findings.report import FileReport
    from perfcli.scoring.result import ProjectResult

    # A file by its path, and its year.
    Named = tuple[str, int | None]


def render(
    difference: Difference,
    *,
    width: int,  # noqa: ARG001
    color: bool,  # noqa: ARG001
    report: FileReport | None = None,
) -> str:
    """Return a comparison as one JSON object; width and colour are for terminals.

    It has `findings` only where they were asked for.
    """
    document = record(difference)
    if report is not None:
        document["findings"] = [finding_record(each) for each in report.findings]
    return dumps(document)


def failure(old: Named, new: Named, findings: Sequence[Finding]) -> str:
    """Return what stands in the way of a comparison as one JSON object.

    A file is its path and its year, None where it could not be read.
    """
    sides = [{"path": path, "year": year} for path, year in (old, new)]
    found = [finding_record(each) for each in findings]
    return dumps({"format": 1, "old": sides[0], "new": sides[1], "findings": found})


def record(difference: Difference) -> dict[str, object]:
    """Return a comparison as JSON data; what is absent in one year is null there."""
    return {
        "format": 1,
        "old": _side(difference.old),
        "new": _side(difference.new),
        "currency": difference.new.currency,
        "same": difference.same,
        "totals": _money(difference.totals),
        "summary": {
            "score": difference.score._asdict(),
            "coverage": difference.coverage._asdict(),
        },
        "projects": [_project(each) for each in difference.projects],
        "suggestions": [
            {"project": each.project, "old": _party(each.old), "new": _party(each.new)}
            for each in difference.suggestions
        ],
    }


def _side(side: Side) -> dict[str, object]:
    return side._asdict()


def _party(party: Party) -> dict[str, object]:
    return party._asdict()


def _money(money: Money) -> dict[str, object]:
    old, new = money.basis
    rate = money.execution_rate
    return {
        "basis": {"old": old, "new": new},
        "budget": money.budget._asdict(),
        "spending": money.spending._asdict(),
        "execution_rate": {**rate._asdict(), "points": rate.change},
    }


def _project(found: ProjectDifference) -> dict[str, object]:
    projects = [each.project for each in (found.new, found.old) if each is not None]
    return {
        "id": projects[0].id,
        "name": projects[0].name,
        "former_name": _former([each.name for each in projects]),
        "state": found.state,
        **_money(found.money),
        "other_budgets": {name: each._asdict() for name, each in found.money.others.items()},
        "score": found.score._asdict(),
        "grade": {"old": _grade(found.old), "new": _grade(found.new)},
        "coverage": found.coverage._asdict(),
        "indicators": [_indicator(each) for each in found.indicators],
        "causes": None
        if found.causes is None
        else [{"of": each.of, "points": each.points} for each in found.causes],
    }


def _former(names: list[str]) -> str | None:
    """Return last year's name, where this year's, which comes first, is another."""
    return names[-1] if names[-1] != names[0] else None


def _grade(result: ProjectResult | None) -> str | None:
    return None if result is None or result.grade is None else result.grade.name


def _indicator(found: IndicatorDifference) -> dict[str, object]:
    rows = [row for row in (found.new, found.old) if row is not None]
    indicator = rows[0].indicator
    return {
        "id": indicator.id,
        "name": indicator.name,
        "former_name": _former([row.indicator.name for row in rows]),
        "state": found.state,
        "changed": list(found.changed),
        "target": _value(found.target),
        "actual": _value(found.actual),
        "completion": found.completion._asdict(),
        "weight": found.weight._asdict(),
        "score": found.score._asdict(),
        "status": {
            "old": None if found.old is None else found.old.status,
            "new": None if found.new is None else found.new.status,
        },
        "unit": {
            "old": None if found.old is None else found.old.indicator.unit,
            "new": None if found.new is None else found.new.indicator.unit,
        },
    }


def _value(change: ValueChange) -> dict[str, object]:
    return {
        "old": typed(change.old),
        "new": typed(change.new),
        "change": change.change,
        "percent": change.percent,
    }
