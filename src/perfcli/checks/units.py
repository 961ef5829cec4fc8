"""In which unit a row is measured, as its target, its actual and its `unit` say together."""

from __future__ import annotations

from decimal import Decimal
from functools import lru_cache
from typing import TYPE_CHECKING

from perfcli.checks.words import words
from perfcli.scoring.evidence import unit_of
from perfcli.values.units import MEASURES, convert

if TYPE_CHECKING:
    from perfcli.model.declaration import Indicator
    from perfcli.values.value import Value


def unit_between(indicator: Indicator, value: Value | None, beside: Value | None) -> str:
    """Return the unit of a value; one without is in that of the value beside it."""
    return unit_of(indicator, value) or unit_of(indicator, beside)


@lru_cache(maxsize=512)
def is_count(unit: str) -> bool:
    """Tell whether a canonical unit counts things: 人, 万册, 个社区, but not 次/10万公顷."""
    counted = unit.lstrip("十百千万亿")
    if counted in words("not_counts"):
        return False
    if counted in MEASURES or counted in words("counts"):
        return True
    return counted[:1] in MEASURES and convert(Decimal(1), counted, counted[:1]) is not None
