"""A file of its own for each table, as most kinds of files want it."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from perfcli.output.tables.schema import TABLES

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path


def names(path: Path) -> Mapping[str, Path]:
    """Return a file for each table: results.csv is results.projects.csv and others."""
    return {table.name: path.with_suffix(f".{table.name}{path.suffix}") for table in TABLES}


class Files:
    """The open files, in the order of the tables.

    They are Python's own: what fails is an `OSError` with the reason of the system.
    """

    def __init__(self, paths: Mapping[str, Path]) -> None:
        self.files = [paths[table.name].open("wb") for table in TABLES]

    def close(self) -> None:
        """Close the files."""
        for file in self.files:
            file.close()

    def abandon(self) -> None:
        """Close the files as they are."""
        for file in self.files:
            with suppress(OSError):
                file.close()
