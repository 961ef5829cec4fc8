"""What tables are written to and read from: one module per kind of file.

To add a kind, add a module here with the names of `Format`; its name is the ending of the file.
"""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, cast

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from duckdb import DuckDBPyConnection

    from perfcli.core.language import Message
    from perfcli.output.tables.rows import Rows


class Writer(Protocol):
    """Rows on their way into files that nobody else sees yet."""

    def write(self, rows: Rows) -> None:
        """Take the rows of one file."""

    def close(self) -> None:
        """Complete the files."""

    def abandon(self) -> None:
        """Let go of the files, which will be removed."""


class Format(Protocol):
    """A module of this package. What fails on the disk is an `OSError`, in every format."""

    def names(self, path: Path) -> Mapping[str, Path]:
        """Return for each table which file it is in, where the results are called `path`."""

    def Writer(self, paths: Mapping[str, Path]) -> Writer:  # noqa: N802 - it is a class
        """Return a writer of the tables to these files."""

    def sources(
        self, connection: DuckDBPyConnection, path: Path, alias: str
    ) -> Iterator[tuple[str, str]]:
        """Make a file known to a connection under `alias`; yield its tables and how to select them.

        Raises:
            NotTablesError: the file holds no tables, or those of another format.
        """


class NotTablesError(Exception):
    """A file that is not what this perfcli writes."""

    def __init__(self, what: Message, remedy: Message | None = None) -> None:
        super().__init__(str(what))
        self.what = what
        self.remedy = remedy


@lru_cache(maxsize=1)
def formats() -> tuple[str, ...]:
    """Return the endings of the files that tables can be in, sorted."""
    return tuple(sorted(path.stem for path in Path(__file__).parent.glob("[a-z]*.py")))


def format_of(ending: str) -> Format:
    """Return a format.

    Raises:
        KeyError: there is no such format.
        ModuleNotFoundError: it needs a library that is not installed.
    """
    from importlib import import_module

    if ending not in formats():
        raise KeyError(ending)
    return cast("Format", import_module(f"perfcli.output.tables.formats.{ending}"))
