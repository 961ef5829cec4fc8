"""Which level-2 categories hold quantities, costs and satisfaction, whatever the scheme."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from perfcli.scheme.scheme import Category, Scheme


def is_quantity(category: Category | None) -> bool:
    """Tell whether a category counts outputs."""
    return category is not None and category.id == "quantity"


def is_cost(category: Category | None) -> bool:
    """Tell whether a category holds costs: the one under output, or any of a cost level."""
    return category is not None and (
        category.id == "cost" or category.level == "cost" or category.id.endswith("-cost")
    )


def is_satisfaction(category: Category) -> bool:
    """Tell whether a category holds what people say of the result."""
    return category.level == "satisfaction" or category.id == "beneficiary"


def has(scheme: Scheme, kind: Callable[[Category], bool]) -> bool:
    """Tell whether a scheme has a category of a kind."""
    return any(kind(category) for level in scheme.levels for category in level.categories)


@lru_cache(maxsize=512)
def topics(category: Category | None) -> frozenset[str]:
    """Return which of "quantity", "cost" and "satisfaction" a category holds."""
    if category is None:
        return frozenset()
    return frozenset(topic for topic, holds in _TOPICS.items() if holds(category))


_TOPICS: dict[str, Callable[[Category], bool]] = {
    "quantity": is_quantity,
    "cost": is_cost,
    "satisfaction": is_satisfaction,
}
