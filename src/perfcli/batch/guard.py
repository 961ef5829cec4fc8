"""Work on one file that cannot end the run: what goes wrong is said of that file."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, TypeVar

from perfcli.core.language import N_, Message, message

if TYPE_CHECKING:
    from perfcli.batch.item import Item, Work

R = TypeVar("R")

UNEXPECTED = N_("perfcli failed over this file: {kind}: {error}")


def guarded(work: Work[R], item: Item) -> R:
    """Return what came of a file, also where the program fails over it."""
    try:
        return work(item)
    except Exception as error:  # whatever it is, it is said of this file
        if os.environ.get("PERFCLI_DEBUG"):
            raise
        return work.lost(item, unexpected(error))


def unexpected(error: BaseException) -> Message:
    """Return what is said of a file over which the program failed."""
    return message(UNEXPECTED, kind=type(error).__name__, error=str(error))
