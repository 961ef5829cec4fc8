"""Files named by a URL, such as s3://declarations/2020: listed and read by fsspec."""

from __future__ import annotations

from typing import TYPE_CHECKING

from perfcli.batch.item import Item, unreadable
from perfcli.batch.suffixes import is_archive
from perfcli.core.language import N_, message
from perfcli.forms.suffixes import is_form
from perfcli.source.discover import SCHEMES, SETTINGS
from perfcli.source.limits import MAX_BYTES
from perfcli.source.read import ASK, CHECK_THE_PATH, MISSING, NOT_ALLOWED, SPLIT, TOO_LARGE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from fsspec import AbstractFileSystem

_MIB = 1024 * 1024
NOTHING = N_("there is no declaration in this folder")
TOML_ONLY = N_("declarations are files whose names end in .toml")
BY_PATH = N_("forms and archives are read from a path, and this is a URL")
COPY = N_("copy it to a folder that every worker has")


def is_url(path: str) -> bool:
    """Tell whether something is a URL and no path."""
    return "://" in path


def listed(url: str) -> Iterator[Item]:
    """Yield the files that a URL stands for, in the order of a folder on disk.

    Raises:
        OSError: the place cannot be reached.
        ImportError: the driver of this kind of URL is not installed.
        ValueError: there is no such kind of URL.
    """
    from fsspec.core import url_to_fs

    system, root = url_to_fs(url)
    if "*" in root:
        found = [Item(system.unstrip_protocol(each)) for each in sorted(system.glob(root))]
        yield from found or [_nothing(url)]
    elif system.isdir(root):
        nothing = True
        for path in _under(system, root):
            nothing = False
            yield Item(system.unstrip_protocol(path))
        if nothing:
            yield _nothing(url)
    else:
        yield Item(url)


def _under(system: AbstractFileSystem, folder: str) -> Iterator[str]:
    """Yield what a folder on disk would give: no settings, schemes and hidden folders."""
    entries = {each["name"].rstrip("/"): each["type"] for each in system.ls(folder, detail=True)}
    for path in sorted(entries):
        name = path.rpartition("/")[2]
        if entries[path] == "directory":
            if name != SCHEMES and not name.startswith("."):
                yield from _under(system, path)
        elif name.endswith(".toml") and name != SETTINGS:
            yield path


def fetched(item: Item) -> Item:
    """Return a file with what it holds, where that is behind a URL.

    Raises:
        OSError: the place fails, which may be otherwise the next time.
    """
    if item.raw is not None or item.fault is not None or not is_url(item.path):
        return item
    if is_form(item.path) or is_archive(item.path):
        return unreadable(item.path, message(BY_PATH), message(COPY))
    from fsspec.core import url_to_fs

    system, path = url_to_fs(item.path)
    try:
        with system.open(path, "rb") as file:
            raw = file.read(MAX_BYTES + 1)
    except FileNotFoundError:
        return unreadable(item.path, message(MISSING), message(CHECK_THE_PATH))
    except PermissionError:
        return unreadable(item.path, message(NOT_ALLOWED), message(ASK))
    if len(raw) > MAX_BYTES:
        size = -(-(system.size(path) or len(raw)) // _MIB)
        what = message(TOO_LARGE, size=size, limit=MAX_BYTES // _MIB)
        return unreadable(item.path, what, message(SPLIT))
    return item._replace(raw=raw)


def _nothing(url: str) -> Item:
    return unreadable(url, message(NOTHING), message(TOML_ONLY))
