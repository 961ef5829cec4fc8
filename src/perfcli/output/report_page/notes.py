"""Findings, each beside the figures it speaks of."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from perfcli.core.finding import SEVERITIES
from perfcli.core.language import N_, plural, translate
from perfcli.core.text import safe
from perfcli.output.report_page.view import Note
from perfcli.output.severity import word as severity_word

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from perfcli.core.finding import Finding, Place
    from perfcli.model.declaration import Declaration

# Project and, in it, the row: a number, or one of "money", "reported" and "" for the whole.
Spot: TypeAlias = tuple[int | None, int | str]
DOCUMENT: Spot = (None, "")
_PARTS = {"budget": "money", "spending": "money", "reported": "reported"}


def spot_of(finding: Finding, declaration: Declaration) -> Spot:
    """Return where a finding belongs: by its key, else by the row it names."""
    match finding.key:
        case ("projects", int(project), "indicators", int(row), *_):
            return project, row
        case ("projects", int(project), str(part), *_) if part in _PARTS:
            return project, _PARTS[part]
        case ("projects", int(project), *_):
            return project, _row_named(finding.indicator, declaration, project)
    for project, each in enumerate(declaration.projects):
        if finding.project in {each.id, each.name} and finding.project is not None:
            return project, _row_named(finding.indicator, declaration, project)
    return DOCUMENT


def _row_named(label: str | None, declaration: Declaration, project: int) -> int | str:
    if label is None or project >= len(declaration.projects):
        return ""
    for row, each in enumerate(declaration.projects[project].indicators):
        if label in {each.id, each.name}:
            return row
    return ""


def by_spot(
    findings: Iterable[Finding], declaration: Declaration
) -> Mapping[Spot, tuple[Note, ...]]:
    """Return the findings where they belong: the gravest first, accepted ones last."""
    kept: dict[Spot, list[Finding]] = {}
    for finding in findings:
        kept.setdefault(spot_of(finding, declaration), []).append(finding)
    return {
        spot: tuple(note(each) for each in sorted(found, key=_gravity))
        for spot, found in kept.items()
    }


def _gravity(finding: Finding) -> tuple[bool, int]:
    return finding.accepted is not None, SEVERITIES.index(finding.severity)


def note(finding: Finding) -> Note:
    """Return a finding in the language in force."""
    more = [f"{translate(N_('help'))}: {safe(str(finding.help))}"]
    more += [
        f"{_where(each.path or finding.path, each.place)}: {safe(str(each.message))}"
        for each in finding.related
    ]
    more.append(f"{translate(N_('stands in'))}: {_where(finding.path, finding.place)}")
    return Note(
        code=finding.code,
        name=finding.name,
        severity=finding.severity,
        word=severity_word(finding.severity),
        message=safe(str(finding.message)),
        more=tuple(more),
        accepted=None if finding.accepted is None else safe(finding.accepted),
    )


def _where(path: str, place: Place | None) -> str:
    if place is None:
        return safe(path)
    if place.cell:
        return f"{safe(path)}[{safe(place.cell)}]"
    return f"{safe(path)}:{place.line}:{place.column}"


def counts(findings: Sequence[Finding]) -> str:
    """Return how many findings there are of each severity, and how many are accepted."""
    if not findings:
        return translate(N_("nothing found"))
    open_ones = [each.severity for each in findings if each.accepted is None]
    errors, warnings, infos = (open_ones.count(each) for each in SEVERITIES)
    accepted = len(findings) - len(open_ones)
    parts = [
        plural("{count} error", "{count} errors", errors).format(count=errors),
        plural("{count} warning", "{count} warnings", warnings).format(count=warnings),
        plural("{count} note", "{count} notes", infos).format(count=infos),
    ]
    if accepted:
        parts.append(translate(N_("{count} accepted")).format(count=accepted))
    return translate(N_(", ")).join(parts)
