"""Findings that somebody has accepted, with the reason; and acceptances that match nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from perfcli.checks.registry import checks_of_one, codes
from perfcli.core.language import N_, message
from perfcli.core.text import nearest
from perfcli.source.codes import document_finding

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

    from perfcli.core.finding import Finding
    from perfcli.model.declaration import Accept, Declaration

    # What an acceptance speaks of: a code, a project and an indicator.
    _Subject = tuple[str, str | None, str | None]


def accepted(declaration: Declaration, findings: Sequence[Finding]) -> list[Finding]:
    """Return the findings, those that an `[[accept]]` covers with its reason."""
    first: dict[_Subject, tuple[int, Accept]] = {}
    for number, entry in _sound(declaration):
        first.setdefault((entry.code, entry.project, entry.indicator), (number, entry))
    return [_with_reason(finding, first) for finding in findings]


def _sound(declaration: Declaration) -> Iterator[tuple[int, Accept]]:
    """Yield every acceptance that could be read whole and has a reason, with its number."""
    damaged = declaration.origin.damaged
    for number, entry in enumerate(declaration.accept):
        if entry.reason.strip() and ("accept", number) not in damaged:
            yield number, entry


def _with_reason(finding: Finding, first: Mapping[_Subject, tuple[int, Accept]]) -> Finding:
    covering = [first[each] for each in _subjects(finding) if each in first]
    if not covering:
        return finding
    _, entry = min(covering, key=lambda each: each[0])
    return finding._replace(accepted=entry.reason) if covers(entry, finding) else finding


def _subjects(finding: Finding) -> set[_Subject]:
    """Return what an acceptance may name for it to cover a finding: None stands for all."""
    return {
        (finding.code, project, indicator)
        for project in (finding.project, None)
        for indicator in (finding.indicator, None)
    }


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
    damaged = declaration.origin.damaged
    for number, entry in enumerate(declaration.accept):
        if entry.code not in codes() and ("accept", number, "code") not in damaged:
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
    run = {each.code for each in checks_of_one()}.difference(skipped, {"S008"})
    found = {subject for finding in findings for subject in _subjects(finding)}
    for number, entry in _sound(declaration):
        if entry.code in run and (entry.code, entry.project, entry.indicator) not in found:
            yield document_finding(
                "D008",
                ("accept", number),
                message(
                    N_("nothing here is accepted any more: no {code} is found"), code=entry.code
                ),
                message(N_("remove this entry, or correct its project or indicator")),
            )
