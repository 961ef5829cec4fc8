"""Findings for people: where, what, the line itself, and what to do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from perfcli.core.language import N_, plural, translate
from perfcli.core.text import safe, width
from perfcli.output.severity import word

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from perfcli.core.finding import Finding, Place, Related
    from perfcli.output.findings.report import FileReport, Tally

FOLD_AFTER = 3
_LONGEST = 100
_STYLES: Mapping[str, str] = {"error": "1;31", "warning": "1;33", "info": "1;36"}


class Writer:
    """Blocks of text file by file, and one line at the end."""

    def __init__(self, *, color: bool, everything: bool) -> None:
        self._color = color
        self._everything = everything
        self._any = False

    def begin(self) -> str:
        """Return nothing."""
        return ""

    def file(self, report: FileReport) -> str:
        """Return the findings of one file, the accepted ones listed after the others."""
        lines = [] if report.text is None else report.text.split("\n")
        blocks = list(self._blocks(report, lines))
        taken = "\n".join(_accepted(each) for each in report.findings if each.accepted is not None)
        if taken:
            blocks.append(f"{safe(report.path)}: {translate(N_('accepted'))}\n{taken}")
        if not blocks:
            return ""
        gap = "\n" if self._any else ""
        self._any = True
        return gap + "\n\n".join(blocks) + "\n"

    def end(self, tally: Tally) -> str:
        """Return the counts; where nothing was found, what was looked at."""
        lines = [] if not self._any else [""]
        if tally.clean:
            lines.append(_all_well(tally))
        else:
            lines.append(_total(tally))
        if tally.unreadable:
            words = plural(
                "{count} file could not be read",
                "{count} files could not be read",
                tally.unreadable,
            )
            lines.append(words.format(count=tally.unreadable))
        if tally.excerpts:
            lines.append(
                translate(N_("the source is an excerpt: what it leaves out is not reported"))
            )
        return "\n".join(lines) + "\n"

    def _blocks(self, report: FileReport, lines: list[str]) -> Iterator[str]:
        seen: dict[str, int] = {}
        folded: dict[str, Finding] = {}
        for finding in report.findings:
            if finding.accepted is not None:
                continue
            seen[finding.code] = seen.get(finding.code, 0) + 1
            if self._everything or seen[finding.code] <= FOLD_AFTER:
                own = lines if finding.path == report.path else []
                yield "\n".join(self._block(finding, own))
            else:
                folded[finding.code] = finding
        for code, finding in folded.items():
            count = seen[code] - FOLD_AFTER
            words = plural(
                "and {count} more; --all shows them", "and {count} more; --all shows them", count
            )
            yield f"{safe(finding.path)}: {self._head(finding)}: {words.format(count=count)}"

    def _block(self, finding: Finding, lines: list[str]) -> Iterator[str]:
        where = _where(finding.path, finding.place)
        yield f"{where}: {self._head(finding)}: {safe(str(finding.message))}"
        if finding.place is not None and lines:
            yield from self._excerpt(finding.place, lines)
        for related in finding.related:
            yield f"   = {_related(related, finding.path)}"
        yield f"   = {translate(N_('help'))}: {safe(str(finding.help))}"

    def _head(self, finding: Finding) -> str:
        severity = word(finding.severity)
        head = f"{severity}[{finding.code}]"
        return f"{self._paint(head, _STYLES[finding.severity])} {finding.name}"

    def _paint(self, text: str, style: str) -> str:
        return f"\x1b[{style}m{text}\x1b[0m" if self._color else text

    def _excerpt(self, place: Place, lines: list[str]) -> Iterator[str]:
        """Yield the line and, under it, marks as wide as what they mark."""
        line = lines[place.line - 1].rstrip("\r") if place.line <= len(lines) else ""
        line = line.replace("\t", " ")
        start = place.column - 1
        cut = max(0, start - _LONGEST // 2)
        shown = safe(line[cut : cut + _LONGEST]) + ("…" if len(line) > cut + _LONGEST else "")
        marked = line[start : min(start + place.length, cut + _LONGEST)]
        marks = "^" * max(1, width(safe(marked)))
        yield f"{place.line:>5} | {shown}"
        yield f"      | {' ' * width(safe(line[cut:start]))}{self._paint(marks, '1')}"


def _where(path: str, place: Place | None) -> str:
    if place is None:
        return safe(path)
    if place.cell:
        return f"{safe(path)}[{safe(place.cell)}]"
    return f"{safe(path)}:{place.line}:{place.column}"


def _related(related: Related, path: str) -> str:
    """Return another place and what is said of it; words that stand there are quoted."""
    said = safe(str(related.message))
    where = _where(related.path or path, related.place) if related.place else ""
    if related.label:
        return f'{translate(related.label)}: {where} "{said}"'
    return f"{where}: {said}" if where else said


def _accepted(finding: Finding) -> str:
    reason = safe(finding.accepted or "")
    where = _where(finding.path, finding.place)
    return f"  {where}: [{finding.code}] {safe(str(finding.message))} ({reason})"


def _all_well(tally: Tally) -> str:
    files, projects, rows = tally.files, tally.projects, tally.indicators
    looked = translate(N_(", ")).join(
        (
            plural("{count} file", "{count} files", files).format(count=files),
            plural("{count} project", "{count} projects", projects).format(count=projects),
            plural("{count} indicator", "{count} indicators", rows).format(count=rows),
        )
    )
    return translate(N_("{looked}: all is well")).format(looked=looked)


def _total(tally: Tally) -> str:
    counts = tally.severities
    parts = [
        plural("{count} error", "{count} errors", counts["error"]).format(count=counts["error"]),
        plural("{count} warning", "{count} warnings", counts["warning"]).format(
            count=counts["warning"]
        ),
        plural("{count} note", "{count} notes", counts["info"]).format(count=counts["info"]),
    ]
    if tally.accepted:
        parts.append(translate(N_("{count} accepted")).format(count=tally.accepted))
    found = translate(N_(", ")).join(parts)
    if tally.files > 1:
        found += translate(N_(" in {files} files")).format(files=tally.files)
    return found
