"""Target: archives, read member by member."""

from __future__ import annotations

import io
import re
import tarfile
import tempfile
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING

from fuzz.target import Target
from perfcli.batch.archives import members
from perfcli.batch.suffixes import is_archive
from perfcli.source.load import load_bytes

if TYPE_CHECKING:
    from collections.abc import Iterator

    from perfcli.batch.item import Item

_SMALL = 'format = 1\nyear = 2020\nunit = "局"\n[[projects]]\nname = "甲"\n'
_NAMES = ("2020.toml", "inner/2021.toml", "../2022.toml", "局/年.toml", "link.toml", "a.txt")
_KINDS = {0x50: ".zip", 0x1F: ".tar.gz"}


def test(data: bytes) -> None:
    """Read an archive: a member or a fault for each, and nothing raised.

    A zip file is told by its first byte, anything else is put into a stream of gzip as the tar.
    """
    suffix = _KINDS.get(data[0] if data else 0, ".tgz")
    with tempfile.TemporaryDirectory(prefix="perfcli-") as folder:
        path = Path(folder) / f"all{suffix}"
        path.write_bytes(_zipped(data) if suffix == ".tgz" else data)
        assert is_archive(str(path))
        found = list(members(str(path)))
    assert found
    for item in found:
        _check(item, str(path))


def _check(item: Item, path: str) -> None:
    assert item.path == path or item.path.startswith(f"{path}/")
    assert (item.raw is None) != (item.fault is None)
    if item.fault is not None:
        assert str(item.fault.message)
        assert str(item.fault.help)
    elif item.raw is not None:
        load_bytes(item.raw, item.path)


def _zipped(raw: bytes) -> bytes:
    import gzip

    return gzip.compress(raw, compresslevel=0, mtime=0)


def seeds() -> Iterator[bytes]:
    """Yield small archives of both kinds, with members of every sort."""
    for method in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        file = io.BytesIO()
        with zipfile.ZipFile(file, "w", method) as archive:
            for name in _NAMES[:3]:
                archive.writestr(zipfile.ZipInfo(name), _SMALL)
        yield file.getvalue()
    file = io.BytesIO()
    with tarfile.open(fileobj=file, mode="w", format=tarfile.PAX_FORMAT) as archive:
        for name in _NAMES[2:]:
            entry = tarfile.TarInfo(name)
            entry.size = len(_SMALL.encode())
            if name.startswith("link"):
                entry.type, entry.linkname, entry.size = tarfile.SYMTYPE, "2020.toml", 0
            archive.addfile(entry, io.BytesIO(_SMALL.encode()))
    # Without the two records of zeros, and those that fill the last twenty.
    yield re.sub(rb"\0{1024,}\Z", b"\0" * 512, file.getvalue())


TARGET = Target(test, seeds, words=("archives",), longest=6_000)
