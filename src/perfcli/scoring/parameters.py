"""Parameters of scoring rules, read from what a scheme or a declaration has written."""

from __future__ import annotations

from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

# How a part of a unit counts: in proportion, as a whole one, or not at all.
COUNTS = ("exact", "started", "full")


def figure(parameters: Mapping[str, object], name: str, default: Decimal | None = None) -> Decimal:
    """Return a number among the parameters, which are known to be sound."""
    written = parameters.get(name, default)
    if isinstance(written, Decimal | int):
        return Decimal(written)
    raise KeyError(name)


def pairs(parameters: Mapping[str, object], name: str) -> list[tuple[Decimal, Decimal]]:
    """Return the thresholds and their points, in the order written."""
    written = parameters[name]
    if not isinstance(written, list | tuple):
        raise KeyError(name)
    return [(Decimal(threshold), Decimal(worth)) for threshold, worth in written]


def deducted(
    each: Decimal, missed: Decimal, per: Decimal, parameters: Mapping[str, object]
) -> Decimal:
    """Return what a miss costs: `each` for every `per` of it, as the parameter `count` wants it.

    In proportion it is divided last, so that what comes to a round sum is one.
    """
    if parameters.get("count", "exact") == "exact":
        return each * missed / per
    return each * counted(missed, per, parameters)


def counted(missed: Decimal, per: Decimal, parameters: Mapping[str, object]) -> Decimal:
    """Return how many units of `per` the miss holds, as the parameter `count` wants it."""
    units = missed / per
    match parameters.get("count", "exact"):
        case "started":
            return units.to_integral_value(ROUND_CEILING)
        case "full":
            return units.to_integral_value(ROUND_FLOOR)
        case _:
            return units
