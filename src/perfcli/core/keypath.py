"""Where something stands in a declaration: `projects[1].spending.total`."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

KeyPath = tuple[str | int, ...]
_BARE = re.compile(r"[A-Za-z0-9_-]+\Z")


@lru_cache(maxsize=4096)  # many files have their findings at the same keys
def render(path: KeyPath) -> str:
    """Return `path` as it is printed: indexes in brackets, unusual keys in quotes."""
    parts: list[str] = []
    for part in path:
        if isinstance(part, int):
            parts.append(f"[{part}]")
        else:
            name = part if _BARE.match(part) else '"' + part.replace('"', '\\"') + '"'
            parts.append(f".{name}" if parts else name)
    return "".join(parts)


def as_written(path: KeyPath, written: Mapping[KeyPath, KeyPath]) -> KeyPath:
    """Return where `path` stands in a file in which it, or a table above it, is misspelt.

    `written` tells of each such path where it is written.
    """
    for depth in range(len(path), 0, -1):
        if path[:depth] in written:
            return (*written[path[:depth]], *path[depth:])
    return path
