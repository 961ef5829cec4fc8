"""JSON with exact numbers: a `Decimal` is printed digit by digit, never through binary floats."""

from __future__ import annotations

import json
from decimal import Decimal
from typing import TYPE_CHECKING

from perfcli.core.figures import round_half_up

if TYPE_CHECKING:
    from collections.abc import Iterator


def dumps(value: object, *, indent: int | None = 2) -> str:
    """Return `value` as JSON; on one line where `indent` is None.

    Tables, arrays, text, numbers, booleans and None are known; numbers are Decimal or int.
    """
    return "".join(_written(value, indent, 0))


def rounded(figure: Decimal | None) -> Decimal | None:
    """Return a rate, score or completion with two decimals, half up; None stays None."""
    return None if figure is None else round_half_up(figure)


def _written(value: object, indent: int | None, depth: int) -> Iterator[str]:
    match value:
        case Decimal():
            yield f"{value:f}"
        case dict():
            items = [f"{json.dumps(str(key), ensure_ascii=False)}: " for key in value]
            yield from _nested("{}", items, list(value.values()), indent, depth)
        case list() | tuple():
            yield from _nested("[]", [""] * len(value), list(value), indent, depth)
        case _:
            yield json.dumps(value, ensure_ascii=False)


def _nested(
    brackets: str, heads: list[str], values: list[object], indent: int | None, depth: int
) -> Iterator[str]:
    if not values:
        yield brackets
        return
    inner = "" if indent is None else "\n" + " " * (indent * (depth + 1))
    separator = ", " if indent is None else "," + inner
    yield brackets[0] + inner
    for number, (head, value) in enumerate(zip(heads, values, strict=True)):
        yield (separator if number else "") + head
        yield from _written(value, indent, depth + 1)
    yield ("" if indent is None else "\n" + " " * (indent * depth)) + brackets[1]
