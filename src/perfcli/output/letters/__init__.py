"""Findings to send back: a sheet or a letter, grouped by unit; one module per kind of file.

To add a kind of file, add a module here with a `render`; its name is the name of the format.
"""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from perfcli.output.letters.entries import Unit

_NO_FORMATS = frozenset({"__init__", "entries"})


@lru_cache(maxsize=1)
def formats() -> tuple[str, ...]:
    """Return the names of the formats, sorted."""
    stems = {path.stem for path in Path(__file__).parent.glob("*.py")} - _NO_FORMATS
    return tuple(sorted(stems))


def render(name: str, units: Sequence[Unit]) -> bytes:
    """Return the findings as the bytes of a file.

    Raises:
        KeyError: there is no such format.
        ModuleNotFoundError: the format needs a library that is not installed.
    """
    from importlib import import_module

    if name not in formats():
        raise KeyError(name)
    module = import_module(f"perfcli.output.letters.{name}")
    return cast("Callable[[Sequence[Unit]], bytes]", module.render)(units)
