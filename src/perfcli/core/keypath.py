"""Where something stands in a declaration: `projects[1].spending.total`."""

from __future__ import annotations

import re

KeyPath = tuple[str | int, ...]
_BARE = re.compile(r"[A-Za-z0-9_-]+\Z")


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
