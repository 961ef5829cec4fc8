"""Findings counted by check: how many, in how many files, and in which units most."""

from __future__ import annotations

from typing import TYPE_CHECKING

from perfcli.core.language import N_, translate
from perfcli.core.text import safe, width

if TYPE_CHECKING:
    from collections.abc import Mapping

    from perfcli.output.findings.report import Tally

_WORST = 3


def render(tally: Tally, names: Mapping[str, str]) -> str:
    """Return one line per code, the most frequent first; `names` maps codes to names."""
    rows = sorted(tally.codes.items(), key=lambda each: (-each[1].findings, each[0]))
    table = [
        [translate(word) for word in (N_("findings"), N_("files"), N_("check"), N_("most in"))],
        *(
            [
                str(count.findings),
                str(count.files),
                f"{code} {names.get(code, '')}",
                _units(count.units),
            ]
            for code, count in rows
        ),
    ]
    widths = [max(width(row[column]) for row in table) for column in range(3)]
    return "\n".join(
        f"{_right(row[0], widths[0])}  {_right(row[1], widths[1])}"
        f"  {row[2]}{' ' * (widths[2] - width(row[2]))}  {row[3]}".rstrip()
        for row in table
    )


def _units(units: Mapping[str, int]) -> str:
    worst = sorted(units.items(), key=lambda each: (-each[1], each[0]))[:_WORST]
    return ", ".join(f"{safe(unit)} {count}" for unit, count in worst if unit)


def _right(text: str, cells: int) -> str:
    return " " * (cells - width(text)) + text
