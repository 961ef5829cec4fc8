"""One indicator in two years."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from perfcli.comparing.change import Measured, change_of, rate_change, value_change
from perfcli.comparing.difference import IndicatorDifference
from perfcli.comparing.match import category_of
from perfcli.core.text import fold
from perfcli.scoring.evidence import unit_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from decimal import Decimal

    from perfcli.scoring.result import Row

# What a score rests on beside the figures.
_SAID = ("achieved", "rating", "rule", "baseline")


class _Figures(NamedTuple):
    """What is compared of a row; nothing of one that is not there."""

    target: Measured = Measured()
    actual: Measured = Measured()
    completion: Decimal | None = None
    weight: Decimal | None = None
    score: Decimal | None = None


def indicator_difference(old: Row | None, new: Row | None) -> IndicatorDifference:
    """Return what became of an indicator; one of `old` and `new` may be None."""
    before, after = _figures(old), _figures(new)
    found = IndicatorDifference(
        state="added" if old is None else "removed" if new is None else "same",
        old=old,
        new=new,
        target=value_change(before.target, after.target),
        actual=value_change(before.actual, after.actual),
        completion=rate_change(before.completion, after.completion),
        weight=change_of(before.weight, after.weight),
        score=change_of(before.score, after.score),
        changed=(),
    )
    if old is None or new is None:
        return found
    changed = tuple(_changed(found, old, new))
    return found._replace(changed=changed, state="changed") if changed else found


def _figures(row: Row | None) -> _Figures:
    if row is None:
        return _Figures()
    indicator = row.indicator
    return _Figures(
        Measured(indicator.target, unit_of(indicator, indicator.target)),
        Measured(indicator.actual, unit_of(indicator, indicator.actual)),
        row.completion,
        row.weight,
        row.score,
    )


def _changed(found: IndicatorDifference, old: Row, new: Row) -> Iterator[str]:
    """Yield the names of what differs."""
    before, after = old.indicator, new.indicator
    differs = {
        "name": fold(before.name) != fold(after.name),
        "category": category_of(old) != category_of(new),
        "target": not found.target.same,
        "actual": not found.actual.same,
        "completion": not found.completion.same,
        # Without a target a direction is only a default.
        "direction": before.target is not None
        and after.target is not None
        and old.direction != new.direction,
        "weight": before.weight != after.weight,
        # Where weights are split, scores move with them: only at one weight is that a change.
        "score": found.weight.same and not found.score.same,
        "status": old.status != new.status,
    }
    yield from (name for name, differ in differs.items() if differ)
    yield from (name for name in _SAID if getattr(before, name) != getattr(after, name))
