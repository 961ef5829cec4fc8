"""A shell on a terminal of its own, typed into key by key."""

from __future__ import annotations

import os
import pty
import select
import subprocess
import sys
import time
from pathlib import Path
from types import TracebackType
from typing import Self

READY = "ready>"
TAB, HOME, ENTER, CLEAR = "\t", "\x01", "\r", "\x15"
_PATIENCE = 30.0


class Terminal:
    """An interactive shell; what it shows is read until it shows what is waited for."""

    def __init__(self, *command: str, folder: Path, **environment: str) -> None:
        self._ours, theirs = pty.openpty()
        programs = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
        self._shell = subprocess.Popen(
            command,
            stdin=theirs,
            stdout=theirs,
            stderr=theirs,
            cwd=folder,
            start_new_session=True,
            env={
                **os.environ,
                **environment,
                "HOME": str(folder),
                "PATH": programs,
                "TERM": "dumb",
                "COLUMNS": "200",
                "LINES": "100",
            },
        )
        os.close(theirs)
        self.shown = ""

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._shell.kill()
        self._shell.wait()
        os.close(self._ours)

    def type(self, keys: str) -> None:
        """Press keys."""
        os.write(self._ours, keys.encode())

    def until(self, sign: str) -> str:
        """Return what is shown up to `sign`, and pass over it."""
        end = time.monotonic() + _PATIENCE
        while sign not in self.shown:
            ready, _, _ = select.select([self._ours], [], [], max(0.0, end - time.monotonic()))
            assert ready, f"{sign!r} is not in {self.shown!r}"
            self.shown += os.read(self._ours, 65536).decode(errors="replace")
        before, _, self.shown = self.shown.partition(sign)
        return before

    def run(self, line: str) -> None:
        """Run a command, and wait for the next prompt."""
        self.type(line + ENTER)
        self.until(READY)
