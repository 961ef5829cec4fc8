"""The three tables, as data: their columns, what kind each is, and what it means.

A column that is added, renamed or given another kind makes another `FORMAT`.
"""

from __future__ import annotations

from typing import Literal, NamedTuple

from perfcli.core.language import N_

# What a Parquet file says under `perfcli.tables`, and a database in the comment of each table.
FORMAT = 1
KEY = "perfcli.tables"

# An amount, weight or score as declared or computed; `rate` and `yuan` have two decimals.
Kind = Literal["text", "integer", "boolean", "figure", "rate", "yuan"]
# Digits and decimals: amounts go to 10^18 with 12 decimals, a completion to 10^32, yuan to 10^26.
DIGITS: dict[Kind, tuple[int, int]] = {"figure": (38, 12), "rate": (38, 2), "yuan": (38, 2)}
SQL: dict[Kind, str] = {
    "text": "VARCHAR",
    "integer": "BIGINT",
    "boolean": "BOOLEAN",
    **{kind: f"DECIMAL({digits}, {decimals})" for kind, (digits, decimals) in DIGITS.items()},
}


class Column(NamedTuple):
    """A column: its name, what kind of cells it has, and what they mean."""

    name: str
    kind: Kind
    meaning: str


class Table(NamedTuple):
    """A table, and what one of its rows is."""

    name: str
    meaning: str
    columns: tuple[Column, ...]

    @property
    def names(self) -> tuple[str, ...]:
        """Return the names of the columns."""
        return tuple(column.name for column in self.columns)


_PATH = Column("path", "text", N_("the file, as it was named"))
_YEAR = Column("year", "integer", N_("the budget year"))
_UNIT = Column("unit", "text", N_("the unit that declares"))
_STAGE = Column("stage", "text", N_("plan, mid-year or final"))
_CURRENCY = Column("currency", "text", N_("the unit of amounts in the file: 元, 万元 …"))
_SCHEME = Column("scheme", "text", N_("the method, by its id"))
_PROJECT_NUMBER = Column(
    "project_number", "integer", N_("which project of the file it is, counted from 1")
)
_PROJECT_ID = Column("project_id", "text", N_("the project's id, where it has one"))
_PROJECT = Column("project", "text", N_("the project's name"))
_INDICATOR_NUMBER = Column(
    "indicator_number", "integer", N_("which indicator of the project it is, counted from 1")
)
_INDICATOR_ID = Column("indicator_id", "text", N_("the indicator's id, where it has one"))
_INDICATOR = Column("indicator", "text", N_("the indicator's name"))
_WHY = Column("why", "text", N_("why there is no score, or no grade"))
_PROGRESS = Column(
    "progress", "rate", N_("mid-year: progress, in percent of what this part of the year asks for")
)
_SIGNAL = Column("signal", "text", N_("mid-year: red, yellow, green or blue"))

PROJECTS = Table(
    "projects",
    N_("a project of a file that could be scored"),
    (
        _PATH,
        _YEAR,
        _UNIT,
        _STAGE,
        Column("excerpt", "boolean", N_("whether the source is incomplete")),
        _CURRENCY,
        _SCHEME,
        Column("variant", "text", N_("which variant of the method holds for the project")),
        _PROJECT_NUMBER,
        _PROJECT_ID,
        _PROJECT,
        Column("kind", "text", N_("the kind of project, as declared")),
        Column("department", "text", N_("the department in charge, as declared")),
        Column("basis", "text", N_("which budget the rate divides by: original, revised …")),
        Column("budget", "figure", N_("that budget, in the currency of the file")),
        Column("spending", "figure", N_("the year's spending, in the currency of the file")),
        Column("budget_yuan", "yuan", N_("that budget in yuan, rounded to the cent")),
        Column("spending_yuan", "yuan", N_("the year's spending in yuan, rounded to the cent")),
        Column("execution_rate", "rate", N_("spending in percent of the budget")),
        Column("execution_weight", "figure", N_("the weight of execution, in points")),
        Column("execution_score", "figure", N_("the points for execution")),
        _PROGRESS,
        _SIGNAL,
        Column("indicators", "integer", N_("how many indicators the project has")),
        Column("weights", "text", N_("whether weights are given, split evenly, or none")),
        Column("points", "figure", N_("the points earned")),
        Column("scored_weight", "figure", N_("the weight of what could be judged")),
        Column("assumed_weight", "figure", N_("the weight of what rests on assumptions")),
        Column("full_marks", "figure", N_("the full marks of the method")),
        Column("coverage", "figure", N_("how much could be judged, in percent")),
        Column("score", "figure", N_("the score")),
        Column("score_low", "figure", N_("the score if all that is unjudged had failed")),
        Column("score_high", "figure", N_("the score if all that is unjudged had succeeded")),
        Column("grade", "text", N_("the grade, in the words of the method")),
        Column("grade_confident", "boolean", N_("whether what is unjudged cannot change it")),
        _WHY,
        Column("reported_execution_rate", "figure", N_("the rate as published, in percent")),
        Column("reported_execution_score", "figure", N_("the points for execution as published")),
        Column("reported_score", "figure", N_("the score as published")),
        Column("reported_grade", "text", N_("the grade as published")),
    ),
)
INDICATORS = Table(
    "indicators",
    N_("an indicator of a project"),
    (
        _PATH,
        _YEAR,
        _UNIT,
        _STAGE,
        _CURRENCY,
        _SCHEME,
        _PROJECT_NUMBER,
        _PROJECT_ID,
        _PROJECT,
        _INDICATOR_NUMBER,
        _INDICATOR_ID,
        _INDICATOR,
        Column("level1", "text", N_("the level 1 of its category, by its id")),
        Column("level2", "text", N_("its category, by its id")),
        Column("target", "text", N_("the target, as typed")),
        Column("actual", "text", N_("the actual, as typed")),
        Column("direction", "text", N_("at-least, at-most or exactly")),
        Column("completion", "rate", N_("how much of the target was done, in percent")),
        Column("weight", "figure", N_("its weight, in points")),
        Column("score", "figure", N_("its points")),
        Column(
            "status",
            "text",
            N_("met, exceeded, partial, missed, unverifiable, pending or planned"),
        ),
        Column("rule", "text", N_("the rule that gave the points")),
        _PROGRESS,
        _SIGNAL,
        Column("outlook", "text", N_("mid-year: certain, possible or impossible")),
        Column("assumed", "text", N_("why the target is an assumption")),
        Column("reason", "text", N_("why it deviates, as declared")),
        _WHY,
    ),
)
FINDINGS = Table(
    "findings",
    N_("a finding of a check"),
    (
        _PATH,
        _YEAR,
        _UNIT,
        _CURRENCY,
        _SCHEME,
        _PROJECT_NUMBER,
        _PROJECT_ID,
        _PROJECT,
        _INDICATOR_NUMBER,
        _INDICATOR_ID,
        _INDICATOR,
        Column("code", "text", N_("the code of the check")),
        Column("name", "text", N_("the name of the check")),
        Column("severity", "text", N_("error, warning or info")),
        Column("message", "text", N_("what is wrong, in the language of the run")),
        Column("help", "text", N_("what to do, in the language of the run")),
        Column("key", "text", N_("where in the declaration: projects[1].spending.total")),
        Column("line", "integer", N_("the line, from 1; of a form, the row")),
        Column("column", "integer", N_("the column, from 1; in SQL it is written in quotes")),
        Column("cell", "text", N_("of a form, the cell")),
        Column("accepted", "text", N_("the reason for which the declaration accepts it")),
    ),
)
TABLES = (PROJECTS, INDICATORS, FINDINGS)
