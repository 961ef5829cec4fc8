"""The examples that come with the program: beside its code, or at the top of its source tree."""

from __future__ import annotations

from pathlib import Path

NAMES = ("2019.toml", "2020.toml", "2020-report.txt")
_PACKAGE = Path(__file__).parents[1]


def copy(target: Path) -> None:
    """Copy the examples into a folder.

    Raises:
        OSError: the folder cannot be written to.
    """
    packaged = _PACKAGE / "examples"
    source = packaged if packaged.is_dir() else _PACKAGE.parents[1] / "examples"
    for name in NAMES:
        (target / name).write_bytes((source / name).read_bytes())
