"""The ids of an earlier declaration given to what has the same name in a form."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from perfcli.core.text import fold

if TYPE_CHECKING:
    from perfcli.model.declaration import Declaration


def take_ids(data: dict[str, Any], earlier: Declaration) -> None:
    """Give the projects and indicators in `data` the ids they have in an earlier declaration.

    What is new keeps its number, or gets the next that is free.
    """
    known = {fold(project.name): project for project in earlier.projects}
    taken = {project.id for project in earlier.projects}
    for number, project in enumerate(data.get("projects", ()), 1):
        same = known.get(fold(str(project.get("name", ""))))
        if same is None:
            project["id"] = _free(number, taken)
        elif same.id is not None:
            project["id"] = same.id
        ids = {fold(each.name): each.id for each in same.indicators} if same else {}
        for indicator in project.get("indicators", ()):
            found = ids.get(fold(str(indicator.get("name", ""))))
            if found is not None:
                indicator.setdefault("id", found)


def _free(number: int, taken: set[str | None]) -> str:
    while f"p{number}" in taken:
        number += 1
    taken.add(f"p{number}")
    return f"p{number}"
