"""What `draft` does with one report: a draft of it, in whichever process."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from perfcli.cli.converting import Made, in_the_way
from perfcli.cli.terminal import FINE
from perfcli.core.language import N_, message
from perfcli.source.discover import STANDARD_INPUT
from perfcli.source.read import Unreadable

if TYPE_CHECKING:
    from perfcli.batch.item import Item
    from perfcli.core.finding import Finding
    from perfcli.core.language import Message
    from perfcli.drafting.report import Report

TITLES = (
    N_("report"),
    N_("draft"),
    N_("figures read"),
    N_("figures not read"),
    N_("remark"),
)


class Draft(NamedTuple):
    """A draft as text, what the text does not hold, and how many figures were read and not."""

    text: str
    said: str
    figures: int
    unread: int


class Drafting(NamedTuple):
    """How reports are read in this run."""

    form: str
    year: int | None
    least: int
    ids: dict[str, str]
    explain: bool
    force: bool

    def __call__(self, item: Item) -> Made:
        """Return the draft of one of several reports."""
        refused = in_the_way(item, force=self.force)
        if refused is not None:
            return refused
        try:
            draft = self.draft(item.path, item.raw, item.target)
        except Unreadable as failure:
            return Made(item.path, remark=str(failure.message))
        counts = (draft.figures, draft.unread)
        return Made(item.path, item.target, draft.text, counts, said=draft.said, status=FINE)

    def lost(self, item: Item, why: Message) -> Made:
        """Return what is said of a report over which the program failed."""
        return Made(item.path, remark=str(why))

    def draft(self, file: str, raw: bytes | None, output: str | None) -> Draft:
        """Return the draft of a report, to be written to `output`.

        Raises:
            Unreadable: the report cannot be read, or there is no text in it.
        """
        from perfcli.drafting.consistency import inconsistencies
        from perfcli.drafting.report import read as read_report
        from perfcli.drafting.text import of_bytes, read

        found = read(file) if raw is None else of_bytes(raw, Path(file).suffix.lower())
        report = read_report(found.text, self.year)
        findings = inconsistencies(report, file)
        if self.form == "json":
            from perfcli.output.draft import as_json

            text = as_json(report, findings, least=self.least, explained=self.explain) + "\n"
        else:
            quotable = found.quotable and raw is None
            text = self._toml(report, _beside(file, output) if quotable else None)
        lines = [] if found.note is None else [_about(file, found.note)]
        lines += _said(report, file, explained=self.explain and self.form == "toml")
        said = "".join(f"{line}\n" for line in lines) + _told(findings, file, report.text)
        figures = sum(each.confidence >= self.least for each in report.quantities)
        return Draft(text, said, figures, len(report.unread))

    def _toml(self, report: Report, path: str | None) -> str:
        from perfcli.drafting.declare import declaration
        from perfcli.source.toml_text import written

        return written(*declaration(report, path, self.least, self.ids))


def content(file: str) -> bytes | None:
    """Return what standard input holds where that is the report, None for a file."""
    import sys

    return sys.stdin.buffer.read() if file == STANDARD_INPUT else None


def _beside(file: str, output: str | None) -> str | None:
    """Return the path of the source from where the draft will be, None if it is not beside it."""
    folder = Path(output).parent if output else Path()
    try:
        return Path(file).resolve().relative_to(folder.resolve()).as_posix()
    except (ValueError, OSError):
        return None


def _about(file: str, what: Message) -> str:
    return str(message(N_("{path}: {reason}"), path=file, reason=what))


def _said(report: Report, file: str, *, explained: bool) -> list[str]:
    """Return what the draft itself does not hold, a line each."""
    from perfcli.output.draft import explanation

    lines = [*explanation(report)] if explained else []
    lines += [
        str(
            message(
                N_("{path}: not read, and not repaired: “{words}”"),
                path=file,
                words=" ".join(report.text[each.start : each.end].split()),
            )
        )
        for each in report.unread
    ]
    return lines


def _told(findings: list[Finding], file: str, text: str) -> str:
    from perfcli.cli.stopped import told

    return told(findings, file, text) if findings else ""
