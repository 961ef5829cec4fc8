"""A project's score split into what changed it: money, each indicator, weights, coverage."""

from __future__ import annotations

from typing import TYPE_CHECKING

from perfcli.comparing.difference import Cause
from perfcli.core.figures import ZERO, percent, round_half_up
from perfcli.scoring.rows import judge

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from decimal import Decimal

    from perfcli.scheme.scheme import Scheme
    from perfcli.scoring.result import ExecutionRow, ProjectResult, Row


def causes(
    old: ProjectResult,
    new: ProjectResult,
    pairs: Sequence[tuple[Row | None, Row | None]],
    *,
    scheme: Scheme,
    year: int,
) -> tuple[Cause, ...] | None:
    """Return the parts of the change of a score, which add up to it; None without both scores.

    One thing after another is put at its new value and the score taken each time, rounded as it
    is printed; `scheme` and `year` are the new ones. Indicators without a part are left out.
    """
    if old.score is None or new.score is None:
        return None
    found = []
    before = old.score
    for of, name, points, weight in _steps(old, new, pairs, scheme, year):
        after = round_half_up(percent(points, weight)) if weight else before
        if after != before or name is None:
            found.append(Cause(of, after - before, name))
        before = after
    return (*found, Cause("coverage", new.score - before))


def _steps(
    old: ProjectResult,
    new: ProjectResult,
    pairs: Sequence[tuple[Row | None, Row | None]],
    scheme: Scheme,
    year: int,
) -> Iterator[tuple[str, str | None, Decimal, Decimal]]:
    """Yield what is put at its new value, with the points and the scored weight after it."""
    points, weight = old.points, old.scored_weight
    points += _score(new.execution) - _score(old.execution)
    weight += _weight(new.execution) - _weight(old.execution)
    yield "execution", None, points, weight
    left, moved = ZERO, ZERO
    for before, after in pairs:
        if before is None or after is None or not (before.judged and after.judged):
            continue
        # Judged anew at the old weight, so that an unchanged result earns what it did.
        anew = judge(
            after.position, after.indicator, after.category, before.weight, scheme=scheme, year=year
        )
        points += _score(anew) - _score(before)
        left += _score(after) - _score(anew)
        moved += _weight(after) - _weight(before)
        yield after.indicator.label, after.indicator.name, points, weight
    yield "weights", None, points + left, weight + moved


def _score(row: ExecutionRow | Row) -> Decimal:
    return row.score or ZERO


def _weight(row: ExecutionRow | Row) -> Decimal:
    """Return the weight that counts: none where there is no score."""
    return ZERO if row.score is None else row.weight or ZERO
