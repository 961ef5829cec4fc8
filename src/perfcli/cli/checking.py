"""What `validate` does with one file: the report of it, in whichever process."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from perfcli.cli import inputs
from perfcli.cli.selection import adjusted, off
from perfcli.output.findings.report import FileReport

if TYPE_CHECKING:
    from perfcli.batch.codec import Shape
    from perfcli.batch.item import Item
    from perfcli.core.finding import Finding
    from perfcli.core.language import Message
    from perfcli.model.declaration import Declaration
    from perfcli.output.findings.report import Tally
    from perfcli.output.tables.rows import Rows
    from perfcli.pipeline import Checked


class Looked(NamedTuple):
    """What came of one file; `faults` are those of the settings of its folder.

    `declaration` is there only where asked for: the rest is small and goes between processes.
    """

    report: FileReport
    faults: tuple[Finding, ...] = ()
    declaration: Declaration | None = None
    said: str = ""
    rows: Rows | None = None

    @property
    def path(self) -> str:
        """Return the file, as it is shown."""
        return self.report.path

    @property
    def bad(self) -> bool:
        """Tell whether there is an error in the file."""
        return any(
            each.severity == "error" and each.accepted is None for each in self.report.findings
        )


class Checking(NamedTuple):
    """How files are checked in this run; `text` and `whole` say what has to be kept of them."""

    skipped: frozenset[str]
    text: bool
    whole: bool = False
    tables: bool = False

    def __call__(self, item: Item) -> Looked:
        """Return the report of one file."""
        # A run in which every file is known from before never needs it.
        from perfcli.pipeline import check

        loaded, said = inputs.opened(item)
        unwanted = self.skipped | off(loaded.path)
        if self.tables:
            from perfcli.cli.tabled import soundly_checked

            checked, sound = soundly_checked(loaded, unwanted)
        else:
            checked, sound = check(loaded, skipped=unwanted), False
        findings, faults = adjusted(checked)
        kept = self.whole or (self.text and findings)
        report = _report(
            checked._replace(findings=findings),
            loaded.text if kept else None,
            _unlooked(checked, unwanted),
        )
        declaration = checked.declaration if self.whole else None
        return Looked(report, faults, declaration, said, self._rows(checked, findings, sound))

    def lost(self, item: Item, why: Message) -> Looked:
        """Return the report of a file over which the program failed."""
        from perfcli.cli.tabled import fault_rows

        finding = inputs.failed(item, why)
        return Looked(_unread(item.path, None, (finding,)), rows=fault_rows((finding,)))

    def _rows(self, checked: Checked, findings: tuple[Finding, ...], sound: bool) -> Rows | None:
        if not self.tables:
            return None
        from perfcli.cli.tabled import rows_of

        return rows_of(checked, findings, sound=sound)


def shape() -> Shape:
    """Return what reports are made of; those with a declaration are not kept."""
    from collections.abc import Mapping
    from types import NoneType

    from perfcli.batch.codec import Shape
    from perfcli.core.finding import Finding, Place, Related, Severity
    from perfcli.core.keypath import KeyPath
    from perfcli.core.language import Listed, Message, Named
    from perfcli.output.tables.rows import FindingRow, IndicatorRow, ProjectRow, Rows

    findings = (FileReport, Finding, Listed, Message, Named, Place, Related)
    rows = (Rows, ProjectRow, IndicatorRow, FindingRow)
    names = {each.__name__: each for each in (*findings, *rows)}
    others = {"Declaration": NoneType, "KeyPath": KeyPath, "Mapping": Mapping, "Severity": Severity}
    return Shape(Looked, {**names, **others})


def status(tally: Tally, *, strict: bool) -> int:
    """Return the exit status: 2 where a file could not be looked at, 1 for errors, else 0."""
    from perfcli.cli.terminal import FAILED, FINE, NO

    if tally.unreadable:
        return FAILED
    bad = tally.severities["error"] or (strict and tally.severities["warning"])
    return NO if bad else FINE


def settings_report(faults: tuple[Finding, ...]) -> FileReport:
    """Return what is wrong with a `perfcli.toml`: like a declaration that could not be read."""
    from pathlib import Path

    path = faults[0].path
    try:
        text = Path(path).read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        text = None
    return _unread(path, text, faults)


def _unread(path: str, text: str | None, findings: tuple[Finding, ...]) -> FileReport:
    from perfcli.checks.registry import codes

    unlooked = codes() - {each.code for each in findings}
    return FileReport(path, text, findings, unreadable=True, skipped=unlooked)


def _report(checked: Checked, text: str | None, unlooked: frozenset[str]) -> FileReport:
    declaration = checked.declaration
    projects = () if declaration is None else declaration.projects
    return FileReport(
        path=checked.path,
        text=text,
        findings=checked.findings,
        unreadable=checked.unreadable,
        unit="" if declaration is None else declaration.unit,
        projects=len(projects),
        indicators=sum(len(project.indicators) for project in projects),
        excerpt=declaration is not None and declaration.source.excerpt,
        skipped=unlooked,
    )


def _unlooked(checked: Checked, skipped: frozenset[str]) -> frozenset[str]:
    """Return the codes of the checks that were not run on a file."""
    from perfcli.checks.registry import codes
    from perfcli.checks.run import not_run

    declaration = checked.declaration
    if declaration is None and checked.unreadable:
        return codes() - {each.code for each in checked.findings}
    if declaration is None or checked.result is None:
        # Reading came to an end; whether an acceptance is used was not asked any more.
        return skipped | {each for each in codes() if not each.startswith("D")} | {"D008"}
    return not_run(declaration, skipped)
