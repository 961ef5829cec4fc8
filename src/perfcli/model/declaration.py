"""The declaration, format 1: one unit, one year, all its evaluated projects.

Keys and meanings are those of docs/declaration.md. Amounts are in the declaration's currency,
rates and completions in percent. Absent is None; 0 is a value.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Annotated, Literal, NamedTuple

from pydantic import BaseModel, ConfigDict, Field, PrivateAttr, WithJsonSchema

from perfcli.core.finding import Place
from perfcli.core.keypath import KeyPath
from perfcli.model.figures import Amount, Figure, Percent, Rating, RuleWritten, Texts, Typed

Currency = Literal["元", "千元", "万元", "百万元", "亿元"]
Stage = Literal["plan", "mid-year", "final"]
Direction = Literal["at-least", "at-most", "exactly"]
Achieved = Literal["full", "partial", "none"]
Outlook = Literal["certain", "possible", "impossible"]

# TOML arrays arrive as lists; tuples keep the models frozen all the way down.
_ARRAY = Field(default=(), strict=False)


class Table(BaseModel):
    """A table of the file: frozen, and no key beyond those it names."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True, protected_namespaces=())


class Source(Table):
    """Where the figures come from: `path` is relative to the declaration."""

    title: str | None = None
    path: str | None = None
    published: dt.date | None = None
    note: str | None = None
    excerpt: bool = False


class Budget(Table):
    """预算: 年初预算数, 全年预算数, 到位数, with a complete and a partial breakdown."""

    original: Amount | None = None
    revised: Amount | None = None
    received: Amount | None = None
    sources: dict[str, Amount] = Field(default_factory=dict)
    of_which: dict[str, Amount] = Field(default_factory=dict)


class Spending(Table):
    """全年执行数, with a complete and a partial breakdown."""

    total: Amount | None = None
    sources: dict[str, Amount] = Field(default_factory=dict)
    of_which: dict[str, Amount] = Field(default_factory=dict)


class Totals(Table):
    """The 合计 line as published."""

    budget: Budget | None = None
    spending: Spending | None = None


class Claim(Table):
    """What the report claims, in its words."""

    quote: str
    asserts: Literal["all-targets-met"] | None = None


class Accept(Table):
    """A finding that somebody has looked at and accepts, with the reason."""

    code: str
    reason: str
    project: str | None = None
    indicator: str | None = None


class Reported(Table):
    """The result as the unit published it; rates in percent."""

    execution_rate: Percent | None = None
    execution_score: Figure | None = None
    score: Figure | None = None
    grade: str | None = None


class Indicator(Table):
    """三级指标: a target, what was reached, and what the source says of it."""

    name: str = Field(min_length=1)
    category: str = Field(min_length=1)
    id: str | None = Field(default=None, min_length=1)
    target: Typed | None = None
    actual: Typed | None = None
    unit: str | None = None
    direction: Direction | None = None
    completion: Percent | None = None
    achieved: Achieved | None = None
    rating: Rating | None = None
    weight: Amount | None = None
    rule: RuleWritten | None = None
    reported_score: Figure | None = None
    baseline: Typed | None = None
    numerator: Figure | None = None
    denominator: Figure | None = None
    cumulative: bool | None = None
    core: bool = False
    planned: bool = False
    outlook: Outlook | None = None
    assumed: str | None = Field(default=None, min_length=1)
    reason: str | None = None
    measure: str | None = None
    evidence: Texts | None = None
    quote: str | None = None

    @property
    def label(self) -> str:
        """Return the id, or the name where there is none."""
        return self.id or self.name


class Project(Table):
    """One evaluated project: its money, its indicators, its published result."""

    name: str = Field(min_length=1)
    id: Annotated[str | None, Field(pattern=r"^[a-z0-9-]+$")] = None
    kind: str | None = None
    department: str | None = None
    purpose: str | None = None
    goal: str | None = None
    achievement: str | None = None
    budget: Budget = Field(default_factory=Budget)
    spending: Spending = Field(default_factory=Spending)
    reason: str | None = None
    measure: str | None = None
    indicators: Annotated[tuple[Indicator, ...], _ARRAY] = ()
    reported: Reported = Field(default_factory=Reported)

    @property
    def label(self) -> str:
        """Return the id, or the name where there is none."""
        return self.id or self.name


class Origin(NamedTuple):
    """The file a declaration was read from, for positions and relative paths.

    `damaged` holds the tables in which something could not be read; checks that would follow
    from that are not run on them. A form has no text; `cells` says where its keys stand, and
    `written` where those of a text do that are misspelt in it.
    """

    path: str = ""
    text: str | None = None
    damaged: frozenset[KeyPath] = frozenset()
    cells: Mapping[KeyPath, Place] | None = None
    written: Mapping[KeyPath, KeyPath] | None = None


class Declaration(Table):
    """One unit's year."""

    # A strict integer: true and 1.0 equal 1, and are not format 1.
    format: Annotated[int, Field(ge=1, le=1), WithJsonSchema({"const": 1, "type": "integer"})]
    year: int = Field(ge=1990, le=2100)
    unit: str = Field(min_length=1)
    title: str | None = None
    currency: Currency = "万元"
    stage: Stage = "final"
    as_of: dt.date | None = None
    scheme: str = "mof-2020"
    source: Source = Field(default_factory=Source)
    totals: Totals = Field(default_factory=Totals)
    claims: Annotated[tuple[Claim, ...], _ARRAY] = ()
    accept: Annotated[tuple[Accept, ...], _ARRAY] = ()
    problems: Annotated[tuple[str, ...], _ARRAY] = ()
    measures: Annotated[tuple[str, ...], _ARRAY] = ()
    projects: Annotated[tuple[Project, ...], Field(strict=False, min_length=1)]

    _origin: Origin = PrivateAttr(default=Origin())

    @property
    def origin(self) -> Origin:
        """Return where the declaration was read from; empty for one made in a program."""
        # By its own name it would take fifteen times as long, and it is asked for often.
        private = self.__pydantic_private__
        return Origin() if private is None else private["_origin"]

    def read_from(self, origin: Origin) -> Declaration:
        """Return this declaration with its origin set."""
        self._origin = origin
        return self
