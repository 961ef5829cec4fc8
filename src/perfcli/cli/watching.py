"""`validate --watch`: checked again whenever a file is saved, until somebody ends it."""

from __future__ import annotations

import os
import re
import sys
from contextlib import suppress
from functools import partial
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from perfcli.batch.suffixes import is_archive
from perfcli.cli.refused import refuse
from perfcli.cli.terminal import FINE, out, say
from perfcli.core.language import N_, message, translate
from perfcli.source import settings
from perfcli.source.discover import STANDARD_INPUT, discover

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

# Options that hold at every check; what writes a file would set off the next one.
_WITH = frozenset(
    {
        "files", "output", "select", "ignore", "strict", "statistics", "quiet", "everything",
        "baseline", "jobs", "watch",
    }
)  # fmt: skip
# Declarations, their settings and schemes, and the texts of their sources.
_SUFFIXES = frozenset({".toml", ".txt", ".md"})
_CLEAR = "\x1b[2J\x1b[H"
# How soon a new watcher is known to be looking, in milliseconds.
_BEAT = 100


def watch(context: typer.Context, arguments: Sequence[str], check: Callable[[], None]) -> int:
    """Check at once and after every change, and return the exit status once it is ended."""
    _refuse_others(context, arguments)
    try:
        from watchfiles import watch as changes_in
    except ModuleNotFoundError:
        refuse(
            message(
                N_("--watch works with {library}, which is not installed"), library="watchfiles"
            ),
            message(N_("install it: `pip install {library}`"), library="watchfiles"),
        )
    try:
        while True:
            folders = _folders(arguments)
            changes = changes_in(
                *folders,
                watch_filter=partial(_matters, _files(arguments)),
                recursive=False,
                rust_timeout=_BEAT,
                yield_on_timeout=True,
            )
            # From the first beat on nothing is missed, also what changes while files are read.
            next(changes)
            _shown(check)
            for found in changes:
                if found and _folders(arguments) != folders:
                    break
                if found:
                    _shown(check)
            changes.close()
    except KeyboardInterrupt:
        say("\n" + translate(N_("watching has ended")))
    return FINE


def _shown(check: Callable[[], None]) -> None:
    """Check, and show only what came of it now."""
    import datetime as dt

    # The settings of a folder are read once in a run, and this is another.
    settings.forget()
    if sys.stdout.isatty():
        sys.stdout.write(_CLEAR)
    # The exit status of one check says nothing while there is another to come.
    with suppress(typer.Exit):
        check()
    now = f"{dt.datetime.now().astimezone():%H:%M:%S}"
    out("\n" + str(message(N_("{time}  watching for changes, Ctrl-C ends"), time=now)))
    sys.stdout.flush()


def _refuse_others(context: typer.Context, arguments: Sequence[str]) -> None:
    """Refuse what does not go with checking again and again."""
    for parameter in context.command.params:
        source = context.get_parameter_source(parameter.name or "")
        if source is not None and source.name == "COMMANDLINE" and parameter.name not in _WITH:
            refuse(
                message(N_("--watch does not go with {option}"), option=parameter.opts[0]),
                message(N_("leave --watch out, or that option")),
            )
    if context.params["output"] != "text":
        refuse(
            message(N_("--watch does not go with --format {name}"), name=context.params["output"]),
            message(N_("it shows text, for people")),
        )
    for argument in arguments:
        if argument == STANDARD_INPUT or is_archive(argument):
            refuse(
                message(N_("--watch cannot watch {path}"), path=argument),
                message(N_("name files or folders")),
            )


def _matters(named: frozenset[str], _: object, path: str) -> bool:
    """Tell whether a change can change what is found: in a folder, or in a file of a kind read."""
    file = Path(path)
    if file.name.startswith("."):  # an editor's own
        return False
    return path in named or file.suffix in _SUFFIXES or file.is_dir()


def _files(arguments: Sequence[str]) -> frozenset[str]:
    """Return the files that are named one by one."""
    found = {
        path for each in arguments for path in discover(each, os.environ) if _root(each) is None
    }
    return frozenset(chain(map(os.path.abspath, found), map(os.path.realpath, found)))


def _folders(arguments: Sequence[str]) -> frozenset[Path]:
    """Return every folder in which a change may matter."""
    found: set[Path] = set()
    for argument in arguments:
        root = _root(argument)
        if root is None:
            for path in discover(argument, os.environ):
                found.update(_beside(path))
        else:
            found.update(_below(root))
    here = Path.cwd()
    above = {parent for each in found for parent in each.parents}
    found.update(each for each in above if each == here or here in each.parents)
    return frozenset(each for each in found if each.is_dir())


def _root(argument: str) -> str | None:
    """Return the folder that is named, or that a pattern begins in; None for a single file."""
    if os.path.isdir(argument):  # noqa: PTH112 - a Path would rewrite what was typed
        return argument
    before = re.split(r"[*?[]", argument, maxsplit=1)[0]
    if before == argument or os.path.lexists(argument):
        return None
    return os.path.dirname(before) or "."  # noqa: PTH120


def _below(root: str) -> Iterator[Path]:
    """Yield a folder and all folders in it, except hidden ones."""
    for folder, folders, _ in os.walk(root):
        folders[:] = [each for each in folders if not each.startswith(".")]
        yield Path(folder).absolute()


def _beside(path: str) -> Iterator[Path]:
    """Yield the folders of a declaration, and of the scheme and source text that it names."""
    from perfcli.scheme.reference import names_file
    from perfcli.source.load import load

    folder = Path(path).absolute().parent
    yield folder
    declaration = load(path).declaration if path.endswith(".toml") else None
    if declaration is None:
        return
    if declaration.source.path:
        yield (folder / declaration.source.path).parent
    if names_file(declaration.scheme):
        yield (folder / declaration.scheme.replace("\\", "/")).parent
