"""Findings known from before: a file of them, keyed by place in the declaration and not by line.

For folders taken over with old mistakes: only what is new is reported, and what has gone is named
so that the file can shrink.
"""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from perfcli.core.language import N_, message

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from perfcli.core.finding import Finding
    from perfcli.core.language import Message


class Known(NamedTuple):
    """A finding's identity: file, code, project and indicator by name, and the key it is about."""

    path: str
    code: str
    project: str
    indicator: str
    key: str


def known(finding: Finding, folder: str) -> Known:
    """Return a finding's identity; its file is named relative to the folder of the baseline."""
    names = [part for part in finding.key if isinstance(part, str)]
    return Known(
        _named(finding.path, folder),
        finding.code,
        finding.project or "",
        finding.indicator or "",
        ".".join(names),
    )


def _named(path: str, folder: str) -> str:
    import os

    if path in {"", "-"}:
        return path
    try:
        return Path(os.path.relpath(path, folder)).as_posix()
    except ValueError:  # on another drive of Windows there is no way from one to the other
        return Path(path).as_posix()


def may_be_known(finding: Finding) -> bool:
    """Tell whether a baseline may hold a finding: a file was read, and nobody accepted it."""
    return finding.code not in {"D001", "D005"} and finding.accepted is None


class Baseline:
    """The findings known from before, counted down as they turn up again."""

    def __init__(self, entries: Iterable[Known], folder: str) -> None:
        self._left = Counter(entries)
        self._folder = folder
        self._unlooked: dict[str, Collection[str]] = {}
        self.matched = 0

    def new(
        self, path: str, findings: Iterable[Finding], unlooked: Collection[str] = ()
    ) -> tuple[Finding, ...]:
        """Return the findings in a file that are not known; `unlooked` checks were not run."""
        self._unlooked[_named(path, self._folder)] = unlooked
        fresh = []
        for finding in findings:
            entry = known(finding, self._folder)
            if self._left[entry] > 0 and may_be_known(finding):
                self._left[entry] -= 1
                self.matched += 1
            else:
                fresh.append(finding)
        return tuple(fresh)

    @property
    def gone(self) -> list[Known]:
        """Return what did not turn up again, of the files and the checks that were looked at."""
        return sorted(
            entry
            for entry in (+self._left).elements()
            if entry.path in self._unlooked and entry.code not in self._unlooked[entry.path]
        )


class BaselineError(ValueError):
    """A file that is no baseline."""

    def __init__(self, reason: Message) -> None:
        super().__init__(str(reason))
        self.reason = reason


def dumps(entries: Iterable[Known]) -> str:
    """Return entries as the text of a baseline file, sorted."""
    import json

    lines = [json.dumps(entry._asdict(), ensure_ascii=False) for entry in sorted(entries)]
    body = ",\n    ".join(lines)
    text = '{\n  "format": 1,\n  "findings": [' + (f"\n    {body}\n  " if lines else "") + "]\n}\n"
    # A path need not be UTF-8: what is not becomes an escape, which JSON reads back.
    return text.encode(errors="backslashreplace").decode()


def loads(text: str) -> list[Known]:
    """Return the entries of a baseline file.

    Raises:
        BaselineError: the text is not a baseline of format 1.
    """
    import json

    try:
        data = json.loads(text)
        if data["format"] != 1:
            raise BaselineError(message(N_("the baseline is of another format")))
        return [
            Known(**{field: str(entry[field]) for field in Known._fields})
            for entry in data["findings"]
        ]
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        if isinstance(error, BaselineError):
            raise
        raise BaselineError(
            message(N_("this is no baseline; `--write-baseline` writes one"))
        ) from None
