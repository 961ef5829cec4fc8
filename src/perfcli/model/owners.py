"""Whom a key path of a declaration speaks of."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from perfcli.core.keypath import KeyPath
    from perfcli.model.declaration import Declaration


def owners(key: KeyPath, declaration: Declaration) -> tuple[str | None, str | None]:
    """Return the project and the indicator that a key path lies in, by id, else by name.

    A row that was left out of the declaration, because it could not be read, has neither.
    """
    match key:
        case ("projects", int(number), "indicators", int(index), *_):
            project = declaration.projects[number]
            rows = project.indicators[index : index + 1]
            return project.label, rows[0].label if rows else None
        case ("projects", int(number), *_):
            return declaration.projects[number].label, None
        case _:
            return None, None
