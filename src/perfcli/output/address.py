"""A file as other programs name it: from the current folder, with forward slashes, or as a URI."""

from __future__ import annotations

import os
from pathlib import Path


def relative(path: str) -> str:
    """Return a path from the current folder where it lies below it; else as it was given."""
    named = Path(path)
    if named.is_absolute() and named.is_relative_to(Path.cwd()):
        named = named.relative_to(Path.cwd())
    return named.as_posix()


def uri(path: str) -> str:
    """Return the URI of a file, relative where the path is, with everything unusual as `%XX`."""
    from urllib.parse import quote

    named = relative(path)
    if Path(named).is_absolute():
        return Path(named).as_uri()
    return quote(os.fsencode(named), safe="/")
