"""Where the pages of units are: a pattern with the fields of a file, in a folder or on the web."""

from __future__ import annotations

import os
from pathlib import Path, PurePath
from typing import TYPE_CHECKING, NamedTuple

from perfcli.core.language import N_, message

if TYPE_CHECKING:
    from collections.abc import Sequence

    from perfcli.core.language import Message
    from perfcli.output.overview.answers import File

FIELDS = ("unit", "year", "stem")
_WEB = ("http://", "https://")
_SUFFIXES = (".html", ".htm")
_PAGE = "{unit}.html"
# What no system has in the name of a file, or gives a meaning there.
_FORBIDDEN = frozenset('<>:"/\\|?*')
# Names of files have at most 255 bytes; a Chinese character has three.
_LONGEST = 60

UNKNOWN = N_("--pages has {{{field}}}, and a file has no such field")
ONE_OF = N_("it is one of {choices}")
NO_PATTERN = N_("--pages cannot be read: {reason}")
DOUBLED = N_("a brace that is meant is doubled: {{{{ and }}}}")
SHARED = N_("{page} would be the page of {one} and of {other}")
TELL_APART = N_("a page is of one unit: put {{unit}} into --pages, or {{unit}}-{{year}}")


class PagesError(Exception):
    """A pattern for pages that cannot be meant."""

    def __init__(self, what: Message, remedy: Message) -> None:
        super().__init__(str(what))
        self.what = what
        self.remedy = remedy


class Own(NamedTuple):
    """The page of a unit, and the files it is made of."""

    page: str
    unit: str
    files: tuple[File, ...]


def on_web(pages: str) -> bool:
    """Tell whether pages are on the web, where nobody asks whether they are there."""
    return pages.lower().startswith(_WEB)


def own_pages(pages: str, files: Sequence[File]) -> list[Own]:
    """Return the pages of the files that could be scored, each once.

    `pages` is a folder or the beginning of an address, in which a page has the name of its unit;
    or a pattern such as `pages/{stem}.html`.

    Raises:
        PagesError: it has a field that there is none of, or gives two units one page.
    """
    pattern = _pattern(pages)
    found: dict[str, list[File]] = {}
    for file in files:
        if file.scheme is not None:
            found.setdefault(_page(pattern, file), []).append(file)
    # To some systems letter case makes no difference.
    taken: dict[str, tuple[str, str]] = {}
    for page, its in found.items():
        for file in its:
            kept = taken.setdefault(page.casefold(), (page, file.who))
            if kept != (page, file.who):
                what = message(SHARED, page=page, one=kept[1], other=file.who)
                raise PagesError(what, message(TELL_APART))
    return [Own(page, its[0].who, tuple(its)) for page, its in found.items()]


def _pattern(pages: str) -> str:
    from string import Formatter

    try:
        fields = [field for _, field, _, _ in Formatter().parse(pages) if field is not None]
    except ValueError as error:
        raise PagesError(message(NO_PATTERN, reason=str(error)), message(DOUBLED)) from None
    for field in fields:
        if field not in FIELDS:
            choices = ", ".join(f"{{{each}}}" for each in FIELDS)
            raise PagesError(message(UNKNOWN, field=field), message(ONE_OF, choices=choices))
    if not fields and not pages.lower().endswith(_SUFFIXES):
        return f"{pages.rstrip('/')}/{_PAGE}"
    return pages


def _page(pattern: str, file: File) -> str:
    fields = {"unit": file.who, "year": str(file.year), "stem": PurePath(file.path).stem}
    if on_web(pattern):
        from urllib.parse import quote

        return pattern.format(**{name: quote(text, safe="") for name, text in fields.items()})
    return pattern.format(**{name: _file_name(text) for name, text in fields.items()})


def _file_name(text: str) -> str:
    """Return a text as part of the name of a file, on whichever system."""
    kept = "".join(
        each if each.isprintable() and each not in _FORBIDDEN else "_" for each in text[:_LONGEST]
    )
    return kept.strip(" .") or "_"


def address(page: str, output: str) -> str:
    """Return how a file is linked to from another: relative, so that both can be moved together."""
    from urllib.parse import quote

    try:
        relative = os.path.relpath(page, Path(output).parent)
    except ValueError:
        # On another drive.
        return Path(page).resolve().as_uri()
    return quote(os.fsencode(relative.replace(os.sep, "/")), safe="/")
