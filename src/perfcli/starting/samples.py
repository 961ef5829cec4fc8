"""Indicators to begin from: the rows that a method fixes by name, else one of each category."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from perfcli.core.language import N_, current, message
from perfcli.output import words
from perfcli.starting.sheet import Row
from perfcli.values.show import printed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from perfcli.scheme.scheme import Category, Level, Scheme


def samples(scheme: Scheme, year: int) -> tuple[Row, ...]:
    """Return an indicator for each category that the method has, level by level."""
    return tuple(row for level in scheme.levels for row in _of_level(scheme, level, year))


def _of_level(scheme: Scheme, level: Level, year: int) -> Iterator[Row]:
    heading: tuple[str, ...] = (_heading(level),)
    for category in level.categories:
        for table in _of_category(scheme, category, year):
            yield Row(table, heading)
            heading = ()


def _heading(level: Level) -> str:
    if level.weight is None:
        return f"--- {words.named(level)} ---"
    facts = {"level": words.named(level), "points": printed(level.weight)}
    return str(message(N_("--- {level}: {points} points ---"), **facts))


def _of_category(scheme: Scheme, category: Category, year: int) -> list[dict[str, str]]:
    reference = _reference(scheme, category)
    fixed = [row for row in scheme.rows if category in scheme.categories(row.category)]
    if fixed:
        return [{"name": row.name, "category": reference} for row in fixed]
    known = _known().get(category.id)
    if known is None:
        return [{"name": words.named(category), "category": reference}]
    said = {key: each[current()].format(year=year) for key, each in known.items()}
    return [{"name": said["name"], "category": reference, "target": said["target"]}]


def _reference(scheme: Scheme, category: Category) -> str:
    """Return how a declaration names a category: by its id, with the level where two share it."""
    alone = len(scheme.categories(category.id)) == 1
    return category.id if alone else f"{category.level}/{category.id}"


@cache
def _known() -> dict[str, dict[str, Any]]:
    import tomli

    return tomli.loads((Path(__file__).parent / "samples.toml").read_text(encoding="utf-8"))
