"""From the arguments of a command to what was read, one file at a time."""

from __future__ import annotations

import os
import sys
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from perfcli.batch.item import Item
from perfcli.batch.suffixes import is_archive
from perfcli.core.language import N_, message
from perfcli.core.system import why
from perfcli.forms.suffixes import is_form
from perfcli.source.discover import STANDARD_INPUT, discover, years
from perfcli.source.load import Loaded, load, load_bytes

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from perfcli.core.finding import Finding
    from perfcli.core.language import Message


def items(arguments: Iterable[str], files_from: str | None = None) -> Iterator[Item]:
    """Yield every file that the arguments and a list of paths stand for; most are not read yet."""
    for argument in arguments:
        found = False
        for path in discover(argument, os.environ):
            found = True
            yield from _items(path)
        if not found:
            yield _nothing(argument)
    if files_from is not None:
        yield from _listed(files_from)


def read(arguments: Iterable[str]) -> Iterator[Loaded]:
    """Yield every file the arguments stand for, read; what cannot be read is a finding in it."""
    for item in items(arguments):
        loaded, said = opened(item)
        if said:
            from perfcli.cli.terminal import say

            say(said)
        yield loaded


def opened(item: Item) -> tuple[Loaded, str]:
    """Return a file, read, and what there is to say about it."""
    if item.fault is not None:
        return Loaded(item.path, None, None, (item.fault,)), ""
    if item.raw is not None:
        return load_bytes(item.raw, item.path), ""
    if is_form(item.path):
        return _form(item.path)
    loaded = load(item.path)
    if loaded.text is None:
        if item.path.isdecimal() and not os.path.lexists(item.path):
            return _with_help(loaded, item.path), ""
        if os.path.isdir(item.path):  # noqa: PTH112 - a Path would rewrite what was typed
            return _closed(loaded), ""
    return loaded, ""


def failed(item: Item, why: Message) -> Finding:
    """Return the finding of a file over which the program itself failed."""
    from perfcli.source.codes import document_finding

    remedy = message(N_("the other files are not affected; please report it with this file"))
    return document_finding("D005", (), why, remedy)._replace(path=item.path)


def count(arguments: Iterable[str], files_from: str | None) -> int | None:
    """Return how many files there will be, None where that is not known without reading them."""
    if files_from is not None:
        return None
    total = 0
    for argument in arguments:
        for path in discover(argument, os.environ):
            if is_archive(path):
                return None
            total += 1
    return total


def _items(path: str) -> Iterator[Item]:
    if path == STANDARD_INPUT:
        yield Item(path, sys.stdin.buffer.read())
    elif is_archive(path):
        from perfcli.batch.archives import members

        yield from members(path)
    else:
        yield Item(path)


def _listed(files_from: str) -> Iterator[Item]:
    """Yield the files in a list; a folder in it stands for what is under it."""
    for path in list_of(files_from):
        if os.path.isdir(path):  # noqa: PTH112 - a Path would rewrite what was typed
            yield from items([path])
        else:
            yield from _items(path)


def list_of(files_from: str) -> Iterator[str]:
    """Yield the paths in the list that `--files-from` names."""
    from perfcli.batch.listing import NoListError, listed
    from perfcli.cli.refused import refuse

    try:
        with ExitStack() as stack:
            if files_from == STANDARD_INPUT:
                file: BinaryIO = sys.stdin.buffer
            else:
                file = stack.enter_context(Path(files_from).open("rb"))
            for path in listed(file):
                # Standard input is no file that a list could name.
                yield os.path.join(".", path) if path == STANDARD_INPUT else path  # noqa: PTH118
    except OSError as error:
        reason = why(error)
        refuse(message(N_("{path} cannot be read: {reason}"), path=files_from, reason=reason))
    except NoListError:
        refuse(
            message(N_("{path} is no list of paths"), path=files_from),
            message(N_("write one path a line; name an archive or a declaration as an argument")),
        )


def _closed(loaded: Loaded) -> Loaded:
    """Return a folder that cannot be looked into, with the reason."""
    try:
        os.scandir(loaded.path).close()
    except OSError as error:
        what = message(N_("the folder cannot be read: {reason}"), reason=why(error))
        remedy = message(N_("have its owner give you the right to read it"))
        fault = loaded.findings[0]._replace(message=what, help=remedy)
        return loaded._replace(findings=(fault,))
    return loaded


def _form(path: str) -> tuple[Loaded, str]:
    """Return a filled form, read; what has no place in a declaration is counted."""
    from perfcli.core.language import plural
    from perfcli.core.text import safe
    from perfcli.forms.load import load as load_form

    form = load_form(path)
    if form.imported is None or not form.imported.unplaced:
        return form.loaded, ""
    left = len(form.imported.unplaced)
    told = plural(
        "{path}: {count} cell has no place in a declaration; `perfcli import` names it",
        "{path}: {count} cells have no place in a declaration; `perfcli import` names them",
        left,
    )
    return form.loaded, told.format(path=safe(path), count=left) + "\n"


def _with_help(loaded: Loaded, year: str) -> Loaded:
    """Return a year that no file was found for, with the years there are."""
    known = years(os.environ)
    close = _meant(year, known)
    if close:
        remedy = message(
            N_(
                "did you mean `{close}`? There are {years}; PERFCLI_PATH names the folders to "
                "look in"
            ),
            close=close,
            years=", ".join(known),
        )
    elif known:
        remedy = message(
            N_("there are {years}; PERFCLI_PATH names the folders to look in"),
            years=", ".join(known),
        )
    else:
        remedy = message(N_("PERFCLI_PATH names the folders to look in; name the file otherwise"))
    what = message(N_("there is no file {year}.toml"), year=year)
    return loaded._replace(
        findings=tuple(each._replace(message=what, help=remedy) for each in loaded.findings)
    )


def _meant(year: str, known: list[str]) -> str | None:
    """Return a year there is of which digits were swapped, else the latest with one other digit."""
    swapped = [each for each in known if sorted(each) == sorted(year)]
    others = [each for each in known if sum(a != b for a, b in zip(each, year, strict=True)) == 1]
    return next(iter([*swapped, *reversed(others)]), None)


def _nothing(argument: str) -> Item:
    """Return a folder in which there is no declaration, with the forms it may hold instead."""
    from perfcli.batch.item import unreadable

    remedy = message(N_("declarations are files whose names end in .toml"))
    kinds = sorted({os.path.splitext(each)[1] for each in os.listdir(argument) if is_form(each)})  # noqa: PTH122, PTH208
    if kinds:
        pattern = os.path.join(argument, f"*{kinds[-1]}")  # noqa: PTH118
        remedy = message(N_('it holds forms: name them, for example "{pattern}"'), pattern=pattern)
    return unreadable(argument, message(N_("there is no declaration in this folder")), remedy)
