"""The declaration of an earlier year, which a new one is begun from."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from perfcli.cli import inputs
from perfcli.cli.asking import yes
from perfcli.cli.refused import refuse
from perfcli.core.language import N_, message
from perfcli.core.text import safe
from perfcli.source.discover import discover

if TYPE_CHECKING:
    from perfcli.model.declaration import Declaration


class Earlier(NamedTuple):
    """A declaration that was found, and its file."""

    path: str
    declaration: Declaration

    @property
    def scheme(self) -> str:
        """Return its scheme: an id, or the path of a file from the current folder."""
        from perfcli.scheme.reference import names_file

        reference = self.declaration.scheme
        if not names_file(reference):
            return reference
        return str(Path(self.path).parent / reference.replace("\\", "/"))


def named(argument: str, of: int | None) -> Earlier:
    """Return the declaration that is named, or end the command; it has to be before the year."""
    earlier = _read(argument)
    if of is not None and earlier.declaration.year >= of:
        refuse(
            message(
                N_("{path} is of {year}, which is not before {of}"),
                path=earlier.path,
                year=earlier.declaration.year,
                of=of,
            )
        )
    return earlier


def usual(of: int, *, asks: bool) -> Earlier | None:
    """Return last year's declaration where there is one, and it is wanted."""
    year = str(of - 1)
    path = next(discover(year, os.environ), "")
    # A folder of that name is no declaration.
    if Path(path).name != f"{year}.toml":
        return None
    question = message(N_("Carry over the projects and indicators of {path}?"), path=path)
    if asks and not yes(safe(str(question))):
        return None
    return named(path, of)


def _read(argument: str) -> Earlier:
    from perfcli.cli.stopped import report
    from perfcli.cli.terminal import FAILED, stop
    from perfcli.pipeline import try_score

    found = list(inputs.read([argument]))
    if len(found) != 1:
        refuse(
            message(N_("--from takes one declaration, and {count} were given"), count=len(found))
        )
    scored = try_score(found[0])
    if scored.result is None:
        report(scored.findings, scored.path, found[0].text)
        stop(FAILED)
    return Earlier(found[0].path, scored.result.declaration)
