"""Whether a run is done here or by a cluster, whose libraries are loaded only then."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import ModuleType

    from typer import Context

    from perfcli.cli.engine import Checked, Scored


def elsewhere(
    context: Context,
    engine: str,
    address: str | None,
    work: Callable[[ModuleType], Checked | Scored],
) -> None:
    """Leave the tables to a cluster where that is asked for, and end the command."""
    if engine == "local" and address is None:
        return
    from perfcli.cli import engine as engines

    engines.chosen(context)
    engines.through(context, work(engines))
