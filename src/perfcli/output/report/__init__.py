"""What `report` writes: one module per kind of file, each with a `render`.

To add a kind of file, add a module here; its name is the suffix. To add a form, add a layout to
`forms/`; see docs/forms.md.
"""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, cast

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from perfcli.core.finding import Finding
    from perfcli.scoring.result import Result


class Reported(NamedTuple):
    """A declaration to report on: its result, the file it comes from, and what was found in it."""

    result: Result
    path: str
    findings: tuple[Finding, ...] = ()


@lru_cache(maxsize=1)
def formats() -> tuple[str, ...]:
    """Return the suffixes, without the dot, sorted."""
    stems = (path.stem for path in Path(__file__).parent.glob("[a-z]*.py"))
    return tuple(sorted(stems))


def render(name: str, results: Sequence[Reported], *, form: str | None = None) -> bytes:
    """Return a report as the bytes of a file; `form` names a layout, else each scheme has its own.

    Raises:
        KeyError: there is no such format or form.
        ModuleNotFoundError: the format needs a library that is not installed.
    """
    from importlib import import_module

    if name not in formats():
        raise KeyError(name)
    module = import_module(f"perfcli.output.report.{name}")
    layout = {} if form is None else {"form": form}
    return cast("Callable[..., bytes]", module.render)(results, **layout)
