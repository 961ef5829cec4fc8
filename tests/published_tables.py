"""The published tables under tests/published/: what each says, and what is expected of it."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from typing import Any

import tomli

from perfcli.core.keypath import render
from perfcli.pipeline import Checked, check
from perfcli.source.load import load

FOLDER = Path(__file__).parent / "published"
EXPECTED = ".expected.toml"

Table = dict[str, Any]


def names() -> list[str]:
    """Return the names of the tables, each a declaration with its expectations beside it."""
    return sorted(path.name.removesuffix(EXPECTED) for path in FOLDER.glob(f"*{EXPECTED}"))


def declaration(name: str) -> Table:
    """Return a declaration as it is written."""
    return _read(FOLDER / f"{name}.toml")


def expected(name: str) -> Table:
    """Return what is expected of a table."""
    return _read(FOLDER / f"{name}{EXPECTED}")


def _read(path: Path) -> Table:
    return tomli.loads(path.read_text("utf-8"), parse_float=Decimal)


def judged(name: str) -> Checked:
    """Return what `validate` says of a table."""
    return check(load(str(FOLDER / f"{name}.toml")))


def found(checked: Checked) -> list[tuple[str, str]]:
    """Return code and key of each finding."""
    return [(each.code, render(each.key)) for each in checked.findings]


def is_found(contradiction: Table, findings: list[tuple[str, str]]) -> bool:
    """Tell whether a contradiction was found: each of its codes, at each of its keys if any."""
    codes = contradiction.get("finding", [])
    keys = contradiction.get("keys")
    return bool(codes) and all(
        all((code, key) in findings for key in keys)
        if keys
        else any(each == code for each, _ in findings)
        for code in codes
    )
