"""Words that several outputs share: states, bases, names of schemes and levels."""

from __future__ import annotations

from typing import TYPE_CHECKING

from perfcli.core.figures import round_half_up
from perfcli.core.language import N_, current, translate
from perfcli.core.text import safe
from perfcli.values.show import printed
from perfcli.values.value import Number

if TYPE_CHECKING:
    from decimal import Decimal

    from perfcli.model.declaration import Declaration, Indicator
    from perfcli.scheme.scheme import Category, Grade, Level, Scheme
    from perfcli.scoring.result import ExecutionRow, ProjectResult, Result
    from perfcli.values.value import Value

ABSENT = "-"

STATUS = {
    "met": N_("met"),
    "exceeded": N_("exceeded"),
    "partial": N_("partial"),
    "missed": N_("missed"),
    "unverifiable": N_("unjudged"),
    "pending": N_("pending"),
    "planned": N_("planned"),
}
SIGNAL = {
    "red": N_("red: behind"),
    "yellow": N_("yellow: slow"),
    "green": N_("green: on course"),
    "blue": N_("blue: ahead"),
}
OUTLOOK = {
    "certain": N_("certain"),
    "possible": N_("possible"),
    "impossible": N_("impossible"),
}
BASIS = {
    "original": N_("original budget"),
    "revised": N_("revised budget"),
    "received": N_("money received"),
    "mixed": N_("budgets on different bases"),
}
STAGES = {
    "plan": N_("plan"),
    "mid-year": N_("mid-year monitoring"),
    "final": N_("year-end report"),
}
SPLIT = N_("weights split evenly, for the declaration gives none")
EXCERPT = N_("The source is an excerpt: what it leaves out is not held against it.")
NO_CLAIM = N_("perfcli's own mean over the projects with a score, weighted by budget")


def status(name: str) -> str:
    """Return the word for a state."""
    return translate(STATUS[name])


def signal(name: str | None) -> str:
    """Return the word for a signal of mid-year monitoring."""
    return ABSENT if name is None else translate(SIGNAL[name])


def outlook(name: str | None) -> str:
    """Return whether the year's target can be met, where the declaration says so."""
    return ABSENT if name is None else translate(OUTLOOK[name])


def as_of(declaration: Declaration) -> str:
    """Return the day that a mid-year declaration speaks of; nothing for the others."""
    if declaration.as_of is None or declaration.stage != "mid-year":
        return ""
    return translate(N_("Mid-year, as of {day}")).format(day=declaration.as_of)


def stage(name: str) -> str:
    """Return the word for a stage of the year."""
    return translate(STAGES[name])


def basis(name: str) -> str:
    """Return what spending is divided by."""
    return translate(BASIS[name])


def scheme_title(scheme: Scheme) -> str:
    """Return a scheme's title in the language in force."""
    return scheme.title if current() == "zh" else scheme.english


def named(thing: Level | Category | Grade) -> str:
    """Return the name of a level, category or grade in the language in force."""
    return safe(thing.name if current() == "zh" else thing.english)


def grade(result: ProjectResult) -> str:
    """Return the grade, with `?` where what was not judged could change it."""
    if result.score_low is None:
        return ABSENT
    if result.grade is None:
        return safe(result.insufficient or translate(N_("insufficient evidence")))
    return named(result.grade) + ("" if result.grade_confident else "?")


def money(figure: Decimal | None) -> str:
    """Return an amount as it was declared."""
    return ABSENT if figure is None else printed(figure)


def points(figure: Decimal | None) -> str:
    """Return a weight or score as it stands."""
    return ABSENT if figure is None else printed(figure)


def percent(figure: Decimal | None) -> str:
    """Return a percentage with two decimals, half up."""
    return ABSENT if figure is None else f"{round_half_up(figure)}%"


def value(typed: Value | None, indicator: Indicator) -> str:
    """Return a target or an actual as it was typed, with the indicator's unit where it has none."""
    if typed is None:
        return ABSENT
    bare = isinstance(typed, Number) and not typed.unit and indicator.unit
    return safe(typed.text + (indicator.unit or "" if bare else ""))


def unjudged(project: ProjectResult) -> list[str]:
    """Return one line per reason why rows have no score, with how many it holds for."""
    counts: dict[str, int] = {}
    for row in project.rows:
        if row.why is not None:
            counts[str(row.why)] = counts.get(str(row.why), 0) + 1
    return [
        translate(N_("without a score: {count}, {why}")).format(count=count, why=safe(why))
        for why, count in counts.items()
    ]


def formulas(project: ProjectResult) -> list[str]:
    """Return the formula of every row with its figures, or why it has none."""
    money = project.execution
    lines = []
    if money.formula is not None:
        lines.append(f"{translate(N_('execution'))}: {money.formula} = {points(money.score)}")
    for row in project.rows:
        name = safe(row.indicator.name)
        if row.formula is not None:
            lines.append(f"{name}: {safe(str(row.formula))} = {points(row.score)}")
        elif row.why is not None:
            lines.append(f"{name}: {safe(str(row.why))}")
    return lines


def outcome(project: ProjectResult) -> list[str]:
    """Return points, coverage, score and grade, and why there is none, a phrase each."""
    if project.execution.progress is not None or any(row.signal for row in project.rows):
        return []
    phrases = []
    bounded = project.score_low is not None
    if bounded:
        phrases.append(
            translate(N_("points {points} of {weight} judged")).format(
                points=points(project.points), weight=points(project.scored_weight)
            )
        )
    phrases.append(translate(N_("coverage {coverage}")).format(coverage=percent(project.coverage)))
    score = translate(N_("score {score}")).format(score=points(project.score))
    if bounded:
        score += translate(N_(" (between {low} and {high})")).format(
            low=project.score_low, high=project.score_high
        )
    phrases.append(score)
    phrases.append(translate(N_("grade {grade}")).format(grade=grade(project)))
    if project.assumed_weight:
        phrases.append(
            translate(N_("{weight} of the weight rests on assumed targets")).format(
                weight=project.assumed_weight
            )
        )
    if project.why is not None:
        phrases.append(safe(str(project.why)))
    return phrases


def spent(row: ExecutionRow, currency: str) -> str:
    """Return the budget by its basis and what was spent of it."""
    word = translate(N_("spending"))
    return f"{basis(row.basis)} {money(row.budget)}, {word} {money(row.spending)} {currency}"


def summary(result: Result) -> list[str]:
    """Return the lines below all projects: the sums, and perfcli's own mean."""
    totals, mean = result.totals, result.summary
    lines = []
    if totals.basis is not None:
        phrases = (
            translate(N_("All projects")),
            f"{basis(totals.basis)} {money(totals.budget)}",
            f"{translate(N_('spending'))} {money(totals.spending)} {result.declaration.currency}",
            f"{translate(N_('execution rate'))} {percent(totals.execution_rate)}",
        )
        lines.append("  ".join(phrases))
    pointless = result.scheme.weights == "none" or result.declaration.stage == "mid-year"
    if mean.coverage is not None and not pointless:
        score = translate(N_("score {score}")).format(score=points(mean.score))
        coverage = translate(N_("coverage {coverage}")).format(coverage=percent(mean.coverage))
        lines += [f"{score}  {coverage}", f"({translate(NO_CLAIM)})"]
    return lines
