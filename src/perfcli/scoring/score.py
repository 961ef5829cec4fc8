"""A declaration and a scheme give a result; a pure function of the two."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from perfcli.core.figures import ZERO, exactly, percent, round_half_up, total
from perfcli.core.language import N_, message
from perfcli.scoring.execution import execution
from perfcli.scoring.result import UNJUDGED, LevelScore, ProjectResult, Result, Row, Summary, Totals
from perfcli.scoring.rows import judge
from perfcli.scoring.weights import by_level, weigh

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from perfcli.core.language import Message
    from perfcli.model.declaration import Declaration, Indicator, Project
    from perfcli.scheme.scheme import Category, Grade, Scheme
    from perfcli.scoring.weights import Weighting

# Under this coverage, in percent, there is no grade: docs/scoring.md, "What could not be judged".
LEAST_COVERAGE = Decimal(60)


@exactly
def score(declaration: Declaration, scheme: Scheme, *, strict: bool = False) -> Result:
    """Return the result of every project of a declaration whose references are resolved.

    With `strict`, everything unjudged counts as failed: the low end of the score is the score.
    """
    projects = tuple(
        score_project(position, project, scheme, year=declaration.year, strict=strict)
        for position, project in enumerate(declaration.projects)
    )
    if declaration.stage == "mid-year" and declaration.as_of is not None:
        from perfcli.scoring.monitoring import monitored

        projects = tuple(monitored(project, declaration.as_of) for project in projects)
    return Result(declaration, scheme, projects, _totals(projects), _summary(projects))


def category_of(indicator: Indicator, scheme: Scheme) -> Category | None:
    """Return the one category of the scheme that an indicator names, or None."""
    found = scheme.categories(indicator.category)
    return found[0] if len(found) == 1 else None


def score_project(
    position: int, project: Project, scheme: Scheme, *, year: int, strict: bool = False
) -> ProjectResult:
    """Return the result of one project."""
    categories = [category_of(indicator, scheme) for indicator in project.indicators]
    places = by_level(categories)
    weighting = weigh(scheme, project.indicators, places)
    rows = tuple(
        judge(place, indicator, category, weight, scheme=scheme, year=year)
        for place, (indicator, category, weight) in enumerate(
            zip(project.indicators, categories, weighting.weights, strict=True)
        )
    )
    money = execution(project, scheme)
    execution_score = ZERO if money.score is None else money.score
    execution_weight = ZERO if money.score is None else money.weight or ZERO
    sums = {level: _sums([rows[place] for place in own]) for level, own in places.items()}
    indicators = _together(sums.values())
    points = execution_score + indicators.points
    scored = execution_weight + indicators.scored
    whole = max(scheme.full_marks, (money.weight or ZERO) + indicators.weight)
    coverage = round_half_up(percent(scored, whole))
    low, high = bounds = _bounds(points, scored, whole)
    result = None
    if indicators.scored:
        result = low if strict else round_half_up(percent(points, scored))
    assumed = _sums([row for row in rows if row.indicator.assumed is not None])
    if assumed.scored:
        bounds = _bounds(points - assumed.points, scored - assumed.scored, whole)
    pointless = scheme.weights == "none"
    grade, confident, why = _graded(scheme, result, coverage, bounds, rows)
    return ProjectResult(
        position=position,
        project=project,
        execution=money,
        rows=rows,
        levels=_levels(scheme, sums, weighting),
        weights=weighting.origin,
        variant=weighting.variant,
        points=points,
        scored_weight=scored,
        assumed_weight=assumed.scored,
        full_marks=scheme.full_marks,
        coverage=coverage,
        score=result,
        score_low=None if pointless else low,
        score_high=None if pointless else high,
        grade=grade,
        grade_confident=confident,
        why=why,
        insufficient=scheme.insufficient,
    )


class _Sums(NamedTuple):
    """What rows weigh, how much of that has a score, and their scores, all added up."""

    weight: Decimal
    scored: Decimal
    points: Decimal


_NOTHING = _Sums(ZERO, ZERO, ZERO)


def _sums(rows: Sequence[Row]) -> _Sums:
    weight = scored = points = ZERO
    for row in rows:
        own, score = row.weight, row.score
        if own is not None:
            weight += own
            if score is not None:
                scored += own
                points += score
    return _Sums(weight, scored, points)


def _together(sums: Iterable[_Sums]) -> _Sums:
    return _Sums(*map(total, zip(_NOTHING, *sums, strict=True)))


def _bounds(points: Decimal, scored: Decimal, whole: Decimal) -> tuple[Decimal, Decimal]:
    """Return the score if everything unjudged had failed, and if it had succeeded."""
    low = round_half_up(percent(points, whole))
    if scored == whole:
        return low, low
    return low, round_half_up(percent(points + whole - scored, whole))


def _graded(
    scheme: Scheme,
    result: Decimal | None,
    coverage: Decimal,
    bounds: tuple[Decimal, Decimal],
    rows: Sequence[Row],
) -> tuple[Grade | None, bool, Message | None]:
    """Return the grade, whether low and high agree on it, and why there is none."""
    if scheme.weights == "none":
        return None, False, message(N_("this method gives no score"))
    if result is None:
        return None, False, _why_no_score(rows)
    if coverage < LEAST_COVERAGE:
        return (
            None,
            False,
            message(
                N_("insufficient evidence for a grade: {coverage}% of the weight could be judged"),
                coverage=coverage,
            ),
        )
    grade = scheme.grade_of(result)
    low, high = (scheme.grade_of(bound) for bound in bounds)
    return grade, grade is not None and low == high == grade, None


def _why_no_score(rows: Sequence[Row]) -> Message:
    if not rows:
        return message(N_("no indicator is declared; spending money is not performance"))
    if all(row.status == "planned" for row in rows):
        return message(
            N_("all {count} indicators are plans; spending money is not performance"),
            count=len(rows),
        )
    if any(row.weight is None and row.status not in UNJUDGED for row in rows):
        return message(N_("no weights are given, and this method sets none"))
    if any(row.judged for row in rows):
        return message(N_("every indicator that can be judged weighs 0"))
    return message(
        N_("none of {count} indicators can be judged; spending money is not performance"),
        count=len(rows),
    )


def _levels(
    scheme: Scheme, sums: Mapping[str | None, _Sums], weighting: Weighting
) -> tuple[LevelScore, ...]:
    scores = []
    for level in scheme.levels:
        own = sums.get(level.id)
        fixed = weighting.levels[level.id] or ZERO
        if own is None:
            if fixed:
                scores.append(LevelScore(level, fixed, ZERO, ZERO))
            continue
        weight = fixed if weighting.origin == "split" else own.weight
        scores.append(LevelScore(level, weight, own.scored, own.points))
    return tuple(scores)


def _totals(projects: Sequence[ProjectResult]) -> Totals:
    """Return the sums over the projects; a sum is absent where no project gives a figure."""
    money = [project.execution for project in projects]
    budgets = [row.budget for row in money if row.budget is not None]
    spendings = [row.spending for row in money if row.spending is not None]
    bases = {row.basis for row in money if row.budget is not None}
    budget = total(budgets) if budgets else None
    spending = total(spendings) if spendings else None
    # A project that gives neither adds nothing; one that gives half of it leaves no rate.
    complete = all((row.budget is None) == (row.spending is None) for row in money)
    return Totals(
        budget=budget,
        basis=next(iter(bases)) if len(bases) == 1 else "mixed" if bases else None,
        spending=spending,
        execution_rate=percent(spending, budget)
        if complete and budget and spending is not None
        else None,
    )


def _summary(projects: Sequence[ProjectResult]) -> Summary:
    """Return the means weighted by basis budget; that of coverage is over all projects."""
    weighed = [
        (project.execution.budget, project)
        for project in projects
        if project.execution.budget is not None
    ]
    everything = total(budget for budget, _ in weighed)
    if not everything:
        return Summary(None, None)
    coverage = total(budget * project.coverage for budget, project in weighed) / everything
    scored = [(budget, each.score) for budget, each in weighed if each.score is not None]
    base = total(budget for budget, _ in scored)
    mean = total(budget * each for budget, each in scored) / base if base else None
    return Summary(
        score=None if mean is None else round_half_up(mean), coverage=round_half_up(coverage)
    )
