"""What comparing two years returns: figures side by side, and where a score's change comes from."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping
    from decimal import Decimal

    from perfcli.scoring.result import ProjectResult, Row
    from perfcli.values.value import Value

State = Literal["added", "removed", "changed", "same"]


class Change(NamedTuple):
    """A figure in both years.

    `change` is None where one of them is absent; `percent` is `change` in percent of `old`, with
    two decimals, and None also where `old` is 0.
    """

    old: Decimal | None
    new: Decimal | None
    change: Decimal | None
    percent: Decimal | None

    @property
    def same(self) -> bool:
        """Tell whether both years have the same figure, or none."""
        return self.old == self.new


class ValueChange(NamedTuple):
    """A target or an actual in both years.

    `change` is counted in the new year's unit and None where the two are not numbers that convert
    into each other; `percent` is None besides for values that are percentages themselves.
    """

    old: Value | None
    new: Value | None
    change: Decimal | None
    percent: Decimal | None
    same: bool


class Money(NamedTuple):
    """Budget, spending and rate, in the new year's currency; rates are rounded as printed.

    `budget` is what spending is divided by; `basis` names it for the old and the new year.
    `others` are the further budgets that a year gives, such as the original beside the revised.
    """

    basis: tuple[str | None, str | None]
    budget: Change
    spending: Change
    execution_rate: Change
    others: Mapping[str, Change]

    @property
    def same(self) -> bool:
        """Tell whether no amount differs, nor what spending is divided by."""
        return (
            self.basis[0] == self.basis[1]
            and self.budget.same
            and self.spending.same
            and self.execution_rate.same
            and all(change.same for change in self.others.values())
        )


class IndicatorDifference(NamedTuple):
    """One indicator in both years; `old` or `new` is None where it was added or removed.

    `changed` names what differs. A weight that follows from splitting is no change of its own.
    """

    state: State
    old: Row | None
    new: Row | None
    target: ValueChange
    actual: ValueChange
    completion: Change
    weight: Change
    score: Change
    changed: tuple[str, ...]


class Cause(NamedTuple):
    """A part of the change of a project's score, in points.

    `of` is `execution`, `weights`, `coverage`, or the id (else the name) of an indicator, and
    `name` is that indicator's name.
    """

    of: str
    points: Decimal
    name: str | None = None


class ProjectDifference(NamedTuple):
    """One project in both years; `causes` is None where one of them has no score."""

    state: State
    old: ProjectResult | None
    new: ProjectResult | None
    money: Money
    score: Change
    coverage: Change
    indicators: tuple[IndicatorDifference, ...]
    causes: tuple[Cause, ...] | None


class Party(NamedTuple):
    """A project or an indicator of a suggested rename."""

    id: str | None
    name: str


class Suggestion(NamedTuple):
    """Two that may be one under a new name; `project` (id, else name) is None for projects."""

    project: str | None
    old: Party
    new: Party


class Side(NamedTuple):
    """One of the two declarations."""

    path: str
    year: int
    unit: str
    currency: str
    scheme: str
    stage: str


class Difference(NamedTuple):
    """What changed from one declaration to another.

    Projects and indicators stand in the new file's order, those that were removed after them.
    What people write beside the figures (reasons, quotes, sources) is not compared.
    """

    old: Side
    new: Side
    totals: Money
    score: Change
    coverage: Change
    projects: tuple[ProjectDifference, ...]
    suggestions: tuple[Suggestion, ...]

    @property
    def same(self) -> bool:
        """Tell whether nothing differs; year, path and currency do not count."""
        old, new = self.old, self.new
        return (old.unit, old.scheme, old.stage) == (new.unit, new.scheme, new.stage) and all(
            project.state == "same" for project in self.projects
        )
