"""Mid-year: how far indicators and money are, against the part of the year that is gone."""

from __future__ import annotations

from decimal import Decimal
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from perfcli.core.figures import percent, round_half_up
from perfcli.scoring.evidence import in_unit, unit_of
from perfcli.scoring.result import UNJUDGED
from perfcli.values.units import canonical
from perfcli.values.value import Number, Range

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping

    from perfcli.model.declaration import Indicator
    from perfcli.scoring.result import ExecutionRow, ProjectResult, Row, Signal

_MONTHS = 12
# A third of the year has no end in decimals: a progress of 60% must not come out as 59.99…9%.
_DECIMALS = 40
_RATES = frozenset({"%", "‰"})
_STEADY = frozenset({"quality", "beneficiary"})
_WORDS: Mapping[str, Signal] = {"full": "green", "partial": "yellow", "none": "red"}


def share_of_year(day: dt.date) -> Decimal:
    """Return how much of the year is gone at the end of a day, counted in months.

    The end of June is exactly a half; within a month its days count evenly.
    """
    from calendar import monthrange

    days = monthrange(day.year, day.month)[1]
    return (Decimal(day.month - 1) + Decimal(day.day) / days) / _MONTHS


def monitored(result: ProjectResult, as_of: dt.date) -> ProjectResult:
    """Return a project's result as monitoring shows it: progress and signals instead of points."""
    share = share_of_year(as_of)
    return result._replace(
        execution=_money(result.execution, share),
        rows=tuple(_row(row, share) for row in result.rows),
        levels=(),
        score=None,
        score_low=None,
        score_high=None,
        grade=None,
        grade_confident=False,
        why=None,
    )


def is_cumulative(row: Row) -> bool:
    """Tell whether an actual grows over the year: as declared, else not for rates and qualities."""
    indicator = row.indicator
    if indicator.cumulative is not None:
        return indicator.cumulative
    steady = row.category is not None and row.category.id in _STEADY
    return not steady and not _is_rate(indicator)


def _is_rate(indicator: Indicator) -> bool:
    values = (indicator.target, indicator.actual)
    units = {value.unit for value in values if isinstance(value, Number)}
    return bool(_RATES & (units | {canonical(indicator.unit or "")}))


def _row(row: Row, share: Decimal) -> Row:
    row = row._replace(score=None, points=None, reckoning=None)
    if row.status in UNJUDGED:
        return row
    if row.indicator.achieved is not None and row.completion is None:
        return row._replace(signal=_WORDS[row.indicator.achieved])
    if row.direction == "at-most" or row.completion is None or _has_no_way(row):
        return row._replace(signal="green" if row.status in {"met", "exceeded"} else "red")
    progress = _progress(row.completion, share) if is_cumulative(row) else row.completion
    return row._replace(progress=progress, signal=_signal(progress, "indicators"))


def _has_no_way(row: Row) -> bool:
    """Tell whether no progress leads to the target: it is nothing, or has been passed."""
    target = row.indicator.target
    if isinstance(target, Number) and target.number <= 0:
        return True
    if isinstance(target, Range):
        return _is_above(row.indicator, target.high)
    return (
        isinstance(target, Number)
        and row.direction == "exactly"
        and _is_above(row.indicator, target.number)
    )


def _is_above(indicator: Indicator, most: Decimal) -> bool:
    """Tell whether the actual is above a figure in the unit of the target."""
    target, actual = indicator.target, indicator.actual
    if not isinstance(actual, Number):
        return False
    reached = in_unit(actual.number, unit_of(indicator, actual), unit_of(indicator, target))
    return reached is not None and reached > most


def _money(row: ExecutionRow, share: Decimal) -> ExecutionRow:
    row = row._replace(score=None, formula=None)
    if row.budget is None or row.spending is None or row.budget == 0:
        return row
    progress = _progress(percent(row.spending, row.budget), share)
    return row._replace(progress=progress, signal=_signal(progress, "money"))


def _progress(done: Decimal, share: Decimal) -> Decimal:
    return round_half_up(done / share, _DECIMALS)


def _signal(progress: Decimal, kind: str) -> Signal:
    steps = _steps()[kind]
    if progress < steps["red_under"]:
        return "red"
    if progress < steps["yellow_under"]:
        return "yellow"
    if "blue_from" in steps and progress >= steps["blue_from"]:
        return "blue"
    return "green"


@lru_cache(maxsize=1)
def _steps() -> Mapping[str, Mapping[str, Decimal]]:
    import tomli

    text = Path(__file__).with_name("monitoring.toml").read_text(encoding="utf-8")
    data = tomli.loads(text)
    return {
        kind: {name: Decimal(step) for name, step in data[kind].items()}
        for kind in ("indicators", "money")
    }
