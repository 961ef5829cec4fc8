"""Findings that somebody has accepted, with the reason; and acceptances that match nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from perfcli.checks.registry import checks_of_one, codes
from perfcli.core.language import N_, message
from perfcli.core.text import nearest
from perfcli.source.codes import document_finding

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from perfcli.core.finding import Finding
    from perfcli.model.declaration import Accept, Declaration


def accepted(declaration: Declaration, findings: Sequence[Finding]) -> list[Finding]:
    """Return the findings, those that an `[[accept]]` covers with its reason."""
    return [_with_reason(finding, declaration.accept) for finding in findings]


def _with_reason(finding: Finding, entries: Sequence[Accept]) -> Finding:
    for entry in entries:
        if covers(entry, finding):
            return finding._replace(accepted=entry.reason)
    return finding


def covers(entry: Accept, finding: Finding) -> bool:
    """Tell whether an acceptance speaks of a finding. D and S008 cannot be accepted."""
    return (
        finding.code == entry.code
        and not finding.code.startswith("D")
        and finding.code != "S008"
        and bool(entry.reason.strip())
        and entry.project in {None, finding.project}
        and entry.indicator in {None, finding.indicator}
    )


def unknown(declaration: Declaration) -> Iterator[Finding]:
    """Yield D007 for every acceptance of a code that does not exist."""
    for number, entry in enumerate(declaration.accept):
        if entry.code not in codes():
            close = nearest(entry.code, sorted(codes()))
            yield document_finding(
                "D007",
                ("accept", number, "code"),
                message(N_("there is no check `{code}`"), code=entry.code),
                message(N_("did you mean `{close}`?"), close=close)
                if close
                else message(N_("`perfcli explain` lists the checks")),
            )


def unused(
    declaration: Declaration, findings: Sequence[Finding], skipped: Collection[str]
) -> Iterator[Finding]:
    """Yield D008 for every acceptance that matches nothing, of the checks that were run.

    Checks between years are not: one declaration alone cannot tell what they find.
    """
    run = {each.code for each in checks_of_one()}
    for number, entry in enumerate(declaration.accept):
        if entry.code not in run.difference(skipped, {"S008"}) or not entry.reason.strip():
            continue
        if not any(covers(entry, finding) for finding in findings):
            yield document_finding(
                "D008",
                ("accept", number),
                message(
                    N_("nothing here is accepted any more: no {code} is found"), code=entry.code
                ),
                message(N_("remove this entry, or correct its project or indicator")),
            )
