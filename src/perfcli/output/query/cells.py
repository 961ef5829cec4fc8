"""What a database gives as cells that every format can write: exact figures, text, lists."""

from __future__ import annotations

import math
from decimal import Decimal
from typing import TypeAlias

from perfcli.values.show import printed

Cell: TypeAlias = "str | int | Decimal | bool | list[Cell] | dict[str, Cell] | None"


def cell(value: object) -> Cell:
    """Return a value as a cell. A figure keeps its digits, without zeros that only fill a column.

    What is no figure, such as the quotient of nothing by nothing, is None.
    """
    match value:
        case None | bool() | int() | str():
            return value
        case float():
            return trimmed(Decimal(repr(value))) if math.isfinite(value) else None
        case Decimal():
            return trimmed(value)
        case list() | tuple():
            return [cell(each) for each in value]
        case dict():
            return {str(key): cell(each) for key, each in value.items()}
        case _:
            return str(value)


def trimmed(figure: Decimal) -> Decimal:
    """Return a figure without the zeros that fill its column, but for hundredths: 98.00."""
    text = printed(figure)
    whole, point, decimals = text.partition(".")
    if not point:
        return Decimal(text)
    kept = decimals.rstrip("0").ljust(2, "0") if len(decimals) > 2 else decimals
    return Decimal(f"{whole}.{kept}")


def text(value: Cell) -> str:
    """Return a cell as text; None is empty."""
    from perfcli.output.json_text import dumps

    match value:
        case None:
            return ""
        case bool():
            return "true" if value else "false"
        case str():
            return value
        case Decimal():
            return printed(value)
        case int():
            return str(value)
        case _:
            return dumps(value, indent=None)
