"""The lines of a text: an offset in it gives a line and a column."""

from __future__ import annotations

from itertools import accumulate

from perfcli.core.finding import Place

_BLOCK = 1 << 10


class Lines:
    """The lines of a text: an offset in it gives a line and a column."""

    def __init__(self, text: str) -> None:
        self._text = text
        counts = (text.count("\n", at, at + _BLOCK) for at in range(0, len(text), _BLOCK))
        self._before = [0, *accumulate(counts)]

    def place(self, start: int, end: int) -> Place:
        """Return the place of `text[start:end]`, cut off at the end of its first line."""
        text = self._text
        start = min(start, len(text))
        block = start // _BLOCK
        line = self._before[block] + text.count("\n", block * _BLOCK, start) + 1
        column = start - text.rfind("\n", 0, start)
        if line == 1 and column > 1 and text.startswith("\ufeff"):
            column -= 1
        newline = text.find("\n", start, end)
        stop = end if newline < 0 else newline - text.startswith("\r", newline - 1)
        return Place(line, column, max(1, stop - start))
