"""The file of a scheme, as a frozen model: what may stand in it.

Only files that users write and the tests come here; the built-in schemes are known to fit.
"""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, PlainValidator
from pydantic_core import PydanticCustomError

from perfcli.core.language import N_
from perfcli.model.declaration import Direction
from perfcli.model.figures import read_amount, read_figure
from perfcli.scheme.scheme import Basis, Weights

# What this model refuses beyond what the figures of a declaration do.
REFUSALS = {
    "rule_type": N_("`{key}` takes the name of a rule or a table with its `type`, not {given}"),
    "pairs_type": N_("`{key}` takes pairs of numbers, not {given}"),
    "too_short": N_("`{key}` is empty"),
    "string_pattern_mismatch": N_("`{key}` is {given}; an id has only a-z, 0-9 and -"),
}


def _number(raw: object) -> Decimal:
    """Return a number that may stand in a scheme: written as one, and not negative."""
    if isinstance(raw, str):
        raise PydanticCustomError("not_a_number", "{given}", {"given": raw})
    return read_amount(raw)


def _rule(raw: object) -> str | dict[str, Any]:
    if isinstance(raw, str) or (isinstance(raw, dict) and isinstance(raw.get("type"), str)):
        return raw
    raise PydanticCustomError("rule_type", "{given}", {"given": raw})


def _pairs(raw: object) -> tuple[tuple[Decimal, Decimal], ...]:
    if isinstance(raw, list) and all(isinstance(each, list) and len(each) == 2 for each in raw):
        return tuple((read_figure(least), _number(keep)) for least, keep in raw)
    raise PydanticCustomError("pairs_type", "{given}", {"given": raw})


Number = Annotated[Decimal, PlainValidator(_number)]
Rule = Annotated[str | dict[str, Any], PlainValidator(_rule)]
Pairs = Annotated[tuple[tuple[Decimal, Decimal], ...], PlainValidator(_pairs)]
Word = Annotated[str, Field(min_length=1)]
Identifier = Annotated[str, Field(pattern=r"^[a-z0-9-]+\z")]
# TOML arrays arrive as lists; tuples keep the models frozen all the way down.
_ARRAY = Field(default=(), strict=False)
_FILLED = Field(strict=False, min_length=1)


class Table(BaseModel):
    """A table of the file: frozen, and no key beyond those it names."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)


class Execution(Table):
    """The row for budget execution."""

    weight: Number
    basis: Basis = "revised"
    capped: bool = True
    low: Number = Decimal(0)
    rule: Rule | None = None


class Rules(Table):
    """The rules of rows that name none."""

    quantitative: Rule = "proportional"
    qualitative: Rule = "bands"
    date: Rule = "date"


class Bands(Table):
    """Lower ends of the bands for results in words, in percent of the weight."""

    full: Number
    partial: Number


class AboveTarget(Table):
    """What happens far above a target, in percent of it."""

    flag_from: Number
    reduce: Pairs = ()


class Grade(Table):
    """A grade and the score it begins at."""

    name: Word
    english: Word | None = None
    aliases: Annotated[tuple[str, ...], _ARRAY] = ()
    least: Number = Field(alias="from")


class Category(Table):
    """A level 2."""

    id: Identifier
    name: Word
    english: Word | None = None
    aliases: Annotated[tuple[str, ...], _ARRAY] = ()


class Level(Table):
    """A level 1 and its categories; the weight is absent where the method fixes none."""

    id: Identifier
    name: Word
    english: Word | None = None
    weight: Number | None = None
    categories: Annotated[tuple[Category, ...], _FILLED]


class Variant(Table):
    """Level-1 weights that hold where some levels are in use and others are not."""

    id: Identifier
    title: Word | None = None
    english: Word | None = None
    present: Annotated[tuple[str, ...], _ARRAY] = ()
    absent: Annotated[tuple[str, ...], _ARRAY] = ()
    weights: dict[str, Number]


class Rubric(Table):
    """A row that the method fixes by name."""

    name: Word
    category: Word
    aliases: Annotated[tuple[str, ...], _ARRAY] = ()
    weight: Number | None = None
    direction: Direction | None = None
    rule: Rule | None = None
    note: str = ""


class SchemeFile(Table):
    """A scheme, with what it extends filled in."""

    id: Identifier
    title: Word
    english: Word | None = None
    reference: Word
    issued: dt.date | None = None
    level: Literal["unit", "department", "external"]
    full_marks: Number
    decimals: Annotated[int, Field(ge=0, le=4)] = 2
    weights: Weights = "required"
    note: str = ""
    insufficient: Word | None = None
    execution: Execution | None = None
    rules: Rules = Field(default_factory=Rules)
    bands: Bands
    above_target: AboveTarget
    grades: Annotated[tuple[Grade, ...], _ARRAY] = ()
    levels: Annotated[tuple[Level, ...], _FILLED]
    variants: Annotated[tuple[Variant, ...], _ARRAY] = ()
    rubric: Annotated[tuple[Rubric, ...], _ARRAY] = ()
    basis: dict[str, Word] = Field(default_factory=dict)
