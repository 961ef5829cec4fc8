"""Help pages in the language in force throughout, laid out by the cells a terminal shows."""

from __future__ import annotations

from typing import TYPE_CHECKING

# The parser is part of typer and has no public name.
from typer._click import HelpFormatter
from typer.core import TyperCommand, TyperGroup

from perfcli.cli.usage import translated
from perfcli.core.text import folded, width

if TYPE_CHECKING:
    from collections.abc import Sequence

    from typer._click import Context


class _Page(HelpFormatter):
    """What is written on a help page: translated first, then laid out."""

    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        """Write how the command is called."""
        before = f"{translated((prefix or 'Usage:').strip())} {prog} "
        self._lines(before, translated(args), width(before))

    def write_heading(self, heading: str) -> None:
        """Write what a section begins with."""
        self._lines("", translated(f"{heading}:"), 0)

    def write_text(self, text: str) -> None:
        """Write paragraphs, which empty lines part."""
        for number, paragraph in enumerate(text.split("\n\n")):
            self.write("\n" * (number > 0))
            self._lines("", " ".join(paragraph.split()), 0)

    def write_dl(
        self, rows: Sequence[tuple[str, str]], col_max: int = 30, col_spacing: int = 2
    ) -> None:
        """Write two columns; where the first is too wide the second begins on the next line."""
        shown = [(translated(left), translated(right)) for left, right in rows]
        column = min(max(width(left) for left, _ in shown), col_max)
        for left, right in shown:
            room = column - width(left)
            if room < 0:
                self._lines("", left, 0)
            before = left + " " * room if room >= 0 else " " * column
            self._lines(before + " " * col_spacing, right, column + col_spacing)

    def _lines(self, before: str, text: str, indent: int) -> None:
        """Write a text behind what stands before it, all but its first line `indent` cells in."""
        margin = " " * self.current_indent
        first, *others = list(folded(text, self.width - len(margin) - indent)) or [""]
        self.write(f"{margin}{before}{first}".rstrip() + "\n")
        for line in others:
            self.write(f"{margin}{' ' * indent}{line}\n")


class Command(TyperCommand):
    """A command."""

    def get_help(self, ctx: Context) -> str:
        """Return the help page."""
        ctx.formatter_class = _Page
        return super().get_help(ctx)


class Group(TyperGroup):
    """A group of commands."""

    def get_help(self, ctx: Context) -> str:
        """Return the help page."""
        ctx.formatter_class = _Page
        return super().get_help(ctx)
