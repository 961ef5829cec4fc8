"""A comparison as Markdown: headings, sentences, pipe tables, and the findings as a list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from perfcli.core.language import N_, message
from perfcli.output.diff_page import page
from perfcli.output.markdown_page import markdown
from perfcli.output.markdown_text import escaped
from perfcli.output.severity import word as severity_word

if TYPE_CHECKING:
    from perfcli.comparing.difference import Difference
    from perfcli.core.finding import Finding
    from perfcli.output.findings.report import FileReport


def render(
    difference: Difference,
    *,
    width: int,  # noqa: ARG001
    color: bool,  # noqa: ARG001
    report: FileReport | None = None,
) -> str:
    """Return a comparison as Markdown; width and colour are for terminals."""
    text = markdown(page(difference, report))
    if report is None or not report.findings:
        return text
    return "\n".join((text, "", *map(_item, report.findings)))


def _item(finding: Finding) -> str:
    """Return a finding as an item of a list: what and where, and what to do."""
    head = f"**{finding.code} {finding.name}** ({severity_word(finding.severity)})"
    place = finding.place
    where = finding.path if place is None else f"{finding.path}:{place.line}:{place.column}"
    said = f"- {head} {escaped(where)}: {escaped(str(finding.message))}"
    if finding.accepted is None:
        return f"{said}; {escaped(str(finding.help))}"
    taken = message(N_("accepted: {reason}"), reason=finding.accepted)
    return f"{said}; {escaped(str(taken))}"
