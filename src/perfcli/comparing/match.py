"""Which of last year's projects and indicators are this year's."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from perfcli.core.text import fold

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Sequence

    from perfcli.scoring.result import ProjectResult, Row

_T = TypeVar("_T")


def projects(
    old: Sequence[ProjectResult], new: Sequence[ProjectResult]
) -> list[tuple[ProjectResult | None, ProjectResult | None]]:
    """Return the projects in pairs: by id, and by name where no id matches."""
    return _pairs(old, new, lambda each: each.project.id, lambda each: fold(each.project.name))


def rows(old: Sequence[Row], new: Sequence[Row]) -> list[tuple[Row | None, Row | None]]:
    """Return the indicators of a project in pairs: by id, and by name where no id matches.

    Of several with one name, those that are most alike belong together.
    """
    return _pairs(old, new, lambda row: row.indicator.id, _figures, _category, _name)


def category_of(row: Row) -> str:
    """Return the id of a row's category, or what is written where the scheme has no such one."""
    return row.category.id if row.category else fold(row.indicator.category)


def _name(row: Row) -> Hashable:
    return fold(row.indicator.name)


def _category(row: Row) -> Hashable:
    return _name(row), category_of(row)


def _figures(row: Row) -> Hashable:
    return _category(row), row.indicator.target, row.indicator.actual


def _pairs(
    old: Sequence[_T], new: Sequence[_T], *keys: Callable[[_T], Hashable | None]
) -> list[tuple[_T | None, _T | None]]:
    """Pair what has one key in common, first key first; a key of None matches nothing.

    The new order stands; what was removed follows in the old order.
    """
    partners: dict[int, int] = {}
    left = dict(enumerate(old))
    for key in keys:
        waiting: dict[Hashable, list[int]] = {}
        for index in reversed(left):
            waiting.setdefault(key(left[index]), []).append(index)
        waiting.pop(None, None)
        for position, item in enumerate(new):
            alike = waiting.get(key(item)) if position not in partners else None
            if alike:
                partners[position] = alike.pop()
                del left[partners[position]]
    kept: list[tuple[_T | None, _T | None]] = [
        (old[partners[position]] if position in partners else None, item)
        for position, item in enumerate(new)
    ]
    return [*kept, *((item, None) for item in left.values())]
