"""Commands whose help pages speak the language in force throughout."""

from __future__ import annotations

from typing import TYPE_CHECKING

from typer.core import TyperCommand, TyperGroup

from perfcli.cli.usage import translated

if TYPE_CHECKING:
    from typer._click import Context


class Command(TyperCommand):
    """A command."""

    def get_help(self, ctx: Context) -> str:
        """Return the help page."""
        return translated(super().get_help(ctx))


class Group(TyperGroup):
    """A group of commands."""

    def get_help(self, ctx: Context) -> str:
        """Return the help page."""
        return translated(super().get_help(ctx))
