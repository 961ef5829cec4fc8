"""Files written whole or not at all: under another name first, and renamed when complete."""

from __future__ import annotations

import os
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO, TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator


@contextmanager
def written_whole(path: str | Path) -> Iterator[IO[bytes]]:
    """Open a file to write; it gets its name, and replaces what had it, only if all goes well.

    A device or a pipe such as /dev/stdout is written to as it is, and a link stays a link.

    Raises:
        OSError: the folder cannot be written to, or the disk is full.
    """
    from tempfile import NamedTemporaryFile

    target = Path(path)
    if target.exists() and not target.is_file():
        with target.open("wb") as file:
            yield file
        return
    target = target.resolve()
    temporary = NamedTemporaryFile(  # noqa: SIM115 - closed and renamed below
        dir=target.parent, prefix=".perfcli-", suffix=".part", delete=False
    )
    try:
        with temporary:
            yield temporary
            temporary.flush()
            os.fsync(temporary.fileno())
        _take_mode(temporary.name, target)
        Path(temporary.name).replace(target)
    except BaseException:
        with suppress(OSError):
            Path(temporary.name).unlink()
        raise


def _take_mode(temporary: str, target: Path) -> None:
    """Give the new file the rights of the one it replaces, else those of any new file."""
    try:
        mode = target.stat().st_mode & 0o777
    except OSError:
        mask = os.umask(0)
        os.umask(mask)
        mode = 0o666 & ~mask
    Path(temporary).chmod(mode)


def write(path: str | Path, text: str) -> None:
    """Write a text as UTF-8, whole or not at all."""
    with written_whole(path) as file:
        file.write(text.encode())


def append(path: str | Path, text: str) -> None:
    """Add a text to a file as UTF-8, all of it or nothing; what is there stays, byte for byte."""
    with written_whole(path) as file:
        file.write(Path(path).read_bytes() + text.encode())
