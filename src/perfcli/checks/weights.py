"""The weights of a project as checks see them: those given, and those the scheme fixes."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from perfcli.core.language import Named

if TYPE_CHECKING:
    from collections.abc import Iterator
    from decimal import Decimal

    from perfcli.checks.context import Context, ProjectContext
    from perfcli.scheme.scheme import Level
    from perfcli.scoring.result import Row


class FixedLevel(NamedTuple):
    """A level 1 whose weight the scheme fixes, and a project's indicators in it."""

    level: Level
    weight: Decimal
    rows: tuple[Row, ...]

    @property
    def name(self) -> Named:
        """Return the name of the level."""
        return name_of(self.level)


def name_of(level: Level) -> Named:
    """Return the name of a level 1, for a message."""
    return Named(level.name, level.english)


def unweighted(row: Row) -> bool:
    """Tell whether neither the file nor the scheme gives a row a weight."""
    return row.indicator.weight is None and not row.weight


def given(context: Context, project: ProjectContext) -> bool:
    """Tell whether the weights of a project are its own, in a method that has points."""
    return project.result.weights == "given" and context.scheme.weights != "none"


def fixed_weights(context: Context, project: ProjectContext) -> Iterator[tuple[Level, Decimal]]:
    """Yield each level 1 that the scheme, in the variant in force, gives a weight, with that."""
    if context.scheme.weights == "none":
        return
    variant = project.result.variant
    for level in context.scheme.levels:
        weight = level.weight if variant is None else variant.weights.get(level.id)
        if weight:
            yield level, weight


def fixed_levels(context: Context, project: ProjectContext) -> Iterator[FixedLevel]:
    """Yield each level 1 whose weight is fixed, with the indicators in it."""
    by_level: dict[str, list[Row]] = {}
    for row in project.result.rows:
        if row.category is not None:
            by_level.setdefault(row.category.level, []).append(row)
    for level, weight in fixed_weights(context, project):
        yield FixedLevel(level, weight, tuple(by_level.get(level.id, ())))
