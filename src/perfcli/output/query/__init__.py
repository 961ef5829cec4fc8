"""What `query` prints: one module per format, each with a `render`.

To add a format, add a module here; its name is the name of the format.
"""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, cast

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from perfcli.output.query.cells import Cell

_NO_FORMATS = frozenset({"__init__", "cells"})


class Answer(NamedTuple):
    """What a query gave: the names of its columns, which hold figures, and rows as they come."""

    names: tuple[str, ...]
    figures: tuple[bool, ...]
    rows: Iterator[Sequence[Cell]]


class Look(NamedTuple):
    """How an answer is drawn for people."""

    width: int
    color: bool


@lru_cache(maxsize=1)
def formats() -> tuple[str, ...]:
    """Return the names of the formats, sorted."""
    stems = {path.stem for path in Path(__file__).parent.glob("*.py")} - _NO_FORMATS
    return tuple(sorted(stems))


def render(name: str, answer: Answer, look: Look) -> Iterator[str]:
    """Yield an answer in a format, in pieces that bring their line ends.

    Raises:
        KeyError: there is no such format.
    """
    from importlib import import_module

    if name not in formats():
        raise KeyError(name)
    module = import_module(f"perfcli.output.query.{name}")
    yield from cast("Callable[[Answer, Look], Iterator[str]]", module.render)(answer, look)
