"""A row's published score beside what the rule gives, for the checks of family S."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

from perfcli.checks.direction import direction_unlikely
from perfcli.checks.printed import explanation
from perfcli.core.figures import HUNDRED, decimals_of, round_half_up

if TYPE_CHECKING:
    from collections.abc import Iterable
    from decimal import Decimal

    from perfcli.checks.context import Context, ProjectContext
    from perfcli.scheme.scheme import Scheme
    from perfcli.scoring.result import Row

Verdict = Literal["agrees", "whole", "above", "below"]


class Comparison(NamedTuple):
    """A published score and what the rule gives, unrounded.

    `least` and `most` differ only where a band leaves the choice between them.
    """

    printed: Decimal
    weight: Decimal
    least: Decimal
    most: Decimal

    @property
    def verdict(self) -> Verdict:
        """Say whether the rule explains the score, "whole" by rounding to whole points only."""
        if self.least <= self.printed <= self.most:
            return "agrees"
        above = self.printed > self.most
        match explanation(self.most if above else self.least, self.printed):
            case None:
                return "above" if above else "below"
            case "whole":
                return "whole"
            case _:
                return "agrees"

    def shown(self, figure: Decimal) -> Decimal:
        """Return one of the computed figures with the decimals it takes to compare it."""
        return round_half_up(figure, max(2, decimals_of(self.printed)))


def given_weight(context: Context, row: Row) -> Decimal | None:
    """Return the weight that the file or the method gives a row, None where perfcli split it."""
    return _given(context.scheme, row)


def _given(scheme: Scheme, row: Row) -> Decimal | None:
    if row.indicator.weight is not None:
        return row.indicator.weight
    fixed = scheme.rubric.get(row.indicator.name)
    return None if fixed is None else fixed.weight


def compare(context: Context, project: ProjectContext, row: Row) -> Comparison | None:
    """Return a published score beside what the rule gives, or None where nobody can be told off.

    That is where there is nothing to compare, where the target is an assumption or its direction
    unlikely, and where another check names the cause: S007, S008.
    """
    printed, weight = row.indicator.reported_score, given_weight(context, row)
    if printed is None or row.points is None or not weight or printed > weight:
        return None
    if row.indicator.assumed is not None or direction_unlikely(row):
        return None
    if weight_applied_twice(context, project, row):
        return None
    least = most = row.points
    if open_band(row) and row.indicator.achieved is not None:
        low, high = context.scheme.bands.of(row.indicator.achieved)
        least, most = weight * low / HUNDRED, weight * high / HUNDRED
    return Comparison(printed, weight, least, most)


def disagreement(context: Context, project: ProjectContext, row: Row) -> Comparison | None:
    """Return the comparison of a row whose score the rule does not explain to its decimals.

    Most scores are the computed one; no more is done about those than to see that.
    """
    printed = row.indicator.reported_score
    if printed is None or printed == row.points:
        return None
    seen = compare(context, project, row)
    return None if seen is None or seen.verdict == "agrees" else seen


def open_band(row: Row) -> bool:
    """Tell whether the row may have any score of its band: `partial` or `none` without a rating."""
    indicator = row.indicator
    return (
        row.rule == "bands"
        and indicator.rating is None
        and indicator.achieved in {"partial", "none"}
    )


def weight_applied_twice(context: Context, project: ProjectContext, row: Row) -> bool:
    """Tell whether the score is W·W/100 here and in every row of the project that has points.

    A row whose rule gives that score anyway is not meant.
    """
    printed = row.indicator.reported_score
    if printed is None:
        return False
    if row.points is not None and explanation(row.points, printed) is not None:
        return False
    return project.weighted_twice and _is_squared(context.scheme, row)


def all_squared(scheme: Scheme, rows: Iterable[Row]) -> bool:
    """Tell whether every score of a project, where it has points, is W·W/100."""
    return all(
        _is_squared(scheme, row)
        for row in rows
        if row.indicator.reported_score and _given(scheme, row)
    )


def _is_squared(scheme: Scheme, row: Row) -> bool:
    printed, weight = row.indicator.reported_score, _given(scheme, row)
    if not printed or not weight or weight == HUNDRED:
        return False
    return explanation(weight * weight / HUNDRED, printed) in {"exact", "rounded", "truncated"}
