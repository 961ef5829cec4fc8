"""What was read, or looked for and not there, while something was worked out.

An answer may be used again only where all of that is as it was. Whoever wants to know it collects
it with `noting`; `source.read` and whoever looks whether a file exists report it.
"""

from __future__ import annotations

from contextlib import contextmanager
from functools import lru_cache, wraps
from typing import TYPE_CHECKING, ParamSpec, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

P = ParamSpec("P")
R = TypeVar("R")


class Notes:
    """The state of every file that counted: a digest of what it holds, None where it is no file.

    `sound` tells whether that is all: a folder that was listed, a file that could not be read or
    one that changed meanwhile cannot be looked up again.
    """

    def __init__(self) -> None:
        self.states: dict[str, str | None] = {}
        self.sound = True

    def add(self, path: str, state: str | None) -> None:
        """Take note of one file."""
        if self.states.setdefault(path, state) != state:
            self.sound = False


_open: list[Notes] = []


@contextmanager
def noting() -> Iterator[Notes]:
    """Collect the notes of what is done meanwhile."""
    notes = Notes()
    _open.append(notes)
    try:
        yield notes
    finally:
        _open.pop()


def was_read(path: Path, raw: bytes) -> None:
    """Note that a file was read, and what it held."""
    if _open:
        _open[-1].add(str(path), digest(raw))


def was_missing(path: Path) -> None:
    """Note that there was no file at a path."""
    if _open:
        _open[-1].add(str(path), None)


def was_unsure() -> None:
    """Note that something counted which cannot be looked up again."""
    if _open:
        _open[-1].sound = False


def digest(raw: bytes) -> str:
    """Return what stands for the bytes of a file."""
    from hashlib import blake2b

    return blake2b(raw, digest_size=16).hexdigest()


def kept(maxsize: int) -> Callable[[Callable[P, R]], Callable[P, R]]:
    """Keep what a function returns, as `lru_cache` does, and its notes: they count every time."""

    def decorate(function: Callable[P, R]) -> Callable[P, R]:
        @lru_cache(maxsize)
        def noted(*args: P.args, **kwargs: P.kwargs) -> tuple[R, Notes]:
            with noting() as notes:
                return function(*args, **kwargs), notes

        @wraps(function)
        def call(*args: P.args, **kwargs: P.kwargs) -> R:
            found, notes = noted(*args, **kwargs)  # type: ignore[arg-type] # as `lru_cache`
            _again(notes)
            return found

        call.cache_clear = noted.cache_clear  # type: ignore[attr-defined]
        return call

    return decorate


def _again(notes: Notes) -> None:
    if not _open:
        return
    for path, state in notes.states.items():
        _open[-1].add(path, state)
    _open[-1].sound &= notes.sound
