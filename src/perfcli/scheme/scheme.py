"""An official method as a value: weights, rules, grades, and where each number is stated."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Mapping
    from decimal import Decimal

    from perfcli.model.declaration import Direction

Basis = Literal["revised", "original", "received"]
Weights = Literal["split", "required", "none"]


class RuleSpec(NamedTuple):
    """A scoring rule by name, with its parameters as written."""

    type: str
    parameters: Mapping[str, object]


class Category(NamedTuple):
    """二级指标."""

    id: str
    name: str
    english: str
    level: str
    aliases: tuple[str, ...]


class Level(NamedTuple):
    """一级指标; `weight` is None where the method fixes none."""

    id: str
    name: str
    english: str
    weight: Decimal | None
    categories: tuple[Category, ...]


class Grade(NamedTuple):
    """A grade from `least` points up, to the next one's."""

    name: str
    english: str
    least: Decimal
    aliases: tuple[str, ...]


class Execution(NamedTuple):
    """The row for budget execution: W x spending / basis, `capped` at W.

    Under `low` percent a reason is asked for. `rule` replaces the plain ratio where a method has
    steps.
    """

    weight: Decimal
    basis: Basis
    capped: bool
    low: Decimal
    rule: RuleSpec | None


class Bands(NamedTuple):
    """Lower ends of the qualitative bands, in percent of the weight; the top is 100."""

    full: Decimal
    partial: Decimal

    def of(self, achieved: str) -> tuple[Decimal, Decimal]:
        """Return the lower and upper end of a band; a boundary belongs to the upper band."""
        from perfcli.core.figures import HUNDRED, ZERO

        ends = {
            "full": (self.full, HUNDRED),
            "partial": (self.partial, self.full),
            "none": (ZERO, self.partial),
        }
        return ends[achieved]


class Variant(NamedTuple):
    """Level-1 weights for declarations in which some levels are present or absent."""

    id: str
    title: str
    english: str
    present: frozenset[str]
    absent: frozenset[str]
    weights: Mapping[str, Decimal]


class Rubric(NamedTuple):
    """A row that the method itself fixes by name: its weight, direction and rule.

    `note` says how its figure is formed.
    """

    name: str
    category: str
    weight: Decimal | None
    direction: Direction | None
    rule: RuleSpec | None
    aliases: tuple[str, ...]
    note: str


class Scheme(NamedTuple):
    """One official method.

    `rubric` and `names` hold every spelling of a row and of a category. `basis` maps the key of a
    number, or of a table above it, to the document that states it.
    """

    id: str
    title: str
    english: str
    reference: str
    issued: dt.date | None
    level: str
    full_marks: Decimal
    decimals: int
    weights: Weights
    execution: Execution | None
    quantitative: RuleSpec
    qualitative: RuleSpec
    date: RuleSpec
    bands: Bands
    flag_from: Decimal
    reduce: tuple[tuple[Decimal, Decimal], ...]
    grades: tuple[Grade, ...]
    insufficient: str | None
    levels: tuple[Level, ...]
    variants: tuple[Variant, ...]
    rubric: Mapping[str, Rubric]
    basis: Mapping[str, str]
    note: str
    names: Mapping[str, tuple[Category, ...]]

    def categories(self, written: str) -> tuple[Category, ...]:
        """Return the categories that `written` (an id, a Chinese name, `level1/level2`) can mean.

        One is the answer; none is an unknown category; several want the level before it.
        """
        return self.names.get(folded(written), ())

    @property
    def rows(self) -> tuple[Rubric, ...]:
        """Return the rows that the method fixes by name, in its order."""
        return tuple(row for spelling, row in self.rubric.items() if spelling == row.name)

    def variant_for(self, present: Iterable[str]) -> Variant | None:
        """Return the first variant that fits the level-1 ids in use, or None where none does."""
        used = frozenset(present)
        for variant in self.variants:
            if variant.present <= used and not variant.absent & used:
                return variant
        return None

    def grade_of(self, score: Decimal) -> Grade | None:
        """Return the grade of a rounded score, or None where the method has no grades."""
        for grade in self.grades:
            if score >= grade.least:
                return grade
        return None

    def grade_named(self, written: str) -> Grade | None:
        """Return the grade that a published word names."""
        word = written.strip().casefold()
        for grade in self.grades:
            if word in {grade.name.casefold(), grade.english.casefold(), *grade.aliases}:
                return grade
        return None

    def level_of(self, category: Category) -> Level:
        """Return the level 1 that a category of this scheme belongs to."""
        return next(level for level in self.levels if level.id == category.level)


@lru_cache(maxsize=1024)
def folded(written: str) -> str:
    """Return a category's name without what does not tell it apart: space, 指标, letter case."""
    parts = (part.strip().casefold() for part in written.replace("／", "/").split("/"))
    return "/".join(part.removesuffix("指标") or part for part in parts)
