"""Fragments with one project, for the checks that look at indicators."""

from __future__ import annotations

PROJECT = '[[projects]]\nname = "公共服务"\n'


def row(keys: str, *, name: str = "培训场次", category: str = "数量") -> str:
    """Return an indicator of which only `keys` matter, one per line or after a semicolon."""
    lines = "\n".join(line.strip() for line in keys.split(";"))
    return f'\n[[projects.indicators]]\nname = "{name}"\ncategory = "{category}"\n{lines}\n'


def project(*rows: str, keys: str = "") -> str:
    """Return a project with these indicators."""
    return PROJECT + keys + "".join(rows)
