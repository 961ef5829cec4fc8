"""From what the tables say to what the page says: a pure function of both and the language."""

from __future__ import annotations

from typing import TYPE_CHECKING

from perfcli.core.language import N_, current, message, plural, translate
from perfcli.core.text import safe
from perfcli.core.version import __version__
from perfcli.output import words
from perfcli.output.overview.charts import rates, scores
from perfcli.output.overview.units import ORDER, codes, columns, listed
from perfcli.output.overview.view import Code, Page, Unscored
from perfcli.output.report_page.figures import shown
from perfcli.output.report_page.view import Labelled
from perfcli.output.severity import word

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from perfcli.output.overview.facts import Facts

_TAGS = {"zh": "zh-CN", "en": "en"}


def page(facts: Facts, pages: Mapping[str, str]) -> Page:
    """Return the page; `pages` says for each path where the page of its unit is."""
    units, details = listed(facts, pages)
    named = len(facts.unscored)
    total = facts.unscored[0].total if named else 0
    more = str(message(N_("and {count} more"), count=total - named)) if total > named else ""
    return Page(
        language=_TAGS[current()],
        title=_title(facts),
        facts=tuple(_facts(facts)),
        remarks=tuple(_remarks(facts)),
        unscored=tuple(
            Unscored(shown(each.path), shown(f"{each.code} {each.message}"))
            for each in facts.unscored
        ),
        more_unscored=more,
        scores=scores(facts),
        rates=rates(facts),
        codes=tuple(_codes(facts)),
        found_codes=tuple(codes(facts)),
        columns=columns(),
        order=translate(ORDER),
        units=units,
        details=details,
        years=tuple(sorted({each.year for each in units if each.year}, reverse=True)),
        made_by=f"perfcli {__version__}",
    )


def _title(facts: Facts) -> str:
    years = _years(facts)
    units = facts.scope.units
    told = plural("Overview of {count} unit", "Overview of {count} units", units)
    return told.format(count=units) + (f" {_span(years)}" if years else "")


def _years(facts: Facts) -> list[int]:
    return sorted({each.year for each in facts.units if each.year is not None})


def _span(years: list[int]) -> str:
    return str(years[0]) if len(years) == 1 else f"{years[0]}–{years[-1]}"


def _facts(facts: Facts) -> Iterator[Labelled]:
    scope, comma = facts.scope, translate(N_(", "))
    schemes = dict.fromkeys(
        each.scheme for each in sorted(facts.groups, key=lambda each: each.scheme)
    )
    stages = dict.fromkeys(each.stage for each in facts.groups)
    unscored = facts.unscored[0].total if facts.unscored else 0
    files = str(scope.files)
    if unscored:
        files += " " + str(message(N_("({count} could not be scored)"), count=unscored))
    given = (
        (N_("files"), files),
        (N_("units"), str(scope.units)),
        (N_("projects"), str(scope.projects)),
        (N_("indicators"), str(scope.indicators)),
        (N_("years"), comma.join(map(str, _years(facts)))),
        (N_("stages"), comma.join(words.stage(each) for each in stages)),
        (N_("methods"), comma.join(safe(each) for each in schemes)),
        (N_("results"), comma.join(shown(each) for each in facts.results)),
        (
            N_("results written by"),
            comma.join(f"perfcli {safe(each)}" for each in facts.versions)
            or translate(N_("not recorded in the files")),
        ),
    )
    for label, text in given:
        if text:
            yield Labelled(translate(label), text)


def _remarks(facts: Facts) -> Iterator[str]:
    """Yield what to know before figures are compared."""
    if len({each.scheme for each in facts.groups}) > 1:
        yield translate(N_("Several methods were used: their scores cannot be compared."))
    if len({each.stage for each in facts.groups}) > 1:
        yield translate(
            N_("There are plans, mid-year and year-end reports: their rates cannot be compared.")
        )


def _codes(facts: Facts) -> Iterator[Code]:
    for each in facts.codes:
        yield Code(
            code=each.code,
            name=each.name,
            severity=each.severity,
            word=word(each.severity),
            found=str(each.found),
            accepted=str(each.accepted) if each.accepted else "",
            units=str(each.units),
            files=str(each.files),
            sample="" if each.sample is None else shown(each.sample),
        )
