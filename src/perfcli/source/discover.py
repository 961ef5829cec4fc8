"""What people type for a file: a path, a folder, a pattern, `-`, or a bare year."""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

STANDARD_INPUT = "-"
SEARCHED = (".", "declarations", "examples")
# A folder of declarations may hold its settings and its schemes beside them.
SETTINGS = "perfcli.toml"
SCHEMES = "schemes"
_YEAR = re.compile(r"(19|20|21)\d\d\Z")
_PATTERN = re.compile(r"[*?[]")


def discover(argument: str, environment: Mapping[str, str]) -> Iterator[str]:
    """Yield the files that `argument` stands for, sorted; itself where it stands for nothing.

    A path that exists is taken as it is. A folder gives every `*.toml` under it, but not settings
    and schemes. `2020` is the file `2020.toml` in the first folder of `PERFCLI_PATH` that has it.
    """
    if argument == STANDARD_INPUT:
        yield argument
    elif os.path.isdir(argument):  # noqa: PTH112 - a Path would rewrite what was typed
        yield from _under(argument)
    elif os.path.lexists(argument):
        yield argument
    elif _YEAR.match(argument):
        yield _of_year(argument, environment) or argument
    elif _PATTERN.search(argument):
        import glob

        for match in sorted(glob.glob(argument, recursive=True)) or [argument]:
            yield from _under(match) if os.path.isdir(match) else [match]  # noqa: PTH112
    else:
        yield argument


def _under(folder: str) -> Iterator[str]:
    """Yield the declarations under a folder, sorted; links to folders are not followed."""
    # Only names are kept: a folder may hold a hundred thousand files.
    names: list[str] = []
    folders: set[str] = set()
    try:
        with os.scandir(folder) as entries:
            for entry in entries:
                if entry.is_dir(follow_symlinks=False):
                    if entry.name != SCHEMES and not entry.name.startswith("."):
                        folders.add(entry.name)
                        names.append(entry.name)
                elif entry.name.endswith(".toml") and entry.name != SETTINGS:
                    names.append(entry.name)
    except OSError:
        yield folder
        return
    names.sort()
    for name in names:
        path = os.path.join(folder, name)  # noqa: PTH118
        if name in folders:
            yield from _under(path)
        else:
            yield path


def _of_year(year: str, environment: Mapping[str, str]) -> str | None:
    for folder in folders(environment):
        path = Path(folder, f"{year}.toml")
        if path.is_file():
            return str(path)
    return None


def folders(environment: Mapping[str, str]) -> list[str]:
    """Return the folders in which a bare year is looked for, in order."""
    given = environment.get("PERFCLI_PATH", "")
    return [each for each in given.split(os.pathsep) if each] or list(SEARCHED)


def years(environment: Mapping[str, str]) -> list[str]:
    """Return the years there are files for, for a suggestion."""
    found = {
        path.stem
        for folder in folders(environment)
        for path in Path(folder).glob("[12][0-9][0-9][0-9].toml")
    }
    return sorted(found)
