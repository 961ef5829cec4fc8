"""What a format is given: one file's findings at a time, and the counts at the end."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, Protocol

if TYPE_CHECKING:
    from perfcli.core.finding import Finding, Severity


class FileReport(NamedTuple):
    """What was found in one file; `text` is what it holds, None where it could not be read.

    `skipped` holds the codes of the checks that were not run: not asked for, or not possible.
    """

    path: str
    text: str | None
    findings: tuple[Finding, ...]
    unreadable: bool
    unit: str = ""
    projects: int = 0
    indicators: int = 0
    excerpt: bool = False
    skipped: frozenset[str] = frozenset()


class CodeCount(NamedTuple):
    """How often a check has found something: findings, files, and findings by unit."""

    findings: int
    files: int
    units: dict[str, int]


class Tally:
    """The counts of a run, kept while files stream by; accepted findings are counted apart.

    Without `by_unit` it stays small, however many units there are.
    """

    def __init__(self, *, by_unit: bool = True) -> None:
        self._by_unit = by_unit
        self.files = 0
        self.projects = 0
        self.indicators = 0
        self.unreadable = 0
        self.accepted = 0
        self.excerpts = 0
        self.severities: dict[Severity, int] = {"error": 0, "warning": 0, "info": 0}
        self.codes: dict[str, CodeCount] = {}

    def add(self, report: FileReport) -> None:
        """Count one file."""
        self.files += 1
        self.projects += report.projects
        self.indicators += report.indicators
        self.unreadable += report.unreadable
        self.excerpts += report.excerpt
        seen = set()
        for finding in report.findings:
            if finding.accepted is not None:
                self.accepted += 1
                continue
            self.severities[finding.severity] += 1
            count = self.codes.get(finding.code, CodeCount(0, 0, {}))
            if self._by_unit:
                count.units[report.unit] = count.units.get(report.unit, 0) + 1
            new = finding.code not in seen
            self.codes[finding.code] = CodeCount(count.findings + 1, count.files + new, count.units)
            seen.add(finding.code)

    @property
    def summary(self) -> dict[str, int]:
        """Return the counts of the JSON document's `summary`."""
        counts: dict[str, int] = dict(self.severities.items())
        return {**counts, "accepted": self.accepted}

    @property
    def clean(self) -> bool:
        """Tell whether nothing at all was found."""
        return not any(self.severities.values()) and not self.accepted


class Writer(Protocol):
    """A format: what to print before, for each file, and after. Texts bring their line ends."""

    def __init__(self, *, color: bool, everything: bool) -> None: ...

    def begin(self) -> str:
        """Return what stands before everything."""

    def file(self, report: FileReport) -> str:
        """Return what one file adds."""

    def end(self, tally: Tally) -> str:
        """Return what stands after everything."""
