"""A published table as a fragment: rows with their scores in, the findings of one check out."""

from __future__ import annotations

from perfcli.core.finding import Finding
from perfcli.core.keypath import render
from support import findings

_ROW = {
    "name": "按时完成率",
    "category": "质量",
    "target": "100%",
    "actual": "100%",
    "weight": 10,
}
_WORDS = frozenset({"name", "category", "target", "actual"})


def row(score: object = None, *, more: str = "", **given: object) -> str:
    """Return one indicator that was met, but for what is `given`; what is None is left out."""
    lines = _ROW | given | {"reported_score": score}
    written = "".join(
        f"{key} = {_quoted(value) if key in _WORDS else value}\n"
        for key, value in lines.items()
        if value is not None
    )
    return f"[[projects.indicators]]\n{written}{more}\n"


def _quoted(words: object) -> str:
    return f'"{words}"'


def project(*rows: str, reported: str = "") -> str:
    """Return a project of these rows, with what it published."""
    published = f"[projects.reported]\n{reported}\n" if reported else ""
    return f'[[projects]]\nname = "城市管理"\n{published}{"".join(rows)}'


def found(code: str, fragment: str, **options: str) -> list[Finding]:
    """Return what one check finds in a fragment."""
    return [each for each in findings(fragment, **options) if each.code == code]


def said(code: str, fragment: str, **options: str) -> list[tuple[str, str]]:
    """Return the key and the message of each finding of one check."""
    return [(render(each.key), str(each.message)) for each in found(code, fragment, **options)]
