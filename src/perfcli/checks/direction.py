"""Which way is better, and whether the target says so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from perfcli.checks.categories import is_cost
from perfcli.checks.names import is_bad_rate, plain
from perfcli.checks.words import holds
from perfcli.values.value import FIGURES, Number

if TYPE_CHECKING:
    from perfcli.scoring.result import Row


def is_cost_that_may_rise(row: Row) -> bool:
    """Tell whether a row with a target in figures is a cost, and more of it would be no worse.

    A row that says what was saved is not a cost, wherever it stands.
    """
    return (
        row.direction != "at-most"
        and isinstance(row.indicator.target, FIGURES)
        and is_cost(row.category)
        and not holds(plain(row.indicator.name), "savings")
    )


def is_bad_rate_that_may_rise(row: Row) -> bool:
    """Tell whether more accidents, complaints or losses would be better by the row's target."""
    return (
        row.direction == "at-least"
        and isinstance(row.indicator.target, Number)
        and is_bad_rate(row.indicator.name)
    )


def direction_unlikely(row: Row) -> bool:
    """Tell whether the row's direction is doubtful, so that its score proves nothing."""
    return is_cost_that_may_rise(row) or is_bad_rate_that_may_rise(row)
