"""Archives read member by member, without unpacking anything to disk."""

from __future__ import annotations

import stat
from typing import TYPE_CHECKING, NamedTuple

from perfcli.batch.item import Item, unreadable
from perfcli.core.language import N_, message
from perfcli.core.system import why
from perfcli.source.discover import SCHEMES, SETTINGS
from perfcli.source.limits import MAX_BYTES
from perfcli.source.read import ASK, CHECK_THE_PATH, MISSING, NOT_ALLOWED, SPLIT, TOO_LARGE

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from perfcli.core.language import Message

_MIB = 1024 * 1024
# 400,000 declarations of the usual size; what unpacks to more was made to do harm.
MAX_TOTAL = 8 * 1024 * _MIB
# A zip file says so where its names are UTF-8; many programs of Windows write GB18030.
_UTF8 = 0x800
_LOCKED = 0x1

DAMAGED = N_("the archive is damaged or cut off: {reason}")
COPY_AGAIN = N_("copy or download it again; what stands before the damage was read")
NOTHING = N_("there is no declaration in this archive")
TOML_ONLY = N_("declarations are files whose names end in .toml")
TOO_MUCH = N_("the archive unpacks to more than {limit} MiB; the rest of it is not read")
SEVERAL = N_("split it, or check that this is the right file")
A_LINK = N_("this is a link or a device in the archive, and no file")
PACK_THE_FILE = N_("pack the file itself")
LOCKED = N_("this file is locked with a password")
PACK_OPEN = N_("pack it without a password")


class _Damaged(Exception):  # noqa: N818 - read as a sentence where it is caught
    """An archive, or a member of one, that cannot be unpacked."""


class _Member(NamedTuple):
    """What an archive says of a member; `raw` is None where `fault` says why it is not read."""

    name: str
    raw: bytes | None
    fault: tuple[Message, Message] | None = None


class Contents(NamedTuple):
    """What is looked for in an archive, and what is said where there is none of it.

    `wanted` is asked with the folders and the name of a member that is neither hidden nor a lock.
    """

    wanted: Callable[[list[str], str], bool]
    nothing: str
    remedy: str


def _is_declaration(folders: list[str], name: str) -> bool:
    """Tell whether a member is a declaration, as in a folder: no settings and no schemes."""
    return name.endswith(".toml") and name != SETTINGS and SCHEMES not in folders


DECLARATIONS = Contents(_is_declaration, NOTHING, TOML_ONLY)


def members(path: str, contents: Contents = DECLARATIONS) -> Iterator[Item]:
    """Yield the files in an archive, in its order, as `archive.zip/inner/2020.toml`.

    Such a path is shown and never opened. What cannot be read is a fault of its item.
    """
    nothing = True
    unpacked = _zipped if path.lower().endswith(".zip") else _taped
    try:
        for member in unpacked(path, contents):
            nothing = False
            inner = f"{path}/{member.name}"
            if member.fault is None:
                yield Item(inner, member.raw)
            else:
                yield unreadable(inner, *member.fault)
    except FileNotFoundError:
        yield unreadable(path, message(MISSING), message(CHECK_THE_PATH))
    except PermissionError:
        yield unreadable(path, message(NOT_ALLOWED), message(ASK))
    except _TooMuch:
        limit = MAX_TOTAL // _MIB
        yield unreadable(path, message(TOO_MUCH, limit=limit), message(SEVERAL))
    except (_Damaged, OSError, EOFError) as error:
        reason = why(error)
        yield unreadable(path, message(DAMAGED, reason=reason), message(COPY_AGAIN))
    else:
        if nothing:
            yield unreadable(path, message(contents.nothing), message(contents.remedy))


class _TooMuch(Exception):  # noqa: N818
    """More than any folder of declarations holds."""


class _Total:
    """How much has been unpacked."""

    def __init__(self) -> None:
        self._size = 0

    def add(self, size: int) -> None:
        self._size += size
        if self._size > MAX_TOTAL:
            raise _TooMuch


def _zipped(path: str, contents: Contents) -> Iterator[_Member]:
    import zlib
    from zipfile import BadZipFile, ZipFile

    total = _Total()
    try:
        with ZipFile(path) as archive:
            for entry in archive.infolist():
                name = entry.filename
                if not entry.flag_bits & _UTF8:
                    name = _chinese(name)
                # Not `is_dir`, which fails on a name that is empty.
                if name.endswith("/") or not _wanted(name, contents):
                    continue
                if stat.S_ISLNK(entry.external_attr >> 16):
                    yield _Member(name, None, (message(A_LINK), message(PACK_THE_FILE)))
                elif entry.flag_bits & _LOCKED:
                    yield _Member(name, None, (message(LOCKED), message(PACK_OPEN)))
                elif entry.file_size > MAX_BYTES:
                    yield _too_large(name, entry.file_size)
                else:
                    total.add(entry.file_size)
                    # zipfile gives no more than the size in the entry, and compares the checksum.
                    yield _Member(name, archive.read(entry))
    except (BadZipFile, zlib.error, NotImplementedError, ValueError) as error:
        raise _Damaged(str(error)) from None


def _taped(path: str, contents: Contents) -> Iterator[_Member]:
    import tarfile
    import zlib
    from gzip import GzipFile

    class Bounded(GzipFile):
        """A stream that never gives more at once than a declaration may hold: headers lie."""

        def read(self, size: int | None = -1) -> bytes:
            if size is None or not 0 <= size <= MAX_BYTES:
                raise tarfile.ReadError(str(message(TOO_LARGE, size="?", limit=MAX_BYTES // _MIB)))
            return super().read(size)

    total = _Total()
    try:
        with Bounded(path) as stream, tarfile.open(fileobj=stream, mode="r:") as archive:
            while (entry := archive.next()) is not None:
                # Else it keeps a description of every member to the end.
                archive.members = []  # type: ignore[attr-defined]
                total.add(entry.size)
                if entry.isdir() or not _wanted(entry.name, contents):
                    continue
                if not entry.isreg():
                    yield _Member(entry.name, None, (message(A_LINK), message(PACK_THE_FILE)))
                elif entry.size > MAX_BYTES:
                    yield _too_large(entry.name, entry.size)
                elif (file := archive.extractfile(entry)) is not None:
                    yield _Member(entry.name, file.read())
    except (tarfile.TarError, zlib.error, ValueError) as error:
        raise _Damaged(str(error)) from None


def _too_large(name: str, size: int) -> _Member:
    what = message(TOO_LARGE, size=-(-size // _MIB), limit=MAX_BYTES // _MIB)
    return _Member(name, None, (what, message(SPLIT)))


def _wanted(name: str, contents: Contents) -> bool:
    """Tell whether a member is looked at: it is of the kind, and not hidden."""
    *folders, last = name.removeprefix("./").replace("\\", "/").split("/")
    hidden = any(each.startswith((".", "__MACOSX")) and each != ".." for each in folders)
    return not hidden and not last.startswith(("._", "~$")) and contents.wanted(folders, last)


def _chinese(name: str) -> str:
    """Return a name of a zip file that does not say how it is written."""
    try:
        raw = name.encode("cp437")
    except UnicodeEncodeError:
        return name
    for encoding in ("utf-8", "gb18030"):
        try:
            return raw.decode(encoding)
        except UnicodeDecodeError:
            continue
    return name
