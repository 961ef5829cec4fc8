"""What could not be read, so that nothing is concluded from what is missing because of it.

A damaged value hides the checks that read it and no others: `weight = "1O"` has nothing to do with
the grade, nor an amount received with the sources of a budget.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from perfcli.core.keypath import KeyPath

    # Of each table that something is missing from: the keys that could not be read.
    Lost = Mapping[KeyPath, frozenset[str]]

# The key of a table of which nothing could be read.
WHOLE = "*"
NOTHING: frozenset[str] = frozenset()
# What the status, the completion and the points of a row follow from.
JUDGED = frozenset(
    {
        *("name", "target", "actual", "unit", "direction", "completion"),
        *("achieved", "rating", "rule", "baseline", "planned"),
    }
)
# Whether its direction is doubtful goes by the category too.
JUDGED_BY_CATEGORY = JUDGED | {"category"}
# What a published score is held against.
SCORED = JUDGED_BY_CATEGORY | {"weight", "reported_score", "assumed"}


def lost_keys(damaged: Iterable[KeyPath]) -> Lost:
    """Return the keys that are lost, by table, of paths to what could not be read."""
    lost: dict[KeyPath, set[str]] = {}
    for path in damaged:
        lost.setdefault(path, set())
        for depth, part in enumerate(path):
            if isinstance(part, str):
                lost.setdefault(path[:depth], set()).add(part)
    return {table: frozenset(keys or {WHOLE}) for table, keys in lost.items()}


def is_sound(lost: frozenset[str], reads: frozenset[str] | None) -> bool:
    """Tell whether what is lost leaves alone what a check reads; None reads every key."""
    return not lost or (reads is not None and WHOLE not in lost and reads.isdisjoint(lost))
