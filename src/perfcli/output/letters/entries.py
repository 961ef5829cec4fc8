"""What a sheet or a letter says of each unit: its files, and what was found in them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from perfcli.core.text import safe
from perfcli.output.severity import word

if TYPE_CHECKING:
    from collections.abc import Iterable

    from perfcli.core.finding import Finding
    from perfcli.output.findings.report import FileReport


class Entry(NamedTuple):
    """One finding in words, safe to show; `accepted` is its reason where it has one."""

    path: str
    place: str
    severity: str
    code: str
    project: str
    indicator: str
    message: str
    help: str
    accepted: str


class Unit(NamedTuple):
    """A unit, how many of its files were looked at, and what was found in them."""

    name: str
    files: int
    entries: tuple[Entry, ...]


def units(reports: Iterable[FileReport]) -> list[Unit]:
    """Return what was found by unit, in the order they come; files without one stand last."""
    files: dict[str, int] = {}
    entries: dict[str, list[Entry]] = {}
    for report in reports:
        files[report.unit] = files.get(report.unit, 0) + 1
        entries.setdefault(report.unit, []).extend(_entry(each) for each in report.findings)
    names = sorted(files, key=lambda name: not name)
    return [Unit(safe(name), files[name], tuple(entries[name])) for name in names]


def _entry(finding: Finding) -> Entry:
    return Entry(
        path=safe(finding.path),
        place=_place(finding),
        severity=word(finding.severity),
        code=finding.code,
        project=safe(finding.project or ""),
        indicator=safe(finding.indicator or ""),
        message=safe(str(finding.message)),
        help=safe(str(finding.help)),
        accepted=safe(finding.accepted or ""),
    )


def _place(finding: Finding) -> str:
    if finding.place is None:
        return ""
    return safe(finding.place.cell) or f"{finding.place.line}:{finding.place.column}"
