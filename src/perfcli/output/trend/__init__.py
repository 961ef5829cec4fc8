"""What `trend` prints: one module per format, each with a `render`.

To add a format, add a module here; its name is the name of the format. What is said to people is
composed in `output.trend_page`, so that a table and Markdown say the same.
"""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, cast

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from perfcli.comparing.trend import Trend
    from perfcli.core.finding import Finding


class Look(NamedTuple):
    """How it is shown: columns of the terminal, colour, and sparklines in ASCII only."""

    width: int
    color: bool
    plain: bool


@lru_cache(maxsize=1)
def formats() -> tuple[str, ...]:
    """Return the names of the formats, sorted."""
    stems = (path.stem for path in Path(__file__).parent.glob("[a-z]*.py"))
    return tuple(sorted(stems))


def render(
    name: str, trend: Trend, look: Look, failed: Mapping[str, Sequence[Finding]] | None = None
) -> str:
    """Return a trend in a format, without the last line end.

    `failed` holds what stands in the way of the files that could not be scored; formats for people
    leave that to standard error.

    Raises:
        KeyError: there is no such format.
    """
    from importlib import import_module

    if name not in formats():
        raise KeyError(name)
    module = import_module(f"perfcli.output.trend.{name}")
    return cast("Callable[..., str]", module.render)(trend, look, failed or {})
