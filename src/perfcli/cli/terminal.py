"""Where output goes and how it looks: streams, colour, width, exit statuses."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, NoReturn

if TYPE_CHECKING:
    from collections.abc import Iterable

FINE, NO, FAILED = 0, 1, 2
# A pipe has no width: it gets every column.
_UNBOUNDED = 120


class Choices:
    """What the options before the command have set for this run."""

    color = "auto"


def colored() -> bool:
    """Tell whether standard output is to be coloured: the option, `NO_COLOR`, a terminal."""
    if Choices.color != "auto":
        return Choices.color == "always"
    if os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb":
        return False
    return sys.stdout.isatty()


def width() -> int:
    """Return how many columns there are: `COLUMNS`, the terminal's, or plenty for a pipe."""
    given = os.environ.get("COLUMNS", "")
    if given.isdecimal() and int(given) > 0:
        return int(given)
    try:
        return os.get_terminal_size(sys.stdout.fileno()).columns or _UNBOUNDED
    except (OSError, ValueError):
        return _UNBOUNDED


def out(text: str) -> None:
    """Write a text and a line end to standard output."""
    if text:
        sys.stdout.write(text if text.endswith("\n") else text + "\n")


def say(text: str) -> None:
    """Write words about the run itself to standard error."""
    if text:
        sys.stderr.write(text if text.endswith("\n") else text + "\n")


def stop(status: int) -> NoReturn:
    """End the command with an exit status."""
    import typer

    raise typer.Exit(status)


def worst(statuses: Iterable[int]) -> int:
    """Return the status that wins: could not look, over looked and it is bad, over fine."""
    return max(statuses, default=FINE)
