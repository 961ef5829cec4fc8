"""`perfcli demo`: the program shown on its own example, one command after another."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NamedTuple

import typer

from perfcli.cli.options import words
from perfcli.core.language import N_, message, translate
from perfcli.core.system import why

if TYPE_CHECKING:
    from collections.abc import Iterator
    from contextlib import AbstractContextManager

HELP = N_("Walk through validate, score, diff and report on an example.")
EXAMPLE = "perfcli demo"


class Step(NamedTuple):
    """A command, and what it is shown for."""

    what: str
    arguments: tuple[str, ...]


_CHECK = Step(
    N_("Check a declaration: every finding names its line and what to do."),
    ("validate", "2020.toml"),
)
_SCORE = Step(
    N_("Score it by its method: what was judged, what could not be, and what that leaves open."),
    ("score", "2020.toml"),
)
_COMPARE = Step(
    N_("Compare it with the year before: money, results, and where the score comes from."),
    ("diff", "2019.toml", "2020.toml"),
)
_STATUS = {
    0: N_("Exit status 0: all is well."),
    1: N_("Exit status 1: errors were found, which a script can act on."),
}


def main(
    keep: Annotated[
        str | None,
        typer.Option(
            metavar="FOLDER", help=words(N_("Work in this new folder, and leave it there."))
        ),
    ] = None,
) -> None:
    """Run every step in a folder of its own."""
    from contextlib import chdir

    from perfcli.cli.terminal import FAILED, FINE, out, stop

    with _folder(keep) as folder:
        out(
            str(
                message(
                    N_("In {folder}: two years of one unit, and the report behind the later one."),
                    folder=folder,
                )
            )
        )
        with chdir(folder):
            status = max(_shown(_steps()))
        report = Path(folder, _report())
        if status != FAILED:
            _ended(report, kept=keep is not None)
    stop(FAILED if status == FAILED else FINE)


def _steps() -> tuple[Step, ...]:
    report = _report()
    years = ("2019.toml", "2020.toml") if report.endswith(".html") else ("2020.toml",)
    what = N_("Write it as a report to hand in: a page here, or the official form as .xlsx, .docx.")
    return (_CHECK, _SCORE, _COMPARE, Step(what, ("report", *years, "-o", report)))


def _report() -> str:
    """Return the report's name: a page of both years where its library is installed."""
    from importlib.util import find_spec

    return "report.html" if find_spec("jinja2") else "report.md"


def _shown(steps: tuple[Step, ...]) -> Iterator[int]:
    """Run the steps, and yield the status of each; one that fails is the last."""
    import os

    from perfcli.cli.start import run
    from perfcli.cli.terminal import FAILED, Choices, out
    from perfcli.core.language import current

    color = Choices.color
    environment = {**os.environ, "PERFCLI_LANG": current()}
    for number, step in enumerate(steps, 1):
        out(f"\n{number}/{len(steps)}  {translate(step.what)}")
        out(f"$ perfcli {' '.join(step.arguments)}")
        sys.stdout.flush()
        status = run(["--color", color, *step.arguments], environment)
        yield status
        if status == FAILED:
            return
        out(f"\n{translate(_STATUS[status])}")
        if number < len(steps):
            _pause(N_("Enter goes on, Ctrl-C ends."))


def _ended(report: Path, *, kept: bool) -> None:
    """Say where the report is, and how long."""
    from perfcli.cli.terminal import out

    if kept or _watched():
        out(str(message(N_("The report: {path}"), path=report)))
    if kept:
        out(translate(N_("Everything stays there, to try more on: `perfcli --help`.")))
        return
    _pause(N_("Enter ends the demonstration, and removes the folder."))
    out(translate(N_("The folder is removed; `perfcli demo --keep FOLDER` leaves one there.")))


def _pause(what: str) -> None:
    """Wait for Enter where somebody looks on."""
    if _watched():
        sys.stderr.write(f"\n{translate(what)} ")
        sys.stderr.flush()
        sys.stdin.readline()


def _watched() -> bool:
    return sys.stdin.isatty() and sys.stdout.isatty()


def _folder(keep: str | None) -> AbstractContextManager[str]:
    """Return a folder with the examples in it."""
    from contextlib import nullcontext
    from tempfile import TemporaryDirectory

    from perfcli.cli.refused import refuse
    from perfcli.starting.examples import copy

    if keep is None:
        folder = TemporaryDirectory(prefix="perfcli-demo-")
        copy(Path(folder.name))
        return folder
    try:
        Path(keep).mkdir(parents=True)
        copy(Path(keep))
    except FileExistsError:
        refuse(
            message(N_("{path} exists and is not replaced"), path=keep),
            message(N_("name a new folder")),
        )
    except OSError as error:
        refuse(message(N_("{path} cannot be written: {reason}"), path=keep, reason=why(error)))
    return nullcontext(keep)
