"""Where answers are kept from one run to the next, and what they depend on beside the files."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

from perfcli.batch.remember import Memory
from perfcli.core.language import N_, message

if TYPE_CHECKING:
    from collections.abc import Mapping

    from perfcli.batch.item import Work

_CHOSEN = "PERFCLI_CACHE_DIR"


def folder(environment: Mapping[str, str], system: str) -> str | None:
    """Return the folder to keep answers in: the one chosen, else the system's for such files."""
    if chosen := environment.get(_CHOSEN):
        return os.path.abspath(chosen)  # noqa: PTH100
    if system == "win32":
        above = environment.get("LOCALAPPDATA", "")
    elif system == "darwin":
        above = os.path.expanduser("~/Library/Caches")  # noqa: PTH111
    else:
        above = environment.get("XDG_CACHE_HOME", "")
        if not os.path.isabs(above):  # noqa: PTH117
            above = os.path.expanduser("~/.cache")  # noqa: PTH111
    return os.path.join(above, "perfcli") if os.path.isabs(above) else None  # noqa: PTH117, PTH118


def memory(work: Work[object]) -> Memory | None:
    """Return where the answers of a work are kept, None where they cannot be."""
    from perfcli.batch.codec import UnfitError, canonical
    from perfcli.batch.installed import installed
    from perfcli.core.language import current
    from perfcli.source.noted import digest

    place = folder(os.environ, sys.platform)
    if place is None:
        return None
    try:
        # The current folder: paths are shown, and settings looked for, as seen from it.
        run = canonical((installed(), current(), os.getcwd(), work))  # noqa: PTH109
    except (UnfitError, OSError):
        return None
    return Memory(place, digest(run.encode()))


def tell(trouble: object) -> None:
    """Say why nothing was kept, where somebody can do something about it."""
    from perfcli.cli.refused import said

    place = folder(os.environ, sys.platform) or ""
    # That a system account has no home is no news to anybody.
    if not os.environ.get(_CHOSEN) and not os.path.isdir(place):  # noqa: PTH112
        return
    said(
        message(
            N_("the cache in {folder} is not used: {reason}"), folder=place, reason=str(trouble)
        ),
        message(N_("PERFCLI_CACHE_DIR names another folder, and --no-cache does without")),
    )
