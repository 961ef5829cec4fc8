"""The units, those first that a reviewer looks at first; and what of each opens on demand.

The order is made of figures that are there, in the order of `COLUMNS` marked below; it is no score.
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from perfcli.core.figures import exactly, percent
from perfcli.core.language import N_, message, translate
from perfcli.core.text import safe
from perfcli.output.overview.charts import grade_name
from perfcli.output.overview.figures import NONE, amount, plain, span
from perfcli.output.overview.view import Column, Unit
from perfcli.output.report_page.figures import rate, shown

if TYPE_CHECKING:
    from collections.abc import Mapping

    from perfcli.output.overview import answers
    from perfcli.output.overview.facts import Facts

ORDER = N_(
    "First the units with the most errors; of as many errors, those with the most warnings; then "
    "by the share of points that could not be judged, then by overspending. This is an order to "
    "read in, and no score: every heading sorts by its own column."
)
_COLUMNS = (
    (N_("unit"), False, N_("A file from which no unit could be read is named by its path.")),
    (N_("year"), True, N_("A unit has a row for each year.")),
    (N_("projects"), True, N_("Projects in files that could be scored.")),
    (N_("errors"), True, N_("What cannot be right. What the declaration accepts is not counted.")),
    (N_("warnings"), True, N_("What wants a reason.")),
    (N_("notes"), True, N_("What may be of use.")),
    (
        N_("unjudged"),
        True,
        N_("Points that could not be judged, in percent of all points of its year-end projects."),
    ),
    (
        N_("overspent, 万元"),
        True,
        N_("What its projects spent above their budgets; one that spent less sets nothing off."),
    ),
    (
        N_("execution rate"),
        True,
        N_(
            "Spending by budget, sum by sum, over the projects that have a rate; none where their "
            "budgets are on different bases."
        ),
    ),
    (
        N_("score"),
        True,
        N_(
            "The lowest and the highest of its projects; sorted by the lowest. No mean is taken: "
            "it would hide the one that failed."
        ),
    ),
    (N_("no score"), True, N_("Projects without a score. That is neither good nor bad.")),
)


def columns() -> tuple[Column, ...]:
    """Return the columns of the table, in the language in force."""
    return tuple(
        Column(translate(label), figure, translate(meaning)) for label, figure, meaning in _COLUMNS
    )


class _Beside(NamedTuple):
    """What belongs to a unit besides its own figures."""

    projects: list[answers.Project]
    found: list[answers.Found]
    findings: list[answers.Finding]
    files: list[answers.File]


class Listed(NamedTuple):
    """The rows of the table, and for each what opens on demand."""

    units: tuple[Unit, ...]
    details: tuple[Mapping[str, object], ...]


@exactly
def listed(facts: Facts, pages: Mapping[str, str]) -> Listed:
    """Return all units in order; `pages` says for each path where the page of its unit is."""
    beside = {each[:3]: _Beside([], [], [], []) for each in facts.units}
    for project in facts.projects:
        beside[project.who, True, project.year].projects.append(project)
    for found in facts.found:
        beside[found[:3]].found.append(found)
    for finding in facts.findings:
        beside[finding[:3]].findings.append(finding)
    for file in facts.files:
        beside[file[:3]].files.append(file)
    numbers = {code: number for number, code in enumerate(codes(facts))}
    ordered = sorted(facts.units, key=_risk)
    return Listed(
        tuple(_unit(each, beside[each[:3]], numbers, pages) for each in ordered),
        tuple(_details(each, beside[each[:3]], numbers, pages) for each in ordered),
    )


def codes(facts: Facts) -> list[str]:
    """Return the codes that were found, each once, in the order of the table of codes."""
    return list(dict.fromkeys(each.code for each in facts.codes))


def _risk(each: answers.Unit) -> tuple[int, int, Decimal, Decimal, str, int]:
    """Return what units are ordered by; what has no figure stands after what has one."""
    absent = Decimal(-1)
    share = _unjudged(each)
    return (
        -each.errors,
        -each.warnings,
        -(absent if share is None else share),
        -(absent if each.overspent is None else each.overspent),
        each.who,
        each.year or 0,
    )


def _unjudged(each: answers.Unit) -> Decimal | None:
    return percent(each.unjudged, each.marks) if each.marks and each.unjudged is not None else None


def _unit(
    each: answers.Unit, beside: _Beside, numbers: Mapping[str, int], pages: Mapping[str, str]
) -> Unit:
    own = {pages[file.path] for file in beside.files if file.path in pages}
    return Unit(
        cells=(
            shown(each.who),
            NONE if each.year is None else str(each.year),
            str(each.projects),
            str(each.errors),
            str(each.warnings),
            str(each.notes),
            rate(_unjudged(each), NONE).text,
            amount(each.overspent),
            rate(_rate(each), NONE).text,
            span(each.lowest, each.highest),
            str(each.projects - each.scored),
        ),
        page=own.pop() if len(own) == 1 else "",
        codes=tuple(sorted(numbers[found.code] for found in beside.found)),
        year="" if each.year is None else str(each.year),
    )


def _rate(each: answers.Unit) -> Decimal | None:
    if each.bases != 1 or not each.budget or each.spending is None:
        return None
    return percent(each.spending, each.budget)


def _details(
    each: answers.Unit, beside: _Beside, numbers: Mapping[str, int], pages: Mapping[str, str]
) -> Mapping[str, object]:
    """Return what opens on demand: projects, findings, how many more there are, and the files."""
    paths = {file.path: number for number, file in enumerate(beside.files)}
    total = each.errors + each.warnings + each.notes
    return {
        "projects": [_project(project) for project in beside.projects],
        "codes": [[numbers[found.code], found.times] for found in beside.found],
        "findings": [
            [
                finding.severity[0],
                finding.code,
                _place(finding, several=len(paths) > 1),
                shown(finding.message),
            ]
            for finding in beside.findings
        ],
        "more": total - len(beside.findings),
        "files": [[shown(path), pages.get(path, "")] for path in paths],
    }


def _project(each: answers.Project) -> list[str]:
    monitored = each.stage == "mid-year"
    judged = not monitored and each.weights != "none"
    doubt = "" if each.sure or each.grade is None else "?"
    return [
        shown(each.project),
        f"{plain(each.budget)} {each.currency}" if each.budget is not None else NONE,
        plain(each.spending),
        rate(each.rate, NONE).text,
        plain(each.score),
        span(each.low, each.high),
        NONE if each.grade is None else grade_name(each.grade, each.scheme) + doubt,
        rate(each.coverage).text if judged else NONE,
        "" if each.why is None else shown(each.why),
    ]


def _place(each: answers.Finding, *, several: bool) -> str:
    line = None if each.line is None else str(message(N_("line {line}"), line=each.line))
    parts = (each.path if several else None, each.cell or line, each.project)
    return " · ".join(safe(part) for part in parts if part)
