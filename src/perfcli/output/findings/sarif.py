"""Findings as SARIF 2.1.0, for code scanning and editors, written as the files stream by."""

from __future__ import annotations

from collections import Counter
from hashlib import sha256
from typing import TYPE_CHECKING

from perfcli.checks.baseline import known
from perfcli.checks.registry import checks
from perfcli.core.keypath import render as render_key
from perfcli.core.language import N_, current, translate
from perfcli.core.text import safe
from perfcli.core.version import __version__
from perfcli.output.address import uri
from perfcli.output.json_text import dumps
from perfcli.output.markdown_text import escaped
from perfcli.output.sarif_rules import LEVELS, rule

if TYPE_CHECKING:
    from perfcli.checks.baseline import Known
    from perfcli.core.finding import Finding, Place, Related
    from perfcli.output.findings.report import FileReport, Tally

_SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)
_UNREADABLE = frozenset({"D001", "D005"})


class Writer:
    """The checks first, then a result per finding; how the run went is known last."""

    def __init__(self, *, color: bool, everything: bool) -> None:  # noqa: ARG002
        """Colour and folding are for people."""
        self._first = True
        self._numbers = {check.code: number for number, check in enumerate(checks())}
        self._failures: list[str] = []

    def begin(self) -> str:
        """Return the head of the document, with every check."""
        driver = {
            "name": "perfcli",
            "version": __version__,
            "semanticVersion": __version__,
            "language": current(),
            "rules": [rule(check) for check in checks()],
        }
        return (
            f'{{\n"$schema": {dumps(_SCHEMA)},\n"version": "2.1.0",\n"runs": [{{\n'
            f'"tool": {dumps({"driver": driver}, indent=None)},\n'
            f'"language": {dumps(current())},\n"columnKind": "unicodeCodePoints",\n"results": ['
        )

    def file(self, report: FileReport) -> str:
        """Return the results of one file."""
        seen: Counter[Known] = Counter()
        written = []
        for finding in report.findings:
            identity = known(finding, ".")
            seen[identity] += 1
            written.append("\n" if self._first else ",\n")
            written.append(dumps(self._result(finding, identity, seen[identity]), indent=None))
            self._first = False
        if report.unreadable:
            failed = [each for each in report.findings if each.code in _UNREADABLE]
            self._failures += [self._notification(each) for each in failed or report.findings]
        return "".join(written)

    def end(self, tally: Tally) -> str:
        """Return how the run went, and the end of the document."""
        notes = ",\n".join(self._failures)
        done = dumps(not tally.unreadable)
        return (
            f'\n],\n"invocations": [{{"executionSuccessful": {done},'
            f' "toolExecutionNotifications": [{notes}]}}]\n}}]\n}}\n'
        )

    def _result(self, finding: Finding, identity: Known, count: int) -> dict[str, object]:
        # No `status`: editions of the schema differ on its name, and absent it means accepted.
        suppression = {"kind": "inSource", "justification": _plain(finding.accepted or "")}
        return {
            "ruleId": finding.code,
            "ruleIndex": self._numbers[finding.code],
            "level": LEVELS[finding.severity],
            "message": _message(finding),
            "locations": [_location(finding.path, finding.place)],
            "relatedLocations": [
                _related(each, number, finding.path) for number, each in enumerate(finding.related)
            ],
            "partialFingerprints": {"perfcliFinding/v1": f"{_digest(identity)}:{count}"},
            # Of a run, all results have this key or none.
            "suppressions": [] if finding.accepted is None else [suppression],
            "properties": {"key": safe(render_key(finding.key))},
        }

    def _notification(self, finding: Finding) -> str:
        rule_of = {"id": finding.code, "index": self._numbers[finding.code]}
        return dumps(
            {
                "associatedRule": rule_of,
                "level": LEVELS[finding.severity],
                "message": _message(finding),
                "locations": [_location(finding.path, finding.place)],
            },
            indent=None,
        )


def _message(finding: Finding) -> dict[str, str]:
    what, remedy = str(finding.message), str(finding.help)
    return {
        "text": _plain(what),
        "markdown": f"{escaped(what)}\n\n{translate(N_('help'))}: {escaped(remedy)}",
    }


def _plain(text: str) -> str:
    """Return text that shows nothing but itself: SARIF reads `[words](target)` as a link."""
    return safe(text).replace("](", "] (")


def _location(path: str, place: Place | None) -> dict[str, object]:
    """Return a file and, where something could be read of it, the place in it."""
    physical: dict[str, object] = {"artifactLocation": {"uri": uri(path)}}
    if place is not None:
        physical["region"] = {
            "startLine": place.line,
            "startColumn": place.column,
            "endColumn": place.column + place.length,
        }
    return {"physicalLocation": physical}


def _related(related: Related, number: int, path: str) -> dict[str, object]:
    return {
        "id": number,
        "message": {"text": _plain(str(related.message))},
        **_location(path, related.place),
    }


def _digest(identity: Known) -> str:
    """Return what stays the same when lines or whole projects move."""
    return sha256("\0".join(identity).encode(errors="surrogateescape")).hexdigest()[:32]
