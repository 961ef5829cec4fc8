"""How the categories of a scheme are written, for editors: what to offer, and what to let stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from perfcli.scheme.scheme import Scheme

# What `folded` passes over.
_SPACE = r"\s*"
_SUFFIX = "(指标)?"


def offered(scheme: Scheme) -> list[str]:
    """Return the categories of a scheme by name and by id; after their level where that tells."""
    found: dict[str, None] = {}
    for level in scheme.levels:
        for category in level.categories:
            for name, above in ((category.name, level.name), (category.id, level.id)):
                clear = len(scheme.categories(name)) == 1
                found[name if clear else f"{above}/{name}"] = None
    return [*found]


def pattern(scheme: Scheme) -> str:
    """Return a regular expression for the spellings of a category that the scheme takes.

    It takes any level before a category, and ids in small letters: an editor shows the expression
    to whoever it underlines.
    """
    parts = [name.rpartition("/") for name in scheme.names]
    levels = _one_of(level for level, slash, _ in parts if slash)
    categories = _one_of(category for _, _, category in parts)
    before = f"({_SPACE}({levels}){_SUFFIX}{_SPACE}[/／])?"
    return f"^{before}{_SPACE}({categories}){_SUFFIX}{_SPACE}$"


def _one_of(names: Iterable[str]) -> str:
    return "|".join(sorted(set(names)))
