"""Figures of a declaration as pydantic reads them: amounts, weights, percentages, typed values.

Every refusal is a `PydanticCustomError` whose type is a key of `REFUSALS`, so that the loader can
word it in the reader's language without knowing pydantic.
"""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import Annotated, Any

from pydantic import PlainValidator, WithJsonSchema
from pydantic_core import PydanticCustomError

from perfcli.core.language import N_
from perfcli.values.parse import DamagedNumber, parse
from perfcli.values.value import Number, Range, Value

LARGEST = Decimal(10) ** 18
MOST_DECIMALS = 12

REFUSALS = {
    "not_a_number": N_("`{key}` takes a number, not {given}"),
    "empty": N_("`{key}` is empty"),
    "not_a_value": N_("`{key}` takes a number, a text or a date, not {given}"),
    "negative": N_("`{key}` is {given}; it cannot be below 0"),
    "above": N_("`{key}` is {given}; it cannot be above {most}"),
    "not_finite": N_("`{key}` is {given}, which is not a figure"),
    "too_large": N_("`{key}` is {given}; figures beyond 10^18 are refused"),
    "too_fine": N_("`{key}` is {given}; figures have at most 12 decimals"),
    "damaged": N_("`{key}` is a damaged number: {given}"),
    "with_unit": N_("`{key}` is {given}; it takes a number without a unit or sign"),
    "not_a_rule": N_("`{key}` takes the name of a rule or a table, not {given}"),
    "not_texts": N_("`{key}` takes a text or an array of texts, not {given}"),
}


def _refuse(kind: str, given: object, **more: object) -> PydanticCustomError:
    return PydanticCustomError(kind, "{given}", {"given": given, **more})


def _kept_in_bounds(figure: Decimal, given: object) -> Decimal:
    if not figure.is_finite():
        raise _refuse("not_finite", given)
    if abs(figure) > LARGEST:
        raise _refuse("too_large", given)
    exponent = figure.as_tuple().exponent
    if isinstance(exponent, int) and -exponent > MOST_DECIMALS:
        raise _refuse("too_fine", given)
    return figure


def read_figure(raw: object) -> Decimal:
    """Return a plain number; a string may have thousands separators, but no unit or sign.

    Raises:
        PydanticCustomError: of a type in `REFUSALS`.
    """
    match raw:
        case bool():
            raise _refuse("not_a_number", raw)
        case Decimal():
            return _kept_in_bounds(raw, raw)
        case int():
            return _kept_in_bounds(Decimal(raw), raw)
        case str():
            value = _parsed(raw)
            if isinstance(value, Number):
                if value.unit or value.comparator or value.qualifier:
                    raise _refuse("with_unit", raw)
                return _kept_in_bounds(value.number, raw)
    raise _refuse("not_a_number", raw)


def _parsed(raw: str) -> Value:
    try:
        return parse(raw)
    except DamagedNumber as damaged:
        raise _refuse("damaged", raw) from damaged


def read_amount(raw: object) -> Decimal:
    """Return a number that is not negative."""
    figure = read_figure(raw)
    if figure < 0:
        raise _refuse("negative", raw)
    return figure


def read_percent(raw: object) -> Decimal:
    """Return a percentage of 0 or more: a plain number is percent, and so is `"45.40%"`."""
    if isinstance(raw, str):
        value = _parsed(raw)
        if isinstance(value, Number) and value.unit == "%" and not value.comparator:
            return read_amount(value.number)
    return read_amount(raw)


def read_rating(raw: object) -> Decimal:
    """Return a percentage from 0 to 100."""
    figure = read_percent(raw)
    if figure > 100:
        raise _refuse("above", raw, most=100)
    return figure


def read_value(raw: object) -> Value:
    """Return a target or an actual, read by the one parser of values.

    An empty text is no value: what is not known is left out.

    Raises:
        PydanticCustomError: of a type in `REFUSALS`.
    """
    if isinstance(raw, str):
        if not raw or raw.isspace():
            raise _refuse("empty", raw)
        value = _parsed(raw)
    elif isinstance(raw, Decimal | int) and not isinstance(raw, bool):
        _kept_in_bounds(Decimal(raw), raw)
        value = parse(raw)
    elif isinstance(raw, dt.date) and not isinstance(raw, dt.datetime):
        return parse(raw)
    else:
        raise _refuse("not_a_value", raw)
    match value:
        case Number():
            _kept_in_bounds(value.number, raw)
        case Range():
            _kept_in_bounds(value.low, raw)
            _kept_in_bounds(value.high, raw)
    return value


def read_rule(raw: object) -> str | dict[str, Any]:
    """Return a rule as written: its name, or a table in which every figure is finite."""
    if not isinstance(raw, str | dict):
        raise _refuse("not_a_rule", raw)
    if not _is_finite(raw):
        raise _refuse("not_finite", raw)
    return raw


def _is_finite(raw: object) -> bool:
    match raw:
        case dict():
            return all(map(_is_finite, raw.values()))
        case list():
            return all(map(_is_finite, raw))
        case Decimal():
            return raw.is_finite()
    return True


def read_texts(raw: object) -> str | tuple[str, ...]:
    """Return one text, or several."""
    if isinstance(raw, str):
        return raw
    if isinstance(raw, list | tuple) and all(isinstance(each, str) for each in raw):
        return tuple(raw)
    raise _refuse("not_texts", raw)


def _described(**schema: object) -> WithJsonSchema:
    return WithJsonSchema(schema)


Figure = Annotated[Decimal, PlainValidator(read_figure), _described(type=["number", "string"])]
Amount = Annotated[
    Decimal, PlainValidator(read_amount), _described(type=["number", "string"], minimum=0)
]
Percent = Annotated[
    Decimal, PlainValidator(read_percent), _described(type=["number", "string"], minimum=0)
]
Rating = Annotated[
    Decimal,
    PlainValidator(read_rating),
    _described(type=["number", "string"], minimum=0, maximum=100),
]
# A date of TOML is no text to some editors.
Typed = Annotated[
    Value,
    PlainValidator(read_value),
    _described(anyOf=[{"type": ["number", "string"]}, {"type": "string", "format": "date"}]),
]
RuleWritten = Annotated[
    str | dict[str, Any],
    PlainValidator(read_rule),
    _described(type=["string", "object"], additionalProperties=True),
]
Texts = Annotated[
    str | tuple[str, ...],
    PlainValidator(read_texts),
    _described(type=["string", "array"], items={"type": "string"}),
]
