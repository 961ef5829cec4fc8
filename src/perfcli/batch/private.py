"""A folder and a file in it that belong to whoever runs the program, and to nobody else."""

from __future__ import annotations

import os
import stat
from contextlib import suppress

from perfcli.core.language import N_, message

ANOTHERS = N_("{path} belongs to another user, or others may write to it")
NO_FILE = N_("{path} is no file")


def own(folder: str) -> None:
    """Make a folder that only its owner may look into, or see that it is the user's own.

    Raises:
        OSError: it is another user's, others may write to it, or it cannot be made.
    """
    with suppress(FileNotFoundError):
        _check(folder, os.stat(folder))  # noqa: PTH116 - a Path would only cost time
        return
    above = os.path.dirname(os.path.abspath(folder))  # noqa: PTH100, PTH120
    while not os.path.lexists(above):
        above = os.path.dirname(above)  # noqa: PTH120
    # In another's home, where sudo has led us, the folder would stand in its owner's way.
    if os.name == "posix" and os.stat(above).st_uid not in {0, os.geteuid()}:  # noqa: PTH116
        raise PermissionError(1, message(ANOTHERS, path=above))
    os.makedirs(folder, mode=0o700, exist_ok=True)  # noqa: PTH103
    _check(folder, os.stat(folder))  # noqa: PTH116


def create(path: str) -> None:
    """Make a file that only its owner may read, or see that it is the user's own.

    Raises:
        OSError: it is another user's, others may write to it, or it cannot be made.
    """
    with suppress(FileExistsError):
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
        return
    status = os.lstat(path)
    if not stat.S_ISREG(status.st_mode):
        raise OSError(22, message(NO_FILE, path=path))
    _check(path, status)


def _check(path: str, status: os.stat_result) -> None:
    # Elsewhere than on POSIX systems the folder of a user's data is the user's alone.
    if os.name != "posix":
        return
    if status.st_uid != os.geteuid() or status.st_mode & (stat.S_IWGRP | stat.S_IWOTH):
        raise PermissionError(1, message(ANOTHERS, path=path))
