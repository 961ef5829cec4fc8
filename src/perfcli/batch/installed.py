"""What stands for the program as it is installed: another one may answer otherwise."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_PACKAGE = Path(__file__).parent.parent
# Compiled by Python itself, whenever it likes.
_COMPILED = "__pycache__"


def installed() -> str:
    """Return what changes with perfcli, its libraries and Python: versions, sizes and times.

    The source is not read: that would take longer than many an answer.
    """
    from hashlib import blake2b

    from perfcli.core.version import __version__

    found = "\0".join((__version__, sys.version, *_files(str(_PACKAGE)), *_libraries()))
    return blake2b(found.encode("utf-8", "surrogateescape"), digest_size=16).hexdigest()


def _files(folder: str) -> Iterator[str]:
    with os.scandir(folder) as entries:
        for entry in sorted(entries, key=lambda each: each.name):
            if entry.is_dir(follow_symlinks=False):
                if entry.name != _COMPILED:
                    yield from _files(entry.path)
            else:
                status = entry.stat()
                yield f"{entry.path} {status.st_size} {status.st_mtime_ns}"


def _libraries() -> Iterator[str]:
    """Yield the libraries that can be imported, each with its version in its name."""
    for folder in sys.path:
        try:
            names = os.listdir(folder or ".")  # noqa: PTH208 - only names are wanted
        except OSError:
            continue
        yield from sorted(name for name in names if name.endswith((".dist-info", ".egg-info")))
