"""Documents that become declarations: which there are, and the file that each becomes."""

from __future__ import annotations

import glob
import os
import re
import sys
import unicodedata
from itertools import islice
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, NamedTuple

from perfcli.batch.item import Item, unreadable
from perfcli.batch.suffixes import is_archive
from perfcli.core.language import N_, message
from perfcli.source.discover import STANDARD_INPUT

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

_PATTERN = re.compile(r"[*?[]")
# Programs keep locks such as ~$form.xlsx beside what they have open.
_HIDDEN = ("~$", ".")
_UNNAMED = "stdin"


class Kind(NamedTuple):
    """What documents a command reads, and what is said where there are none."""

    wanted: Callable[[str], bool]
    not_in_folder: str
    not_in_archive: str
    remedy: str


class _Found(NamedTuple):
    """A document, and its place below what was named."""

    path: str
    name: str


class Documents:
    """The documents that arguments and a list stand for, each with the file it becomes.

    No two become one file, also where names differ only by what a disk does not tell apart.
    """

    def __init__(self, kind: Kind, folder: str, suffix: str) -> None:
        self._kind = kind
        self._folder = folder
        self._suffix = suffix
        self._taken: set[str] = set()

    def items(self, arguments: Iterable[str], files_from: str | None) -> Iterator[Item]:
        """Yield every document; what is in an archive is read, the others are not."""
        for argument in arguments:
            for found in self._found(argument):
                yield from self._items(found)
        if files_from is not None:
            from perfcli.cli.inputs import list_of

            for path in list_of(files_from):
                inside = [_Found(path, path)]
                for found in self._under(path) if Path(path).is_dir() else inside:
                    yield from self._items(found)

    def alone(self, arguments: list[str], files_from: str | None) -> str | None:
        """Return the document that was named, where that is one and by its own path."""
        if len(arguments) != 1 or files_from is not None:
            return None
        first = [*islice(self._found(arguments[0]), 2)]
        itself = [_Found(arguments[0], Path(arguments[0]).name)]
        return arguments[0] if first == itself and not is_archive(arguments[0]) else None

    def count(self, arguments: Iterable[str], files_from: str | None) -> int | None:
        """Return how many documents there will be, None where that is not known beforehand."""
        if files_from is not None:
            return None
        found = [each for argument in arguments for each in self._found(argument)]
        return None if any(is_archive(each.path) for each in found) else len(found)

    def _found(self, argument: str) -> Iterator[_Found]:
        if os.path.isdir(argument):  # noqa: PTH112 - a Path would rewrite what was typed
            yield from self._under(argument)
        elif os.path.lexists(argument) or not _PATTERN.search(argument):
            yield _Found(argument, Path(argument).name)
        else:
            matches = [
                each
                for match in sorted(glob.glob(argument, recursive=True))
                for each in self._matched(match)
            ]
            yield from matches or [_Found(argument, Path(argument).name)]

    def _matched(self, match: str) -> Iterator[_Found]:
        if os.path.isdir(match):  # noqa: PTH112
            yield from (each for each in self._under(match) if each.path != match)
        elif is_archive(match) or self._wanted(Path(match).name):
            yield _Found(match, Path(match).name)

    def _under(self, folder: str) -> Iterator[_Found]:
        """Yield the documents under a folder, sorted; itself where there are none."""
        nothing = True
        for place, folders, names in os.walk(folder):
            folders[:] = sorted(each for each in folders if not each.startswith("."))
            for name in sorted(names):
                if self._wanted(name):
                    path = os.path.join(place, name)  # noqa: PTH118
                    nothing = False
                    yield _Found(path, os.path.relpath(path, folder))
        if nothing:
            yield _Found(folder, "")

    def _wanted(self, name: str) -> bool:
        return self._kind.wanted(name) and not name.startswith(_HIDDEN)

    def _items(self, found: _Found) -> Iterator[Item]:
        path, name = found
        if path == STANDARD_INPUT:
            yield self._named(Item(path, sys.stdin.buffer.read()), _UNNAMED)
        elif not name:
            yield unreadable(
                path, message(self._kind.not_in_folder, folder=path), message(self._kind.remedy)
            )
        elif is_archive(path):
            from perfcli.batch.archives import Contents, members

            kind = self._kind
            contents = Contents(lambda _, last: kind.wanted(last), kind.not_in_archive, kind.remedy)
            for item in members(path, contents):
                yield self._named(item, item.path[len(path) + 1 :])
        else:
            yield self._named(Item(path), name)

    def _named(self, item: Item, name: str) -> Item:
        return item if item.fault else item._replace(target=self._target(name))

    def _target(self, name: str) -> str:
        """Return the file that a document becomes: a.toml, else a-docx.toml, else a-docx-2.toml."""
        place = PurePosixPath(*_inside(name))
        plain = place.with_suffix(self._suffix)
        told = place.with_name(place.name.replace(".", "-"))
        target, number = str(plain), 1
        while (folded := unicodedata.normalize("NFC", target).casefold()) in self._taken:
            more = f"-{number}" if number > 1 else ""
            target, number = f"{told}{more}{self._suffix}", number + 1
        self._taken.add(folded)
        return str(Path(self._folder, target))


def _inside(name: str) -> list[str]:
    """Return the parts of a path of which none leads out of the folder, on any system."""
    parts = re.split(r"[/\\:]", name)
    if os.path.isabs(name):  # noqa: PTH117
        parts = parts[-1:]
    return [each for each in parts if each.strip(" .")] or [_UNNAMED]


FORMS_ONLY = N_("forms are .xlsx, .xls, .ods, .docx and .html files")
REPORTS_ONLY = N_("reports are .txt, .md, .docx, .html and .pdf files")
_REPORTS = (".txt", ".md", ".docx", ".html", ".htm", ".xhtml", ".pdf")


def is_report(path: str) -> bool:
    """Tell whether a file in a folder is taken for a report."""
    return path.lower().endswith(_REPORTS)


def forms() -> Kind:
    """Return what `import` reads."""
    from perfcli.forms.suffixes import is_form

    return Kind(
        is_form,
        N_("there is no form in the folder {folder}"),
        N_("there is no form in this archive"),
        FORMS_ONLY,
    )


def reports() -> Kind:
    """Return what `draft` reads."""
    return Kind(
        is_report,
        N_("there is no report in the folder {folder}"),
        N_("there is no report in this archive"),
        REPORTS_ONLY,
    )
