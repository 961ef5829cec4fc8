"""`validate --write-accept`: entries appended to the declaration itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from perfcli.cli.refused import refuse
from perfcli.cli.terminal import say
from perfcli.core.language import N_, message, plural
from perfcli.core.system import why

if TYPE_CHECKING:
    from collections.abc import Iterable

    from perfcli.core.finding import Finding
    from perfcli.model.declaration import Declaration


def append(
    path: str, text: str, declaration: Declaration, findings: Iterable[Finding], *, quiet: bool
) -> None:
    """Append an entry for every finding that has none, and say how many reasons are missing."""
    from perfcli.checks.write_accept import entries
    from perfcli.output import files
    from perfcli.source.discover import STANDARD_INPUT
    from perfcli.source.read import SourceError, parse

    if path == STANDARD_INPUT:
        refuse(message(N_("--write-accept writes into files, not to standard input")))
    added = entries(declaration, findings)
    if not added:
        return
    ending = "\r\n" if "\r\n" in text else "\n"
    gap = "\n" if text.endswith("\n") else "\n\n"
    further = (gap + "\n".join(added)).replace("\n", ending)
    try:
        parse(text + further)
        files.append(path, further)
    except SourceError:
        refuse(
            message(N_("{path}: nothing can be added to `accept` as it is written"), path=path),
            message(N_("write each entry as a table of its own, under [[accept]]")),
        )
    except OSError as error:
        refuse(message(N_("{path} cannot be written: {reason}"), path=path, reason=why(error)))
    if quiet:
        return
    count = len(added)
    say(
        plural(
            "{path}: {count} entry added; write its reason",
            "{path}: {count} entries added; write their reasons",
            count,
        ).format(path=path, count=count)
    )
