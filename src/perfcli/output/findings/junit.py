"""Findings as JUnit XML: a suite per declaration, a case per check, those that passed too."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from perfcli.checks.registry import checks
from perfcli.core.language import N_, translate
from perfcli.core.text import safe
from perfcli.output.findings.text import Writer as Text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from perfcli.core.finding import Check, Finding
    from perfcli.output.findings.report import FileReport, Tally

_UNREADABLE = frozenset({"D001", "D005"})
# The schema demands when, where and how long; the same files shall give the same text each time.
_NEUTRAL = 'timestamp="1970-01-01T00:00:00" hostname="localhost" time="0"'
# Characters that `safe` lets through and XML does not allow, not even as references.
_ILLEGAL = str.maketrans({"\ufffe": "\\ufffe", "\uffff": "\\uffff"})


class Writer:
    """Errors and warnings fail a case; notes and accepted findings stand in the suite's output."""

    def __init__(self, *, color: bool, everything: bool) -> None:  # noqa: ARG002
        """Colour and folding are for people."""
        self._suites = 0

    def begin(self) -> str:
        """Return the head of the document."""
        return '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites>\n'

    def file(self, report: FileReport) -> str:
        """Return the suite of one declaration."""
        number = self._suites
        self._suites += 1
        return "\n".join(_suite(report, number)) + "\n"

    def end(self, tally: Tally) -> str:  # noqa: ARG002
        """Return the end of the document."""
        return "</testsuites>\n"


def _suite(report: FileReport, number: int) -> Iterator[str]:
    grave: dict[str, list[Finding]] = {}
    mild = []
    for finding in report.findings:
        if finding.accepted is None and finding.severity != "info":
            grave.setdefault(finding.code, []).append(finding)
        else:
            mild.append(finding)
    errors = len(_UNREADABLE & grave.keys())
    asked = _asked()
    skipped = len({check.code for check in asked} & report.skipped - grave.keys())
    # The schema counts a name of nothing but spaces as none.
    name = _attribute(report.path) if report.path.strip() else "-"
    yield (
        f'<testsuite name="{name}" package="perfcli" id="{number}" {_NEUTRAL}'
        f' tests="{len(asked)}" failures="{len(grave) - errors}" errors="{errors}"'
        f' skipped="{skipped}">'
    )
    yield "<properties/>"
    for check in asked:
        yield _case(check, report, grave.get(check.code, ()))
    yield f"<system-out>{_text(report, mild)}</system-out>"
    yield "<system-err/>"
    yield "</testsuite>"


def _asked() -> list[Check]:
    """Return the checks of one declaration: those between years are no case of its suite."""
    return [check for check in checks() if check.scope != "years"]


def _case(check: Check, report: FileReport, found: Sequence[Finding]) -> str:
    owner = _attribute(report.path.removesuffix(".toml"))
    head = f'<testcase name="{check.code} {check.name}" classname="{owner}" time="0"'
    if found:
        return f"{head}>{_outcome(check, report, found)}</testcase>"
    if check.code in report.skipped:
        reason = (
            N_("could not be looked for: the file cannot be read")
            if report.unreadable
            else N_("not looked for")
        )
        return f'{head}><skipped message="{_attribute(translate(reason))}"/></testcase>'
    return head + "/>"


def _outcome(check: Check, report: FileReport, found: Sequence[Finding]) -> str:
    tag = "error" if check.code in _UNREADABLE else "failure"
    severity = "error" if any(each.severity == "error" for each in found) else "warning"
    words = str(found[0].message)
    if len(found) > 1:
        words = translate(N_("{message}; and {count} more")).format(
            message=words, count=len(found) - 1
        )
    return f'<{tag} type="{severity}" message="{_attribute(words)}">{_text(report, found)}</{tag}>'


def _text(report: FileReport, findings: Iterable[Finding]) -> str:
    """Return what people read of these findings: where, the line itself, what to do."""
    blocks = Text(color=False, everything=True).file(report._replace(findings=tuple(findings)))
    return escape(blocks.translate(_ILLEGAL), quote=False)


def _attribute(text: str) -> str:
    return escape(safe(text).translate(_ILLEGAL))
