"""What `score` prints: one module per format, each with a `Writer`.

To add a format, add a module here; its name is the name of the format.
"""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, cast

if TYPE_CHECKING:
    from collections.abc import Sequence

    from perfcli.core.finding import Finding
    from perfcli.scoring.result import Result


class Writer(Protocol):
    """A format: what to print before, for each file, and after. Texts bring their line ends."""

    def __init__(self, *, width: int, color: bool, explain: bool) -> None: ...

    def begin(self, *, several: bool) -> str:
        """Return what stands before everything; `several` where more than one file may come."""

    def file(self, result: Result, path: str) -> str:
        """Return what the result of one file adds."""

    def after(self, text: str) -> str:
        """Return what another writer made of one file as it follows what stands before it."""

    def failed(self, path: str, findings: Sequence[Finding]) -> str:
        """Return what a file adds that could not be scored."""

    def end(self) -> str:
        """Return what stands after everything."""


@lru_cache(maxsize=1)
def formats() -> tuple[str, ...]:
    """Return the names of the formats, sorted."""
    stems = (path.stem for path in Path(__file__).parent.glob("[a-z]*.py"))
    return tuple(sorted(stems))


def writer(name: str, *, width: int, color: bool, explain: bool) -> Writer:
    """Return a fresh writer of a format.

    Raises:
        KeyError: there is no such format.
    """
    from importlib import import_module

    if name not in formats():
        raise KeyError(name)
    module = import_module(f"perfcli.output.score.{name}")
    return cast("Writer", module.Writer(width=width, color=color, explain=explain))
