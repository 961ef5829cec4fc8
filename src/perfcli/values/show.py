"""How a figure is printed."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from decimal import Decimal

# Figures of a declaration stay far inside it; beyond it the zeros would fill the memory.
_WRITTEN_OUT = 64


def printed(number: Decimal) -> str:
    """Return `number` as plain digits without an exponent: 7.8E+4 -> 78000."""
    return f"{number:f}" if abs(number.adjusted()) < _WRITTEN_OUT else str(number)
