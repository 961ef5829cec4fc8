"""What may stand beside a declaration: files of its own folder, and no way out of it.

A declaration may come from anybody. What it names is read from its folder and below it: not by
`..`, not by an absolute path, not by a link, and not as a device of any system.
"""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import TYPE_CHECKING

from perfcli.core.language import N_, message
from perfcli.source.noted import was_unsure

if TYPE_CHECKING:
    from perfcli.core.language import Message

# Windows takes these for devices in any folder, with whatever ending.
_DEVICE = re.compile(
    r"(?:CON|PRN|AUX|NUL|CONIN\$|CONOUT\$|(?:COM|LPT)[0-9\u00b9\u00b2\u00b3])[ ]*(?:\..*)?",
    re.IGNORECASE | re.DOTALL,
)


def leaves_folder(name: str) -> bool:
    """Tell whether a relative path, as it is written, leads out of its folder on any system."""
    parts = name.replace("\\", "/").split("/")
    if parts[0] == "":
        return True
    # Windows passes over dots and spaces at the end of a name: `.. ` is a way up as well.
    return any(
        ":" in part or (".." in part and not part.strip(". ")) or _DEVICE.fullmatch(part)
        for part in parts
    )


def leaves_by_link(folder: Path, name: str) -> bool:
    """Tell whether links lead from a path that stays in `folder`, as written, out of it."""
    if "\0" in name:
        return False
    within = os.path.realpath(folder)
    real = os.path.realpath(Path(within, name.replace("\\", "/")))
    leaves = os.path.commonpath([within, real]) != within
    if leaves:
        was_unsure()  # a link may lead elsewhere the next time
    return leaves


def by_link(key: str, name: str) -> tuple[Message, Message]:
    """Return what is wrong with a name that leads out by a link, and what to do."""
    what = message(N_("`{key}` leads out of its folder by a link: {path}"), key=key, path=name)
    return what, message(N_("copy the file itself to where the link is"))


def archive_of(folder: Path) -> Path | None:
    """Return the file that stands for a folder on the way: an archive, read without unpacking.

    Nothing stands beside what is in one. Where a member is called `../2020.toml`, Windows would
    find the folder above the archive.
    """
    several = (*reversed(folder.parents), folder)
    # A Path would raise where it may not look.
    return next((each for each in several if os.path.isfile(each)), None)  # noqa: PTH113
