"""Names of sheets: what spreadsheets take, each once."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from perfcli.output.form.cell import plain

if TYPE_CHECKING:
    from collections.abc import Iterable

_LONGEST = 31
_FORBIDDEN = re.compile(r"[\[\]:*?/\\\n]+")
# Excel keeps this name for itself.
_TAKEN = "history"


def sheet_names(wanted: Iterable[str], taken: Iterable[str] = ()) -> list[str]:
    """Return a name for each sheet, as close to the wanted one as spreadsheets allow."""
    used = {_TAKEN, *(name.casefold() for name in taken)}
    names = []
    for each in wanted:
        base = _FORBIDDEN.sub(" ", plain(each)).strip().strip("'").strip() or "-"
        name, number = _cut(base, ""), 1
        while name.casefold() in used:
            number += 1
            name = _cut(base, f" ({number})")
        used.add(name.casefold())
        names.append(name)
    return names


def _cut(name: str, ending: str) -> str:
    """Return a name of at most 31 UTF-16 units with its ending."""
    while len((name + ending).encode("utf-16-le")) // 2 > _LONGEST:
        name = name[:-1]
    return name.rstrip(" '") + ending


def quoted(name: str) -> str:
    """Return a sheet's name as a formula has it."""
    return "'" + name.replace("'", "''") + "'"
