"""`--baseline` and `--write-baseline`: read before the run, written after it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from perfcli.cli.refused import refuse
from perfcli.cli.terminal import say
from perfcli.core.language import N_, message, plural
from perfcli.core.system import why

if TYPE_CHECKING:
    from perfcli.checks.baseline import Baseline, Known
    from perfcli.core.finding import Finding


class Baselines:
    """What is known from before, and what is to be known from now on."""

    def __init__(self, old: str | None, new: str | None) -> None:
        self._old = None if old is None else _read(old)
        self._new = new
        self._found: list[Known] = []

    def new(
        self, path: str, findings: tuple[Finding, ...], unlooked: frozenset[str]
    ) -> tuple[Finding, ...]:
        """Return the findings in a file that are not known from before."""
        if self._new is not None:
            from perfcli.checks.baseline import known, may_be_known

            folder = str(Path(self._new).parent)
            self._found += [known(each, folder) for each in findings if may_be_known(each)]
        return findings if self._old is None else self._old.new(path, findings, unlooked)

    def finish(self, *, quiet: bool) -> None:
        """Write the new baseline, and say what of the old one was met and what has gone."""
        if self._new is not None:
            _write(self._new, self._found)
        if self._old is None or quiet:
            return
        say(
            plural(
                "{count} finding known from the baseline",
                "{count} findings known from the baseline",
                self._old.matched,
            ).format(count=self._old.matched)
        )
        gone = len(self._old.gone)
        if gone:
            say(
                plural(
                    "{count} entry of the baseline is found no more; write it anew",
                    "{count} entries of the baseline are found no more; write it anew",
                    gone,
                ).format(count=gone)
            )


def _read(path: str) -> Baseline:
    from perfcli.checks.baseline import Baseline, BaselineError, loads
    from perfcli.source.read import SourceError, decode, read_bytes

    try:
        entries = loads(decode(read_bytes(Path(path))))
    except SourceError as failure:
        refuse(message(N_("{path}: {reason}"), path=path, reason=failure.message), failure.help)
    except BaselineError as error:
        refuse(message(N_("{path}: {reason}"), path=path, reason=error.reason))
    return Baseline(entries, str(Path(path).parent))


def _write(path: str, entries: list[Known]) -> None:
    from perfcli.checks.baseline import dumps
    from perfcli.output.files import write

    try:
        write(path, dumps(entries))
    except OSError as error:
        refuse(message(N_("{path} cannot be written: {reason}"), path=path, reason=why(error)))
