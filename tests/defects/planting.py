"""How a defect is planted: a function changes a sound declaration and says where it is found."""

from __future__ import annotations

from collections.abc import Callable
from random import Random
from typing import Any

from defects.sound import Table

Key = tuple[str | int, ...]
Plant = Callable[[Random, Table], Key]


class Family(dict[str, Callable[..., Any]]):
    """The defects of one family of checks, by the code that finds them and by what is done."""

    def plants(self, code: str) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
        """Take a function into the family that plants a defect of this code."""

        def take(plant: Callable[..., Any]) -> Callable[..., Any]:
            self[f"{code} {plant.__name__}"] = plant
            return plant

        return take


def some_project(random: Random, table: Table) -> tuple[Key, Table]:
    """Return where one of the projects stands, and the project."""
    at = random.randrange(len(table["projects"]))
    return ("projects", at), table["projects"][at]


def some_row(random: Random, table: Table, *places: int) -> tuple[Key, Table]:
    """Return where a row stands that is at one of these places in a project, and the row."""
    key, project = some_project(random, table)
    at = random.choice(places or range(len(project["indicators"])))
    return (*key, "indicators", at), project["indicators"][at]
