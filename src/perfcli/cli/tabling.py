"""`--output`: the tables of a run, written beside what is printed, whole or not at all."""

from __future__ import annotations

from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from perfcli.cli.refused import missing_library, refuse, unwritable
from perfcli.core.language import N_, message, plural, translate
from perfcli.core.text import safe
from perfcli.output.tables.formats import format_of, formats
from perfcli.output.tables.places import PlaceError, reserved

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from typer import Context

    from perfcli.output.tables.formats import Format, Writer
    from perfcli.output.tables.rows import Rows


class Tabling:
    """The tables on their way, and what of them is told at the end."""

    def __init__(self, writer: Writer, names: Mapping[str, Path], path: str) -> None:
        self._writer = writer
        self._names = names
        self._path = path
        self._files = self._projects = 0
        self._severities = {"error": 0, "warning": 0, "info": 0}

    @property
    def empty(self) -> bool:
        """Tell whether no file has come."""
        return not self._files

    def add(self, rows: Rows) -> None:
        """Write what one file adds."""
        self._files += 1
        self._projects += len(rows.projects)
        for each in rows.findings:
            if each.accepted is None:
                self._severities[each.severity] += 1
        with said(self._path):
            self._writer.write(rows)

    def summary(self) -> str:
        """Return in a line what there is, and where."""
        counts = {**self._severities, "projects": self._projects}
        return summary(self._files, counts, map(str, self._names.values()))


def summary(files: int, counts: Mapping[str, int], places: Iterable[str]) -> str:
    """Return in a line what there is, and where."""
    projects = counts["projects"]
    errors, warnings, notes = counts["error"], counts["warning"], counts["info"]
    parts = (
        plural("{count} file", "{count} files", files).format(count=files),
        plural("{count} project", "{count} projects", projects).format(count=projects),
        plural("{count} error", "{count} errors", errors).format(count=errors),
        plural("{count} warning", "{count} warnings", warnings).format(count=warnings),
        plural("{count} note", "{count} notes", notes).format(count=notes),
    )
    comma = translate(N_(", "))
    where = comma.join(dict.fromkeys(map(safe, places)))
    found = translate(N_("{found}: written to {where}"))
    return found.format(found=comma.join(parts), where=where)


@contextmanager
def tabling(output: str | None, *, force: bool) -> Iterator[Tabling | None]:
    """Yield the tables to be written, None where none are asked for; complete them at the end.

    What cannot be written is refused, before anything is done where that is known then.
    """
    if output is None:
        yield None
        return
    path = Path(output)
    form = _format(path)
    names = form.names(path)
    with ExitStack() as stack:
        with said(output):
            paths = stack.enter_context(reserved(path, names, force=force))
            writer = form.Writer(paths)
            stack.callback(writer.abandon)
        yield Tabling(writer, names, output)
        with said(output):
            writer.close()
            stack.close()


def explicit(context: Context, parameter: str) -> bool:
    """Tell whether an option was typed, and is not merely what holds without it."""
    source = context.get_parameter_source(parameter)
    return source is not None and source.name == "COMMANDLINE"


def _format(path: Path) -> Format:
    ending = path.suffix.removeprefix(".").lower()
    if ending not in formats():
        known = ", ".join(f".{each}" for each in formats())
        refuse(
            message(N_("{path} is no kind of file that tables can be in"), path=str(path)),
            message(N_("it is one of {choices}"), choices=known),
        )
    try:
        return format_of(ending)
    except ModuleNotFoundError as error:
        missing_library(ending, error)


@contextmanager
def said(path: str) -> Iterator[None]:
    """Say what stands in the way of writing, such as a disk that is full."""
    try:
        yield
    except PlaceError as error:
        refuse(error.what, error.remedy)
    except OSError as error:
        unwritable(path, error)
