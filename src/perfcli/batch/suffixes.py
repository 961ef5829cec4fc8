"""Which files are read as archives, told by the end of their names."""

from __future__ import annotations

_SUFFIXES = (".zip", ".tar.gz", ".tgz")


def is_archive(path: str) -> bool:
    """Tell whether a file is read as an archive."""
    return path.lower().endswith(_SUFFIXES)
