"""The report in words: the three sections that go with a form, from what is declared."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

from perfcli.core.language import N_, translate
from perfcli.output import words
from perfcli.output.form.cell import plain

if TYPE_CHECKING:
    from collections.abc import Iterator

    from perfcli.scoring.result import ProjectResult, Result

ABOUT = N_("1. About the projects")
DONE = N_("2. What was achieved")
PROBLEMS = N_("3. Problems and what is done about them")
NO_PROBLEMS = N_("The declaration names no problems.")
UNIT = N_("{unit}, {year}: {count} evaluated projects, amounts in {currency}.")
JUDGED = N_("{judged} of {count} indicators have a score.")
NOT_JUDGED = N_("Without a score")
SAYS = N_("{name}: {said}")
OF = N_("{project}, {indicator}")
BETWEEN = N_("; ")


class Line(NamedTuple):
    """A line of the report."""

    kind: Literal["heading", "project", "text", "item"]
    text: str


def lines(result: Result) -> Iterator[Line]:
    """Yield the report line by line."""
    declaration = result.declaration
    yield Line("heading", translate(ABOUT))
    facts = {
        "unit": plain(declaration.unit),
        "year": declaration.year,
        "count": len(result.projects),
        "currency": declaration.currency,
    }
    yield Line("text", translate(UNIT).format_map(facts))
    for project in result.projects:
        yield from _about(project, declaration.currency)
    yield Line("heading", translate(DONE))
    if declaration.source.excerpt:
        yield Line("text", translate(words.EXCERPT))
    for project in result.projects:
        yield from _done(project)
    for line in words.summary(result):
        yield Line("text", plain(line))
    yield Line("heading", translate(PROBLEMS))
    yield from _problems(result)


def _about(project: ProjectResult, currency: str) -> Iterator[Line]:
    own = project.project
    yield Line("project", plain(own.name))
    for text in (own.kind, own.purpose):
        if text:
            yield Line("text", plain(text))
    rate = words.percent(project.execution.rate)
    spent = words.spent(project.execution, currency)
    yield Line("text", f"{spent}, {translate(N_('execution rate'))} {rate}")
    if own.goal:
        yield Line("text", plain(own.goal))


def _done(project: ProjectResult) -> Iterator[Line]:
    yield Line("project", plain(project.project.name))
    if project.project.achievement:
        yield Line("text", plain(project.project.achievement))
    judged = sum(row.judged for row in project.rows)
    yield Line("text", translate(JUDGED).format(judged=judged, count=len(project.rows)))
    outcome = words.outcome(project)
    if outcome:
        yield Line("text", "  ".join(outcome))
    if project.weights == "split" and project.rows:
        yield Line("text", translate(words.SPLIT))
    yield from _missing(project)


def _missing(project: ProjectResult) -> Iterator[Line]:
    """Yield why rows have no score, with the rows it holds for."""
    names: dict[str, list[str]] = {}
    for row in project.rows:
        if row.why is not None:
            names.setdefault(plain(str(row.why)), []).append(plain(row.indicator.name))
    if names:
        yield Line("text", translate(NOT_JUDGED))
    for why, own in names.items():
        names_given = translate(BETWEEN).join(own)
        yield Line("item", translate(SAYS).format(name=why, said=names_given))


def _problems(result: Result) -> Iterator[Line]:
    declaration = result.declaration
    found = [*declaration.problems, *_reasons(result, "reason")]
    remedies = [*declaration.measures, *_reasons(result, "measure")]
    if not found and not remedies:
        yield Line("text", translate(NO_PROBLEMS))
    for title, texts in ((N_("Problems"), found), (N_("Measures"), remedies)):
        if texts:
            yield Line("project", translate(title))
        for text in texts:
            yield Line("item", plain(text))


def _reasons(result: Result, key: str) -> Iterator[str]:
    """Yield what projects and indicators say of their deviations."""
    for project in result.projects:
        said = getattr(project.project, key)
        if said:
            yield translate(SAYS).format(name=project.project.name, said=said)
        for row in project.rows:
            said = getattr(row.indicator, key)
            if said:
                name = translate(OF).format(
                    project=project.project.name, indicator=row.indicator.name
                )
                yield translate(SAYS).format(name=name, said=said)
