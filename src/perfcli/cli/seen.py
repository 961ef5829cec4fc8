"""A project that is asked for by name and stands in none of the files."""

from __future__ import annotations

from typing import TYPE_CHECKING

from perfcli.cli.refused import said
from perfcli.cli.terminal import FAILED, FINE
from perfcli.core.language import N_, message
from perfcli.core.text import nearest

if TYPE_CHECKING:
    from collections.abc import Collection

    from perfcli.cli.scoring import Answer

_MOST = 20


class Seen:
    """Which projects have been seen, for one that is asked for and not there."""

    def __init__(self) -> None:
        self._found = False
        self._others: set[str] = set()

    def add(self, answer: Answer) -> None:
        """Take note of what one file had."""
        self._found = self._found or answer.found
        self._others = set() if self._found else self._others | answer.projects

    def status(self, project: str | None) -> int:
        """Say that no file had the project asked for, where that is so; return the exit status."""
        if self._found or project is None or not self._others:
            return FINE
        unseen(project, self._others)
        return FAILED


def unseen(project: str, others: Collection[str]) -> None:
    """Say that no file had the project asked for."""
    close = nearest(project, others)
    known = ", ".join(sorted(others)[:_MOST])
    said(
        message(N_("there is no project `{name}`"), name=project),
        message(N_("did you mean `{close}`?"), close=close)
        if close
        else message(N_("it is one of {choices}"), choices=known),
    )
