"""How far a run over many files is: one line on standard error, where somebody looks on."""

from __future__ import annotations

import sys
import time
from typing import TYPE_CHECKING

from perfcli.core.language import N_, plural, translate
from perfcli.core.text import width

if TYPE_CHECKING:
    from collections.abc import Callable

_FIRST = 1  # seconds: what is done sooner needs no line
_EVERY = 0.2


class Progress:
    """Files, rate, errors so far and the time left; `total` None is not known."""

    def __init__(
        self, total: int | None, *, shown: bool, now: Callable[[], float] = time.monotonic
    ) -> None:
        self._total = total
        self._shown = shown
        self._now = now
        self._start = now()
        self._next = self._start + _FIRST
        self._width = 0
        self.files = 0
        self.errors = 0

    def clear(self) -> None:
        """Take the line away, so that something else can be printed."""
        if self._width:
            sys.stderr.write("\r" + " " * self._width + "\r")
            sys.stderr.flush()
            self._width = 0

    def add(self, *, bad: bool) -> None:
        """Count a file, and show the line anew where it is time to."""
        self.files += 1
        self.errors += bad
        if self._shown and self._now() >= self._next:
            self.clear()
            line = self._line(self._now() - self._start)
            self._width = width(line)
            sys.stderr.write(line)
            sys.stderr.flush()
            self._next = self._now() + _EVERY

    def _line(self, seconds: float) -> str:
        done = plural("{count} file", "{count} files", self.files).format(count=self.files)
        if self._total:
            done = translate(N_("{files} of {total} files")).format(
                files=self.files, total=self._total
            )
        rate = self.files / seconds
        parts = [
            done,
            translate(N_("{rate} a second")).format(rate=round(rate)),
            plural("{count} with errors", "{count} with errors", self.errors).format(
                count=self.errors
            ),
        ]
        if self._total and self._total > self.files:
            left = round((self._total - self.files) / rate)
            clock = f"{left // 60}:{left % 60:02}"
            parts.append(translate(N_("{clock} left")).format(clock=clock))
        return translate(N_(", ")).join(parts)
