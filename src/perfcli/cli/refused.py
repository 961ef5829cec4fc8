"""Usage that cannot be meant, said in the reader's words: exit status 2."""

from __future__ import annotations

from typing import TYPE_CHECKING, NoReturn

from perfcli.cli.terminal import FAILED, say, stop
from perfcli.core.language import N_, message, translate
from perfcli.core.system import remedy, why
from perfcli.core.text import nearest, safe

if TYPE_CHECKING:
    from collections.abc import Iterable

    from perfcli.core.language import Message


CANNOT_WRITE = N_("{path} cannot be written: {reason}")
# What a library is imported as, and what it is installed as.
_PACKAGES = {
    "docx": "python-docx",
    "duckdb": "perfcli[tables]",
    "jinja2": "Jinja2",
    "pyarrow": "perfcli[tables]",
    "xlsxwriter": "XlsxWriter",
}


def refuse(what: Message, remedy: Message | None = None) -> NoReturn:
    """Say what is wrong with how a command was called, and end it."""
    said(what, remedy)
    stop(FAILED)


def said(what: Message, remedy: Message | None = None) -> None:
    """Say what is wrong and what to do, on standard error."""
    say(worded(what, remedy))


def worded(what: Message, remedy: Message | None = None) -> str:
    """Return what is wrong and what to do, a line each."""
    lines = [f"perfcli: {safe(str(what))}"]
    if remedy is not None:
        lines.append(f"  {translate(N_('help'))}: {safe(str(remedy))}")
    return "".join(f"{line}\n" for line in lines)


def unwritable(path: str, error: OSError) -> NoReturn:
    """Say why a file cannot be written, and end the command."""
    refuse(message(CANNOT_WRITE, path=path, reason=why(error)), remedy(error))


def spare(path: str, *, force: bool) -> None:
    """Refuse to write over what is there, unless `--force` was given."""
    from pathlib import Path

    if not force and Path(path).exists():
        refuse(
            message(N_("{path} exists already"), path=path),
            message(N_("`--force` replaces it")),
        )


def missing_library(suffix: str, error: ModuleNotFoundError) -> NoReturn:
    """Refuse to write a kind of file for want of its library; raise again what is no such want."""
    if error.name not in _PACKAGES:
        raise error
    library = _PACKAGES[error.name]
    refuse(
        message(
            N_("a .{suffix} file is written with {library}, which is not installed"),
            suffix=suffix,
            library=library,
        ),
        message(N_("install it: `pip install {library}`"), library=library),
    )


def one_of(option: str, given: str, known: Iterable[str], otherwise: Message | None = None) -> str:
    """Return `given` where it is one of the known words; else refuse it, naming the closest.

    Where none is close all are named, or `otherwise` says how to find them.
    """
    choices = list(known)
    if given in choices:
        return given
    close = nearest(given, choices)
    refuse(
        message(N_("{option} cannot be `{given}`"), option=option, given=given),
        message(N_("did you mean `{close}`?"), close=close)
        if close
        else otherwise or message(N_("it is one of {choices}"), choices=", ".join(choices)),
    )
