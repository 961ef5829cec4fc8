"""Whether a computed score explains one that was printed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from perfcli.core.figures import decimals_of, round_half_up, truncate

if TYPE_CHECKING:
    from decimal import Decimal

Explanation = Literal["exact", "rounded", "truncated", "whole"]


def explanation(computed: Decimal, printed: Decimal) -> Explanation | None:
    """Return how the unrounded `computed` score leads to the `printed` one, or None if it does not.

    To the decimals printed, at least one, both rounding half up and cutting off are usual; whole
    points are reached by rounding half up only.
    """
    if computed == printed:
        return "exact"
    decimals = max(decimals_of(printed), 1)
    if round_half_up(computed, decimals) == printed:
        return "rounded"
    if truncate(computed, decimals) == printed:
        return "truncated"
    if decimals_of(printed) == 0 and round_half_up(computed, 0) == printed:
        return "whole"
    return None
