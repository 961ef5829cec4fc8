"""The tables of earlier runs, opened to be asked: nothing else can be read, and nothing written."""

from __future__ import annotations

import shutil
import tempfile
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import duckdb

from perfcli.core.language import N_, message
from perfcli.output.tables.formats import NotTablesError, format_of, formats
from perfcli.output.tables.known import quoted
from perfcli.output.tables.schema import SQL, TABLES

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from duckdb import DuckDBPyConnection

    from perfcli.output.tables.schema import Table

MEMORY = "2GB"
SPILL = "20GB"
# In this order; after the last nothing can be changed any more.
_SETTINGS = (
    f"memory_limit = '{MEMORY}'",
    f"max_temp_directory_size = '{SPILL}'",
    "errors_as_json = true",
    "autoinstall_known_extensions = false",
    "autoload_known_extensions = false",
    "python_enable_replacements = false",
    "enable_external_access = false",
    "lock_configuration = true",
)
NO_FILE = N_("there is no file {path}")
NAME_RESULTS = N_("name what `--output` has written, such as results.parquet or 'results.*'")
NO_KIND = N_("{path} is no kind of file that tables are in")
ONE_OF = N_("it is one of {choices}")
MIXED = N_("there are tables of several kinds ({kinds}), which may be the same ones twice")
NAME_ONE = N_("name one kind, such as 'results.*.parquet'")


@contextmanager
def opened(results: Sequence[str]) -> Iterator[DuckDBPyConnection]:
    """Yield a connection with the views `projects`, `indicators` and `findings`.

    Raises:
        NotTablesError: one of the files is not there, or is none of ours.
        ModuleNotFoundError: a library is not installed.
    """
    paths = files(results)
    spill = tempfile.mkdtemp(prefix="perfcli-")
    connection = duckdb.connect(":memory:")
    try:
        selected: dict[str, list[str]] = {table.name: [] for table in TABLES}
        for number, path in enumerate(paths):
            found = format_of(_ending(path)).sources(connection, path, f"_file{number}")
            for name, select in found:
                selected[name].append(select)
        for table in TABLES:
            _view(connection, table, selected[table.name])
        connection.execute(f"SET temp_directory = {quoted(spill)}")
        for setting in _SETTINGS:
            connection.execute(f"SET {setting}")
        yield connection
    finally:
        connection.close()
        shutil.rmtree(spill, ignore_errors=True)


def _view(connection: DuckDBPyConnection, table: Table, selects: Sequence[str]) -> None:
    """Make one view of a table in several files; of one that is in none it is empty."""
    none = ", ".join(f'NULL::{SQL[each.kind]} AS "{each.name}"' for each in table.columns)
    united = " UNION ALL ".join(selects) or f"SELECT {none} LIMIT 0"
    connection.execute(f"CREATE VIEW {table.name} AS {united}")


def files(results: Sequence[str]) -> list[Path]:
    """Return the files that arguments stand for, each once.

    Raises:
        NotTablesError: there is none, or they are of several kinds.
    """
    paths = list(dict.fromkeys(path for each in results for path in _files(each)))
    for path in paths:
        if _ending(path) not in formats():
            known = ", ".join(f".{each}" for each in formats())
            raise NotTablesError(message(NO_KIND, path=str(path)), message(ONE_OF, choices=known))
    kinds = sorted({_ending(path) for path in paths})
    if len(kinds) > 1:
        what = message(MIXED, kinds=", ".join(f".{each}" for each in kinds))
        raise NotTablesError(what, message(NAME_ONE))
    return paths


def _files(result: str) -> list[Path]:
    """Return a file; those of results by their common name; or what fits a pattern."""
    path = Path(result)
    if _there(path):
        return [path]
    ending = _ending(path)
    if ending in formats():
        found = [each for each in format_of(ending).names(path).values() if _there(each)]
        if found:
            return found
    if any(character in result for character in "*?["):
        from glob import glob

        # A pattern that the shell has not expanded: there is none of our own.
        found = [Path(each) for each in sorted(glob(result)) if _there(Path(each))]
        if found:
            return found
    raise NotTablesError(message(NO_FILE, path=result), message(NAME_RESULTS))


def _there(path: Path) -> bool:
    """Tell whether there is a file, or a folder that the workers of a cluster have filled."""
    return path.is_file() or (path.is_dir() and _ending(path) == "parquet")


def _ending(path: Path) -> str:
    return path.suffix.removeprefix(".").lower()
