"""JSON with exact numbers: a `Decimal` is printed digit by digit, never through binary floats."""

from __future__ import annotations

import json
import unicodedata
from decimal import Decimal
from functools import lru_cache
from json.encoder import encode_basestring
from types import NoneType
from typing import TYPE_CHECKING, Any

from perfcli.core.figures import round_half_up
from perfcli.core.text import HIDDEN

if TYPE_CHECKING:
    from collections.abc import Callable


def dumps(value: object, *, indent: int | None = 2) -> str:
    """Return `value` as JSON; on one line where `indent` is None.

    Tables, arrays, text, numbers, booleans and None are known; numbers are Decimal or int.
    """
    return _written(value, indent, 0)


def rounded(figure: Decimal | None) -> Decimal | None:
    """Return a rate, score or completion with two decimals, half up; None stays None."""
    return None if figure is None else round_half_up(figure)


def _written(value: object, indent: int | None, depth: int) -> str:
    plain = _PLAIN.get(type(value))
    if plain is not None:
        return plain(value)
    match value:
        case dict():
            items = [
                # Most values are plain, and are not gone into for that to be found.
                _key(key)
                + (
                    plain(each)
                    if (plain := _PLAIN.get(type(each)))
                    else _written(each, indent, depth + 1)
                )
                for key, each in value.items()
            ]
            return _nested("{}", items, indent, depth)
        case list() | tuple():
            return _nested(
                "[]", [_written(each, indent, depth + 1) for each in value], indent, depth
            )
        case str():
            return quoted(value)
        case _:
            return json.dumps(value)


def _digits(number: Decimal) -> str:
    text = str(number)
    return f"{number:f}" if "E" in text else text


@lru_cache(maxsize=1024)  # a document has few keys, in many rows
def _key(name: str) -> str:
    return f"{quoted(name)}: "


def quoted(text: str) -> str:
    """Return a text in quotes; what would move a cursor, reverse a line or hide is escaped."""
    shown = encode_basestring(text)
    if shown.isprintable():
        return shown
    return "".join(
        each if unicodedata.category(each) not in HIDDEN else json.dumps(each)[1:-1]
        for each in shown
    )


# What most values are; they are told apart by their type at once.
_PLAIN: dict[type, Callable[[Any], str]] = {
    str: quoted,
    NoneType: lambda _: "null",
    bool: lambda truth: "true" if truth else "false",
    int: str,
    Decimal: _digits,
}


def _nested(brackets: str, items: list[str], indent: int | None, depth: int) -> str:
    opening, closing = brackets[0], brackets[1]
    if indent is None or not items:
        return opening + ", ".join(items) + closing
    inner, outer = "\n" + " " * (indent * (depth + 1)), "\n" + " " * (indent * depth)
    return opening + inner + f",{inner}".join(items) + outer + closing
