"""What a comparison says to people, decided once: headings, sentences and grids of cells.

The formats for people only draw it. Words of the files are safe for a terminal in here already.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from perfcli.core.language import N_, message, translate
from perfcli.core.text import safe
from perfcli.output import diff_rows, words
from perfcli.output.blocks import Heading, Line

if TYPE_CHECKING:
    from collections.abc import Iterator

    from perfcli.comparing.difference import Difference, ProjectDifference, Suggestion
    from perfcli.output.blocks import Block
    from perfcli.output.findings.report import FileReport


def page(difference: Difference, report: FileReport | None = None) -> Iterator[Block]:
    """Yield what is said of a comparison, from top to bottom.

    Where the years were checked, it ends with the heading under which the findings of the `report`
    are listed.
    """
    yield from _compared(difference)
    if report is not None:
        yield Heading(2, translate(N_("Found between the years")))
        if not report.findings:
            yield Line(translate(N_("nothing found")))


def _compared(difference: Difference) -> Iterator[Block]:
    old, new = difference.old, difference.new
    yield Heading(1, f"{old.year} → {new.year}: {_both(old.unit, new.unit)}")
    if old.path and new.path:
        yield Line(_both(old.path, new.path))
    yield from _remarks(difference)
    if difference.same:
        yield Line(translate(N_("nothing differs")), strong=True)
        return
    years = diff_rows.years(old.year, new.year)
    yield Heading(2, f"{translate(N_('All projects'))} ({new.currency})")
    yield diff_rows.totals(difference, years)
    if not difference.score.same:
        yield Line(f"{translate(N_('score'))}: {translate(words.NO_CLAIM)}")
    yield from _renames(difference, None)
    for project in difference.projects:
        yield from _project(project, difference, years)


def _both(old: str, new: str) -> str:
    return safe(new if old == new else f"{old} → {new}")


def _remarks(difference: Difference) -> Iterator[Line]:
    """Yield what makes the two years hard to compare."""
    old, new = difference.old, difference.new
    if old.scheme != new.scheme:
        yield _line(N_("scored by different methods: {old}, then {new}"), old.scheme, new.scheme)
    if old.stage != new.stage:
        stages = (words.stage(side.stage) for side in (old, new))
        yield _line(N_("different stages: {old}, then {new}"), *stages)
    if old.currency != new.currency:
        yield _line(N_("amounts in {old} are counted in {new}"), old.currency, new.currency)


def _line(template: str, old: str, new: str) -> Line:
    return Line(str(message(template, old=safe(old), new=safe(new))))


def _project(
    found: ProjectDifference, difference: Difference, years: tuple[str, str]
) -> Iterator[Block]:
    yield Heading(2, diff_rows.project_name(found))
    if found.state == "same":
        yield Line(translate(N_("nothing differs")))
        return
    yield diff_rows.project(found, years)
    yield from _grade(found)
    if found.state == "changed":
        changed = [each for each in found.indicators if each.state != "same"]
        if changed:
            yield diff_rows.indicators(changed, years)
        if len(changed) < len(found.indicators):
            rest = len(found.indicators) - len(changed)
            yield Line(str(message(N_("indicators without a change: {count}"), count=rest)))
    else:
        count = len(found.indicators)
        yield Line(str(message(N_("indicators: {count}"), count=count)))
    if found.new is not None:
        yield from _renames(difference, found.new.project.label)
    yield from _causes(found, years)


def _grade(found: ProjectDifference) -> Iterator[Line]:
    old, new = (
        words.ABSENT if each is None else words.grade(each) for each in (found.old, found.new)
    )
    if old != new:
        yield Line(str(message(N_("grade {old} → {new}"), old=old, new=new)))


def _renames(difference: Difference, project: str | None) -> Iterator[Line]:
    for each in difference.suggestions:
        if each.project == project:
            yield _rename(each)


def _rename(suggestion: Suggestion) -> Line:
    text = message(
        N_("perhaps renamed: {old} → {new}; the same id in both files would compare them"),
        old=safe(suggestion.old.name),
        new=safe(suggestion.new.name),
    )
    return Line(str(text))


def _causes(found: ProjectDifference, years: tuple[str, str]) -> Iterator[Block]:
    score = found.score
    for figure, year in zip((score.old, score.new), years, strict=True):
        if figure is None and found.state == "changed" and not score.same:
            text = message(N_("no score in {year}, so there is no change to explain"), year=year)
            yield Line(str(text))
    if any(cause.points for cause in found.causes or ()):
        text = message(
            N_("score {old} → {new}: {change}, of which"),
            old=words.points(score.old),
            new=words.points(score.new),
            change=diff_rows.signed(score.change),
        )
        yield Line(str(text), strong=True)
        yield diff_rows.causes(found.causes or ())
