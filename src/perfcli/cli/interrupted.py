"""Ctrl-C in the middle of many files: at once, but never within what is being printed."""

from __future__ import annotations

import signal
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import FrameType


class Interruption:
    """While it is held, the first interruption waits; a second one does not."""

    def __init__(self) -> None:
        self._held = False
        self._asked = False

    @contextmanager
    def watched(self) -> Iterator[None]:
        """Take over from the usual handler, where this thread may."""
        try:
            before = signal.signal(signal.SIGINT, self._interrupt)
        except ValueError:  # not the main thread: nobody can interrupt it
            yield
            return
        try:
            yield
        finally:
            signal.signal(signal.SIGINT, before)

    @contextmanager
    def held(self) -> Iterator[None]:
        """Print something whole."""
        self._held = True
        try:
            yield
        finally:
            self._held = False
        if self._asked:
            raise KeyboardInterrupt

    def _interrupt(self, number: int, frame: FrameType | None) -> None:
        del number, frame
        again, self._asked = self._asked, True
        if again or not self._held:
            raise KeyboardInterrupt
