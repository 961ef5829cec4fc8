"""What a form keeps of a declaration, so that two declarations can be compared by it."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from typing import Any

from perfcli.forms.load import load
from perfcli.model.declaration import Budget, Declaration, Indicator, Spending
from perfcli.output.form.indicators import ordered
from perfcli.output.report import Reported, render
from perfcli.pipeline import score
from perfcli.scoring.evidence import direction_of, unit_of
from perfcli.scoring.result import ProjectResult, Result
from perfcli.values.value import Day, Number, Range, Value

# What the column of reasons says in fixed words.
_WORDS = (
    "id", "completion", "achieved", "rating", "numerator", "denominator", "cumulative", "core",
    "planned", "rule", "outlook", "assumed", "reason", "measure", "quote",
)  # fmt: skip
_PROJECT = ("name", "department", "kind", "purpose", "goal", "achievement", "reason", "measure")


def came_back(result: Result, kind: str, folder: Path) -> Declaration:
    """Return the declaration that the report on a result is imported as."""
    path = folder / f"form.{kind}"
    path.write_bytes(render(kind, [Reported(result, "2020.toml")]))
    form = load(str(path))
    assert form.loaded.declaration is not None, [str(f.message) for f in form.loaded.findings]
    assert form.imported is not None
    left = [f"{each.place.cell}: {each.text}" for each in form.imported.unplaced]
    assert not left, left
    return form.loaded.declaration


def sent(result: Result) -> dict[str, Any]:
    """Return what of a result its form holds."""
    declaration = result.declaration
    return {
        **_head(declaration, result.scheme.id),
        "projects": [_project(each, result, printed=True) for each in result.projects],
    }


def received(declaration: Declaration) -> dict[str, Any]:
    """Return the same of a declaration that was imported."""
    result = score(declaration)
    return {
        **_head(declaration, declaration.scheme),
        "projects": [_project(each, result, printed=False) for each in result.projects],
    }


def _head(declaration: Declaration, scheme: str) -> dict[str, Any]:
    keys = ("year", "unit", "currency", "stage", "as_of")
    return {key: getattr(declaration, key) for key in keys} | {"scheme": scheme}


def _project(project: ProjectResult, result: Result, *, printed: bool) -> dict[str, Any]:
    own, money = project.project, project.execution
    rows = ordered(result.scheme, project)
    judged = money.score is not None or any(row.judged for row in rows)
    reported = {
        "rate": own.reported.execution_rate,
        "execution": own.reported.execution_score,
        "score": own.reported.score,
    }
    if printed:
        reported = {
            "rate": None if money.rate is None else _percent(money.rate),
            "execution": money.score,
            "score": project.points if judged else None,
        }
    elif reported["rate"] is not None:
        reported["rate"] = _percent(reported["rate"])
    return {
        **{key: getattr(own, key) or None for key in _PROJECT},
        "budget": _amounts(own.budget),
        "spending": _amounts(own.spending),
        "reported": reported,
        "indicators": [
            _indicator(row.indicator, result, row.weight, row.score, printed=printed)
            for row in rows
        ],
    }


def _percent(rate: Decimal) -> Decimal:
    from perfcli.core.figures import round_half_up

    return round_half_up(rate)


def _amounts(table: Budget | Spending) -> dict[str, Any]:
    whole = (table.original, table.revised) if isinstance(table, Budget) else (table.total,)
    return {"whole": whole, "parts": table.sources | table.of_which}


def _indicator(
    indicator: Indicator,
    result: Result,
    weight: Decimal | None,
    points: Decimal | None,
    *,
    printed: bool,
) -> dict[str, Any]:
    category = result.scheme.categories(indicator.category)[0]
    year = result.declaration.year
    return {
        **{key: getattr(indicator, key) for key in _WORDS},
        "name": indicator.name,
        "category": (category.level, category.id),
        "direction": None if indicator.target is None else direction_of(indicator),
        "target": _value(indicator, indicator.target, year),
        "actual": _value(indicator, indicator.actual, year),
        "weight": weight if printed else indicator.weight,
        "score": points if printed else indicator.reported_score,
    }


def _value(indicator: Indicator, value: Value | None, year: int) -> object:
    match value:
        case Number():
            return value.number, unit_of(indicator, value), value.qualifier
        case Range():
            return value.low, value.high, unit_of(indicator, value)
        case Day():
            return value.on(year)
        case None:
            return None
    return value.text
