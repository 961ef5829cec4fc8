"""From the arguments of a command to what was read, one file at a time."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

from perfcli.core.language import N_, message
from perfcli.forms.suffixes import is_form
from perfcli.source.discover import STANDARD_INPUT, discover, years
from perfcli.source.load import Loaded, load, load_bytes

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


def read(arguments: Iterable[str]) -> Iterator[Loaded]:
    """Yield every file the arguments stand for, read; what cannot be read is a finding in it."""
    for argument in arguments:
        found = False
        for path in discover(argument, os.environ):
            found = True
            yield _read(path)
        if not found:
            yield _nothing(argument)


def _read(path: str) -> Loaded:
    if path == STANDARD_INPUT:
        return load_bytes(sys.stdin.buffer.read(), path)
    if is_form(path):
        return _form(path)
    loaded = load(path)
    if loaded.text is None and path.isdecimal() and not os.path.lexists(path):
        return _with_help(loaded, path)
    return loaded


def _form(path: str) -> Loaded:
    """Return a filled form, read; what has no place in a declaration is counted."""
    from perfcli.cli.terminal import say
    from perfcli.core.language import plural
    from perfcli.core.text import safe
    from perfcli.forms.load import load as load_form

    form = load_form(path)
    if form.imported is not None and form.imported.unplaced:
        count = len(form.imported.unplaced)
        told = plural(
            "{path}: {count} cell has no place in a declaration; `perfcli import` names it",
            "{path}: {count} cells have no place in a declaration; `perfcli import` names them",
            count,
        )
        say(told.format(path=safe(path), count=count))
    return form.loaded


def _with_help(loaded: Loaded, year: str) -> Loaded:
    """Return a year that no file was found for, with the years there are."""
    known = years(os.environ)
    remedy = (
        message(
            N_("there are {years}; PERFCLI_PATH names the folders to look in"),
            years=", ".join(known),
        )
        if known
        else message(N_("PERFCLI_PATH names the folders to look in; name the file otherwise"))
    )
    what = message(N_("there is no file {year}.toml"), year=year)
    return loaded._replace(
        findings=tuple(each._replace(message=what, help=remedy) for each in loaded.findings)
    )


def _nothing(argument: str) -> Loaded:
    """Return a folder in which there is no declaration."""
    from perfcli.source.codes import document_finding

    finding = document_finding(
        "D005",
        (),
        message(N_("there is no declaration in this folder")),
        message(N_("declarations are files whose names end in .toml")),
    )
    return Loaded(argument, None, None, (finding._replace(path=argument),))
