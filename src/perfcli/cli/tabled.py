"""What one file adds to the tables of a run, in whichever process."""

from __future__ import annotations

from typing import TYPE_CHECKING

from perfcli.output.tables.rows import Rows, of_findings, of_result
from perfcli.pipeline import check

if TYPE_CHECKING:
    from collections.abc import Collection

    from perfcli.core.finding import Finding
    from perfcli.pipeline import Checked, Scored
    from perfcli.source.load import Loaded


def soundly_checked(loaded: Loaded, skipped: Collection[str]) -> tuple[Checked, bool]:
    """Return what is found in a file, and whether nothing of family D stands in a score's way.

    That is asked of all of family D, also of what is not to be reported.
    """
    checked = check(loaded, skipped=[code for code in skipped if not code.startswith("D")])
    sound = not any(
        each.code.startswith("D") and each.severity == "error" for each in checked.findings
    )
    reported = tuple(each for each in checked.findings if each.code not in skipped)
    return checked._replace(findings=reported), sound


def rows_of(checked: Checked, findings: Collection[Finding], *, sound: bool) -> Rows:
    """Return the rows of a file that was checked; projects only where it could be scored."""
    declaration, result = checked.declaration, checked.result
    scheme = None if result is None else result.scheme.id
    rows = Rows() if result is None or not sound else of_result(result, checked.path)
    return rows._replace(findings=of_findings(findings, declaration, scheme))


def only(
    rows: Rows | None, findings: Collection[Finding], kept: Collection[Finding]
) -> Rows | None:
    """Return rows without those of findings that are not kept, such as known ones."""
    if rows is None or len(kept) == len(findings):
        return rows
    wanted = set(map(id, kept))
    pairs = zip(findings, rows.findings, strict=True)
    return rows._replace(findings=tuple(row for each, row in pairs if id(each) in wanted))


def scored_rows(scored: Scored, loaded: Loaded) -> Rows:
    """Return the rows of a file that was scored, or what stood in the way."""
    if scored.result is not None:
        return of_result(scored.result, scored.path)
    return Rows(findings=of_findings(scored.findings, loaded.declaration))


def fault_rows(findings: Collection[Finding]) -> Rows:
    """Return the rows of what is wrong with a file of which nothing else is known."""
    return Rows(findings=of_findings(findings))
