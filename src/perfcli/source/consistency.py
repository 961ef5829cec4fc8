"""What a declaration says twice, or says against itself: findings D003, D004 and D006."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from perfcli.core.finding import Related
from perfcli.core.language import N_, message
from perfcli.model.owners import owners
from perfcli.source.beside import by_link, leaves_by_link, leaves_folder
from perfcli.source.codes import document_finding

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from perfcli.core.finding import Finding
    from perfcli.core.keypath import KeyPath
    from perfcli.model.declaration import Accept, Declaration, Indicator, Project


def inconsistencies(declaration: Declaration) -> Iterator[Finding]:
    """Yield what the keys of a declaration say against each other."""
    for found in _inconsistencies(declaration):
        project, indicator = owners(found.key, declaration)
        yield found._replace(project=project, indicator=indicator)


def _inconsistencies(declaration: Declaration) -> Iterator[Finding]:
    yield from _as_of(declaration)
    yield from _source_path(declaration)
    for number, accept in enumerate(declaration.accept):
        yield from _accept(accept, ("accept", number))
    yield from _duplicates(declaration.projects, ("projects",))
    for number, project in enumerate(declaration.projects):
        yield from _indicators(project, ("projects", number))


def _as_of(declaration: Declaration) -> Iterator[Finding]:
    day = declaration.as_of
    if day is None:
        if declaration.stage == "mid-year" and ("as_of",) not in declaration.origin.damaged:
            yield document_finding(
                "D003",
                (),
                message(N_("a mid-year declaration has no `as_of`")),
                message(
                    N_("add the day the actuals speak of: as_of = {year}-06-30"),
                    year=declaration.year,
                ),
            )
    elif day.year != declaration.year:
        yield document_finding(
            "D004",
            ("as_of",),
            message(N_("`as_of` {day} is not in the year {year}"), day=day, year=declaration.year),
            message(N_("correct `as_of` or `year`")),
        )


def _source_path(declaration: Declaration) -> Iterator[Finding]:
    path, origin = declaration.source.path, declaration.origin.path
    if path is None:
        return
    if leaves_folder(path):
        yield document_finding(
            "D004",
            ("source", "path"),
            message(N_("`source.path` leaves the folder of the declaration: {path}"), path=path),
            message(N_("put the source text beside the declaration and give its name")),
        )
    elif origin not in {"", "-"} and leaves_by_link(Path(origin).parent, path):
        yield document_finding("D004", ("source", "path"), *by_link("source.path", path))


def _accept(accept: Accept, key: KeyPath) -> Iterator[Finding]:
    if not accept.reason.strip():
        yield document_finding(
            "D004",
            (*key, "reason"),
            message(N_("{code} is accepted without a reason"), code=accept.code),
            message(N_("write in `reason` why the finding stands")),
        )
    if accept.code.startswith("D") or accept.code == "S008":
        yield document_finding(
            "D004",
            (*key, "code"),
            message(N_("{code} cannot be accepted"), code=accept.code),
            message(N_("mend what it speaks of, and remove this entry")),
        )


def _indicators(project: Project, key: KeyPath) -> Iterator[Finding]:
    rows = (*key, "indicators")
    yield from _duplicates(project.indicators, rows)
    for index, indicator in enumerate(project.indicators):
        if indicator.planned and indicator.actual is not None:
            yield document_finding(
                "D004",
                (*rows, index, "actual"),
                message(
                    N_("{name} is `planned` and has an `actual`: it is one or the other"),
                    name=indicator.name,
                ),
                message(N_("remove `planned` if it was done, or the `actual` if it was not")),
            )


def _duplicates(entries: Sequence[Project | Indicator], key: KeyPath) -> Iterator[Finding]:
    """Yield each entry of the array at `key` whose id an earlier one has."""
    ids = [entry.id for entry in entries if entry.id is not None]
    if len(set(ids)) == len(ids):
        return
    first: dict[str, int] = {}
    for place, entry in enumerate(entries):
        if entry.id is not None and first.setdefault(entry.id, place) != place:
            yield document_finding(
                "D006",
                (*key, place, "id"),
                message(N_("the id `{id}` is used twice"), id=entry.id),
                message(N_("give one of them another id")),
            )._replace(
                related=(Related((*key, first[entry.id], "id"), message(N_("first used here"))),)
            )
