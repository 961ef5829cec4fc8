"""From results and findings to what the page says: a pure function of both and the language."""

from __future__ import annotations

from typing import TYPE_CHECKING

from perfcli.core.figures import exactly
from perfcli.core.language import N_, current, message, translate
from perfcli.core.text import safe
from perfcli.core.version import __version__
from perfcli.output import words
from perfcli.output.report_page import notes as placing
from perfcli.output.report_page.figures import largest, shown
from perfcli.output.report_page.projects import project, row_anchor
from perfcli.output.report_page.trends import trends
from perfcli.output.report_page.view import Labelled, Link, Page, Year

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from perfcli.core.finding import Finding
    from perfcli.model.declaration import Declaration
    from perfcli.output.report import Reported
    from perfcli.scoring.result import Result

_TAGS = {"zh": "zh-CN", "en": "en"}


@exactly
def page(reported: Sequence[Reported]) -> Page:
    """Return the page of one declaration or several, in the order given."""
    return Page(
        language=_TAGS[current()],
        title=_title([each.result.declaration for each in reported]),
        years=tuple(
            _year(each, anchor=f"d{number}") for number, each in enumerate(reported, start=1)
        ),
        trends=trends([each.result for each in reported]),
        made_by=f"perfcli {__version__}",
    )


def _title(declarations: Sequence[Declaration]) -> str:
    """Return the unit and the year, or what several declarations have in common."""
    years = sorted({each.year for each in declarations})
    span = str(years[0]) if len(years) == 1 else f"{years[0]}–{years[-1]}"
    units = list(dict.fromkeys(each.unit for each in declarations))
    if len(units) == 1:
        return f"{shown(units[0])} {span}"
    return str(message(N_("Performance of {count} units, {span}"), count=len(units), span=span))


def _year(reported: Reported, *, anchor: str) -> Year:
    result, findings = reported.result, reported.findings
    declaration, scheme = result.declaration, result.scheme
    monitored = declaration.stage == "mid-year"
    notes = placing.by_spot(findings, declaration)
    scale = largest(
        figure
        for each in result.projects
        for figure in (each.execution.budget, each.execution.spending)
    )
    return Year(
        anchor=anchor,
        heading=_heading(declaration),
        facts=tuple(_facts(result, reported.path)),
        remarks=tuple(_remarks(declaration)),
        currency=declaration.currency,
        claims=tuple(shown(each.quote) for each in declaration.claims),
        problems=tuple(map(shown, declaration.problems)),
        measures=tuple(map(shown, declaration.measures)),
        counts=placing.counts(findings),
        errors=tuple(_errors(result, findings, anchor)),
        notes=notes.get(placing.DOCUMENT, ()),
        projects=tuple(
            project(
                each,
                scheme,
                anchor=_project_anchor(anchor, each.position),
                scale=scale,
                monitored=monitored,
                notes=notes,
            )
            for each in result.projects
        ),
        summary=tuple(words.summary(result)),
        scored=scheme.weights != "none" and not monitored,
    )


def _heading(declaration: Declaration) -> str:
    if declaration.title:
        return shown(declaration.title)
    return translate(N_("Performance of {year}")).format(year=declaration.year)


def _facts(result: Result, path: str) -> Iterator[Labelled]:
    declaration, scheme, source = result.declaration, result.scheme, result.declaration.source
    given = (
        (N_("reporting unit"), declaration.unit),
        (N_("year"), str(declaration.year)),
        (N_("method"), f"{words.scheme_title(scheme)} ({scheme.id})"),
        (N_("document"), scheme.reference),
        (N_("currency"), declaration.currency),
        (N_("source report"), source.title),
        (N_("published on"), None if source.published is None else source.published.isoformat()),
        (N_("note"), source.note),
        (N_("declaration"), path),
    )
    for label, text in given:
        if text:
            yield Labelled(translate(label), shown(text))


def _remarks(declaration: Declaration) -> Iterator[str]:
    if declaration.source.excerpt:
        yield translate(words.EXCERPT)
    if declaration.as_of is not None and declaration.stage == "mid-year":
        yield translate(N_("Mid-year, as of {day}")).format(day=declaration.as_of)
    if declaration.stage == "plan":
        yield translate(N_("A plan: nothing has been reported yet."))


def _project_anchor(anchor: str, position: int) -> str:
    return f"{anchor}-p{position + 1}"


def _errors(result: Result, findings: Sequence[Finding], anchor: str) -> Iterator[Link]:
    """Yield the errors that nobody has accepted, with where on the page they stand."""
    for each in findings:
        if each.severity == "error" and each.accepted is None:
            number, row = placing.spot_of(each, result.declaration)
            place = anchor if number is None else _project_anchor(anchor, number)
            target = row_anchor(place, row) if isinstance(row, int) else place
            yield Link(target, f"{each.code} {safe(str(each.message))}")
