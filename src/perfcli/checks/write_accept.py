"""Present findings as `[[accept]]` entries whose reasons are still to be written."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from perfcli.core.finding import Finding
    from perfcli.model.declaration import Declaration

_ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t", "\r": "\\r"}


def entries(declaration: Declaration, findings: Iterable[Finding]) -> list[str]:
    """Return TOML to append: one entry per code and row, none twice, none that is there already.

    D and S008 cannot be accepted and get none.
    """
    there = {(each.code, each.project, each.indicator) for each in declaration.accept}
    written = []
    for finding in findings:
        place = (finding.code, finding.project, finding.indicator)
        acceptable = not finding.code.startswith("D") and finding.code != "S008"
        if acceptable and finding.accepted is None and place not in there:
            there.add(place)
            written.append(_entry(finding))
    return written


def _entry(finding: Finding) -> str:
    lines = ["[[accept]]", f"# {_comment(str(finding.message))}", f"code = {_quoted(finding.code)}"]
    if finding.project is not None:
        lines.append(f"project = {_quoted(finding.project)}")
    if finding.indicator is not None:
        lines.append(f"indicator = {_quoted(finding.indicator)}")
    return "\n".join((*lines, 'reason = ""', ""))


def _comment(text: str) -> str:
    return "".join(character if character.isprintable() else " " for character in text)


def _quoted(text: str) -> str:
    shown = "".join(
        _ESCAPES.get(character)
        or (character if character.isprintable() else f"\\U{ord(character):08x}")
        for character in text
    )
    return f'"{shown}"'
