"""What scoring returns: unrounded ratios, rounded scores, and why a row has none."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

from perfcli.scoring.rule import readable

if TYPE_CHECKING:
    from decimal import Decimal

    from perfcli.core.language import Message
    from perfcli.model.declaration import Declaration, Direction, Indicator, Project
    from perfcli.scheme.scheme import Category, Grade, Level, Scheme, Variant

Signal = Literal["red", "yellow", "green", "blue"]
Status = Literal["met", "exceeded", "partial", "missed", "unverifiable", "pending", "planned"]
UNJUDGED: frozenset[Status] = frozenset({"unverifiable", "pending", "planned"})


class Row(NamedTuple):
    """One indicator, judged.

    `completion` is in percent, unrounded. `points` are what the rule gives, unrounded, and `score`
    is that rounded to the scheme's decimals; both are None where the row cannot be judged, and
    `why` then says why. `reckoning` is the rule's formula with its figures, unrounded.
    `category` is None where the scheme has no such category. Of a mid-year declaration there is
    no score but `progress`, in percent of what the part of the year asks for, and its `signal`.
    """

    position: int
    indicator: Indicator
    category: Category | None
    direction: Direction
    weight: Decimal | None
    status: Status
    rule: str
    completion: Decimal | None = None
    score: Decimal | None = None
    reckoning: Message | None = None
    why: Message | None = None
    points: Decimal | None = None
    progress: Decimal | None = None
    signal: Signal | None = None

    @property
    def judged(self) -> bool:
        """Tell whether the row has a score."""
        return self.score is not None

    @property
    def formula(self) -> Message | None:
        """Return the formula by which the row got its points, as it is shown."""
        return None if self.reckoning is None else readable(self.reckoning)


class ExecutionRow(NamedTuple):
    """The money: spending against the basis, in the declaration's currency.

    `rate` is in percent, unrounded; rate and score are None where the basis is absent or 0, or
    no spending is given.
    """

    basis: str
    budget: Decimal | None
    spending: Decimal | None
    rate: Decimal | None
    weight: Decimal | None
    score: Decimal | None
    formula: Message | None = None
    progress: Decimal | None = None
    signal: Signal | None = None


class LevelScore(NamedTuple):
    """A level 1 of the scheme: its weight, how much of it was scored, and the points."""

    level: Level
    weight: Decimal
    scored_weight: Decimal
    score: Decimal


class ProjectResult(NamedTuple):
    """One project, scored.

    `score` is points / scored weight x 100; `score_low` and `score_high` are what it would be if
    everything unjudged had failed or succeeded; `coverage` is in percent. `why` says why there is
    no score or no grade, `insufficient` what the method calls that, where it has a word for it.
    """

    position: int
    project: Project
    execution: ExecutionRow
    rows: tuple[Row, ...]
    levels: tuple[LevelScore, ...]
    weights: Literal["given", "split", "none"]
    variant: Variant | None
    points: Decimal
    scored_weight: Decimal
    assumed_weight: Decimal
    full_marks: Decimal
    coverage: Decimal
    score: Decimal | None
    score_low: Decimal | None
    score_high: Decimal | None
    grade: Grade | None
    grade_confident: bool
    why: Message | None = None
    insufficient: str | None = None


class Totals(NamedTuple):
    """Sums over the projects; `basis` is "mixed" where they differ, None without budgets."""

    budget: Decimal | None
    basis: str | None
    spending: Decimal | None
    execution_rate: Decimal | None


class Summary(NamedTuple):
    """perfcli's own mean over the projects with a score, weighted by basis budget."""

    score: Decimal | None
    coverage: Decimal | None


class Result(NamedTuple):
    """A declaration scored by one scheme."""

    declaration: Declaration
    scheme: Scheme
    projects: tuple[ProjectResult, ...]
    totals: Totals
    summary: Summary
