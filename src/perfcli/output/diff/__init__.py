"""What `diff` prints: one module per format, each with a `render`.

To add a format, add a module here; its name is the name of the format. What is said to people is
composed in `output.diff_page`, so that a table and Markdown say the same.
"""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from collections.abc import Callable

    from perfcli.comparing.difference import Difference
    from perfcli.output.findings.report import FileReport


@lru_cache(maxsize=1)
def formats() -> tuple[str, ...]:
    """Return the names of the formats, sorted."""
    stems = (path.stem for path in Path(__file__).parent.glob("[a-z]*.py"))
    return tuple(sorted(stems))


def render(
    name: str,
    difference: Difference,
    *,
    width: int,
    color: bool,
    report: FileReport | None = None,
) -> str:
    """Return a comparison in a format, without the last line end.

    `report` holds what was found between the years, where that was asked for.

    Raises:
        KeyError: there is no such format.
    """
    from importlib import import_module

    if name not in formats():
        raise KeyError(name)
    module = import_module(f"perfcli.output.diff.{name}")
    drawn = cast("Callable[..., str]", module.render)
    return drawn(difference, width=width, color=color, report=report)
