"""What `validate` prints: one module per format, each with a `Writer`.

To add a format, add a module here; its name, with `-` for `_`, is the name of the format.
"""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from perfcli.output.findings.report import Writer

_NO_FORMATS = frozenset({"__init__", "report"})


@lru_cache(maxsize=1)
def formats() -> tuple[str, ...]:
    """Return the names of the formats, sorted."""
    stems = {path.stem for path in Path(__file__).parent.glob("*.py")} - _NO_FORMATS
    return tuple(sorted(stem.replace("_", "-") for stem in stems))


def writer(name: str, *, color: bool = False, everything: bool = True) -> Writer:
    """Return a fresh writer of a format; it may ignore colour and folding.

    Raises:
        KeyError: there is no such format.
    """
    from importlib import import_module

    if name not in formats():
        raise KeyError(name)
    module = import_module(f"perfcli.output.findings.{name.replace('-', '_')}")
    return cast("Writer", module.Writer(color=color, everything=everything))
