"""The weight of every indicator: as given, else the scheme's level-1 weight split evenly."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Literal, NamedTuple

from perfcli.core.figures import CENT, HUNDRED, ZERO

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from decimal import Decimal

    from perfcli.model.declaration import Indicator
    from perfcli.scheme.scheme import Category, Scheme, Variant


class Weighting(NamedTuple):
    """The weights of a project's indicators, in file order, and where they come from.

    "none": the scheme splits nothing and the file gives nothing, so that no row can be scored.
    """

    weights: tuple[Decimal | None, ...]
    origin: Literal["given", "split", "none"]
    variant: Variant | None
    levels: Mapping[str, Decimal | None]


def by_level(categories: Iterable[Category | None]) -> dict[str | None, list[int]]:
    """Return where the indicators of each level 1 stand; None is for those of no category."""
    places: dict[str | None, list[int]] = {}
    for index, category in enumerate(categories):
        level = None if category is None else category.level
        places.setdefault(level, []).append(index)
    return places


def weigh(
    scheme: Scheme,
    indicators: Sequence[Indicator],
    by_level: Mapping[str | None, Sequence[int]],
) -> Weighting:
    """Return the weight of each indicator; `by_level` as of the function of that name.

    Weights in the file stand; beside them a row without one weighs 0. Where no row has one, the
    weight of each level 1 is split in hundredths by largest remainder, in file order, so that it
    adds up exactly; planned and unverifiable rows take their part too.
    """
    variant = scheme.variant_for(level for level in by_level if level is not None)
    levels = {level.id: level.weight for level in scheme.levels}
    if variant is not None:
        levels.update(dict.fromkeys(levels))
        levels.update(variant.weights)
    if scheme.weights == "none":
        return Weighting((None,) * len(indicators), "none", variant, levels)
    given = [indicator.weight for indicator in indicators]
    if scheme.rubric:
        given = [
            _rubric_weight(scheme, indicator) if weight is None else weight
            for indicator, weight in zip(indicators, given, strict=True)
        ]
    if given.count(None) < len(given):
        filled = tuple(ZERO if weight is None else weight for weight in given)
        return Weighting(filled, "given", variant, levels)
    if scheme.weights != "split":
        return Weighting(tuple(given), "none", variant, levels)
    return Weighting(_split(len(given), by_level, levels), "split", variant, levels)


def _rubric_weight(scheme: Scheme, indicator: Indicator) -> Decimal | None:
    row = scheme.rubric.get(indicator.name)
    return None if row is None else row.weight


def _split(
    rows: int,
    by_level: Mapping[str | None, Sequence[int]],
    levels: Mapping[str, Decimal | None],
) -> tuple[Decimal, ...]:
    weights = [ZERO] * rows
    for level, own in by_level.items():
        if level is not None:
            shares = _shares(levels.get(level) or ZERO, len(own))
            for index, share in zip(own, shares, strict=True):
                weights[index] = share
    return tuple(weights)


def split_evenly(weight: Decimal, rows: int) -> list[Decimal]:
    """Return `weight` in `rows` shares of whole hundredths that add up to it exactly.

    A rest smaller than a hundredth goes to the first row.
    """
    if rows == 0:
        return []
    hundredths = int(weight * HUNDRED)
    share, extra = divmod(hundredths, rows)
    shares = [CENT * (share + 1)] * extra + [CENT * share] * (rows - extra)
    rest = weight - CENT * hundredths
    if rest:
        # Without zeros at its end: how a weight is written is not to be seen in its shares.
        shares[0] += rest.normalize()
    return shares


# A scheme has few levels, and projects have about as many rows in each.
_shares = lru_cache(maxsize=512)(split_evenly)
