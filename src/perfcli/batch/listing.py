"""`--files-from`: the paths in a list, one a line or each ended by NUL, as they are needed."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, BinaryIO

if TYPE_CHECKING:
    from collections.abc import Iterator

_BLOCK = 64 * 1024
_MARK = b"\xef\xbb\xbf"


class NoListError(ValueError):
    """Something that is no list of paths: more than any path holds without an end of line."""


def listed(file: BinaryIO) -> Iterator[str]:
    """Yield the paths in a list; blank lines are passed over.

    A NUL near the beginning, as `find -print0` writes it, says that NUL ends every path.

    Raises:
        NoListError: there is no end of line where there has to be one.
    """
    block = file.read(_BLOCK).removeprefix(_MARK)
    end = b"\0" if b"\0" in block else b"\n"
    rest = b""
    while block:
        *whole, rest = (rest + block).split(end)
        yield from map(os.fsdecode, filter(None, (each.removesuffix(b"\r") for each in whole)))
        if len(rest) > _BLOCK:
            raise NoListError
        block = file.read(_BLOCK)
    if rest.removesuffix(b"\r"):
        yield os.fsdecode(rest.removesuffix(b"\r"))
