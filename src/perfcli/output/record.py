"""Findings as data, for every format that programs read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from perfcli.core.keypath import render as render_key

if TYPE_CHECKING:
    from collections.abc import Sequence

    from perfcli.core.finding import Finding, Related


def finding_record(finding: Finding) -> dict[str, object]:
    """Return a finding as JSON data; line and column are null only where nothing could be read."""
    return {
        "code": finding.code,
        "name": finding.name,
        "severity": finding.severity,
        "message": str(finding.message),
        "help": str(finding.help),
        "path": finding.path,
        "key": render_key(finding.key),
        "line": finding.place.line if finding.place else None,
        "column": finding.place.column if finding.place else None,
        "related": [_related(each, finding.path) for each in finding.related],
        "accepted": finding.accepted,
    }


def _related(related: Related, path: str) -> dict[str, object]:
    return {
        "path": related.path or path,
        "key": render_key(related.key),
        "line": related.place.line if related.place else None,
        "column": related.place.column if related.place else None,
        "message": str(related.message),
    }


def failure_record(path: str, findings: Sequence[Finding]) -> dict[str, object]:
    """Return what stands in place of a result: the findings of family D."""
    return {"format": 1, "path": path, "findings": [finding_record(each) for each in findings]}
