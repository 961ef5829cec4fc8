"""The distributions: of scores by year, stage and method, of execution rates by year and stage."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from perfcli.core.figures import exactly, percent
from perfcli.core.language import N_, current, message, plural, translate
from perfcli.core.text import safe
from perfcli.output import words
from perfcli.output.overview.bins import Counted, bars
from perfcli.output.overview.figures import amount
from perfcli.output.overview.view import Bar, Chart
from perfcli.output.report_page.figures import length, rate
from perfcli.output.report_page.view import Labelled
from perfcli.scheme.load import builtin

if TYPE_CHECKING:
    from collections.abc import Iterator

    from perfcli.output.overview.answers import Grade, Group, Money, Rate, Why
    from perfcli.output.overview.facts import Facts

_LACKS = {
    "budget": N_("no budget is given"),
    "spending": N_("no spending is given"),
    "zero": N_("the budget is 0"),
}


@exactly
def scores(facts: Facts) -> tuple[Chart, ...]:
    """Return a chart for each group of projects that can be compared; mid-year it is of signals."""
    return tuple(
        _signals(facts, group) if group.stage == "mid-year" else _scores(facts, group)
        for group in facts.groups
    )


def _scores(facts: Facts, group: Group) -> Chart:
    key = group[:3]
    counted = [
        Counted(each.score, each.projects, each.sure) for each in facts.scores if each[:3] == key
    ]
    grades = [each for each in facts.grades if each[:3] == key]
    whys = [each for each in facts.whys if each[:3] == key]
    total = sum(each.projects for each in counted)
    lines = [_of(total, group.projects)]
    if grades:
        said = translate(N_(", ")).join(_grade(each) for each in grades)
        lines.append(str(message(N_("grades: {grades}"), grades=said)))
    return Chart(
        title=_title(group.year, group.stage, group.scheme),
        lines=tuple(lines),
        bars=bars(counted) if counted else (),
        has_unsure=any(not each.sure for each in counted),
        apart=tuple(map(_why, whys)),
    )


def _of(known: int, projects: int) -> str:
    told = plural(
        "{known} of {count} project has a score",
        "{known} of {count} projects have a score",
        projects,
    )
    return told.format(known=known, count=projects)


def _grade(each: Grade) -> str:
    if each.grade is None:
        return str(message(N_("a score but no grade: {count}"), count=each.projects))
    name = grade_name(each.grade, each.scheme)
    if each.sure == each.projects:
        return str(message(N_("{grade}: {count}"), grade=name, count=each.projects))
    unsure = each.projects - each.sure
    return str(
        message(
            N_("{grade}: {count} ({unsure} not certain)"),
            grade=name,
            count=each.projects,
            unsure=unsure,
        )
    )


def grade_name(grade: str, scheme: str) -> str:
    """Return the name of a grade in the language in force, where the method is a built-in one."""
    method = None if current() == "zh" else builtin(scheme)
    for each in () if method is None else method.grades:
        if each.name == grade:
            return words.named(each)
    return safe(grade)


def _why(each: Why) -> Labelled:
    why = translate(N_("no reason is given")) if each.why is None else safe(each.why)
    count = str(message(N_("without a score: {count}"), count=each.projects))
    return Labelled(count, why)


def _title(year: int, stage: str, scheme: str = "") -> str:
    parts = [str(year), words.stage(stage)]
    if scheme:
        known = builtin(scheme)
        parts.append(f"{words.scheme_title(known)} ({scheme})" if known else safe(scheme))
    return translate(N_(", ")).join(parts)


def _signals(facts: Facts, group: Group) -> Chart:
    found = {each.signal: each.projects for each in facts.signals if each[:3] == group[:3]}
    longest = Decimal(max(found.values()))
    shown = tuple(
        Bar(words.signal(name), str(found[name]), length(Decimal(found[name]), longest), "0%")
        for name in words.SIGNAL
        if name in found
    )
    apart = []
    if None in found:
        count = str(message(N_("without a signal: {count}"), count=found[None]))
        apart.append(Labelled(count, translate(N_("its money gives no rate"))))
    lines = (translate(N_("mid-year there are signals for the money and no scores")),)
    return Chart(_title(*group[:3]), lines, shown, has_unsure=False, apart=tuple(apart))


@exactly
def rates(facts: Facts) -> tuple[Chart, ...]:
    """Return a chart of execution rates for each year and stage."""
    keys = dict.fromkeys(each[:2] for each in facts.groups)
    return tuple(_rates(facts, year, stage) for year, stage in keys)


def _rates(facts: Facts, year: int, stage: str) -> Chart:
    found = [each for each in facts.rates if each[:2] == (year, stage)]
    counted = [Counted(each.rate, each.projects) for each in found if each.rate is not None]
    known, projects = sum(each.projects for each in counted), sum(each.projects for each in found)
    told = plural(
        "{known} of {count} project has an execution rate",
        "{known} of {count} projects have an execution rate",
        projects,
    )
    lines = [told.format(known=known, count=projects)]
    lines += [_money(each) for each in facts.money if each[:2] == (year, stage)]
    return Chart(
        title=_title(year, stage),
        lines=tuple(lines),
        bars=bars(counted, "%") if counted else (),
        has_unsure=False,
        apart=tuple(_lacking(found)),
    )


def _money(each: Money) -> str:
    """Return the sums and their quotient: a rate that large projects weigh more in, as they do."""
    share = percent(each.spending, each.budget) if each.budget else None
    return str(
        message(
            N_("{basis} {budget}, spending {spending} 万元: {rate} (sum by sum, {count} projects)"),
            basis=words.basis(each.basis),
            budget=amount(each.budget),
            spending=amount(each.spending),
            rate=rate(share).text,
            count=each.projects,
        )
    )


def _lacking(found: list[Rate]) -> Iterator[Labelled]:
    for each in found:
        if each.lacks is not None:
            count = str(message(N_("without a rate: {count}"), count=each.projects))
            yield Labelled(count, translate(_LACKS[each.lacks]))
