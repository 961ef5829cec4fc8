"""Where findings are written as they come: the terminal, and files beside it."""

from __future__ import annotations

import sys
from contextlib import ExitStack, contextmanager
from functools import partial
from typing import IO, TYPE_CHECKING

from perfcli.cli.refused import missing_library, one_of, refuse
from perfcli.cli.terminal import colored
from perfcli.core.language import N_, message
from perfcli.core.system import why
from perfcli.output import letters
from perfcli.output.findings import formats, writer

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from perfcli.output.findings.report import FileReport, Tally, Writer


class Sink:
    """A format and where its text goes."""

    def __init__(self, form: Writer, write: Callable[[str], object]) -> None:
        self._form = form
        self._write = write
        write(form.begin())

    def file(self, report: FileReport) -> None:
        """Write what one file adds."""
        self._write(self._form.file(report))

    def end(self, tally: Tally) -> None:
        """Write what stands after everything."""
        self._write(self._form.end(tally))


def terminal(form: str, *, everything: bool, quiet: bool) -> Sink:
    """Return what goes to standard output, or nowhere where the run is quiet."""
    # Not `terminal.out`, which ends lines: a format does that itself, the same here as in a file.
    write = (lambda _: 0) if quiet else sys.stdout.write
    return Sink(writer(form, color=colored(), everything=everything), write)


class Letter:
    """A sheet or letter to send back: kept until the end, for it is grouped by unit."""

    def __init__(self, form: str, file: IO[bytes], path: str) -> None:
        self._form = form
        self._file = file
        self._path = path
        self._reports: list[FileReport] = []

    def file(self, report: FileReport) -> None:
        """Keep what was found in one file, and not its text."""
        self._reports.append(report._replace(text=None))

    def end(self, tally: Tally) -> None:  # noqa: ARG002
        """Write the whole."""
        from perfcli.output.letters.entries import units

        try:
            content = letters.render(self._form, units(self._reports))
        except ModuleNotFoundError as error:
            missing_library(self._form, error)
        with _said(self._path):
            self._file.write(content)


def files_of(reports: Iterable[str], stack: ExitStack) -> Iterator[Sink | Letter]:
    """Yield a sink for each FORMAT=PATH; the files get their names when `stack` closes."""
    for each in reports:
        form, equals, path = each.partition("=")
        if not equals or not path:
            refuse(
                message(N_("--report takes FORMAT=PATH, not `{given}`"), given=each),
                message(N_("for example --report sarif=findings.sarif")),
            )
        one_of("--report", form, [*formats(), *letters.formats()])
        file = stack.enter_context(_opened(path))
        if form in formats():
            yield Sink(writer(form), partial(_write, file, path))
        else:
            yield Letter(form, file, path)


@contextmanager
def _opened(path: str) -> Iterator[IO[bytes]]:
    from perfcli.output.files import written_whole

    with ExitStack() as whole:
        with _said(path):
            file = whole.enter_context(written_whole(path))
        yield file
        with _said(path):
            whole.close()


def _write(file: IO[bytes], path: str, text: str) -> None:
    # As on standard output: a path that is no UTF-8 must not end the run.
    with _said(path):
        file.write(text.encode(errors="backslashreplace"))


@contextmanager
def _said(path: str) -> Iterator[None]:
    """Say which file could not be written, such as on a disk that is full."""
    try:
        yield
    except OSError as error:
        refuse(message(N_("{path} cannot be written: {reason}"), path=path, reason=why(error)))
