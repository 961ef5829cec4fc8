"""The program: its commands, and the options that stand before them."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Annotated, Any

import typer
from typer.main import get_command

from perfcli.cli import localised
from perfcli.cli.options import words
from perfcli.cli.refused import one_of
from perfcli.cli.terminal import Choices, out
from perfcli.core.language import LANGUAGES, N_

if TYPE_CHECKING:
    from types import ModuleType

    from typer._click import Command, Context, HelpFormatter

# What one wants to do, and the commands for it, in the order of --help.
TASKS = (
    (N_("Begin:"), ("init", "demo")),
    (N_("Check and score:"), ("validate", "score", "explain")),
    (N_("Compare years:"), ("diff", "trend")),
    (N_("Forms and reports:"), ("report", "import", "draft")),
    (N_("Many files:"), ("query", "overview")),
    (N_("Look up and set up:"), ("schemes", "schema", "completion")),
)
COMMANDS = tuple(name for _, names in TASKS for name in names)
# A command is the module of that name in `commands`, but for keywords.
_MODULES = {"import": "import_"}

_SETTINGS: dict[str, Any] = {
    "rich_markup_mode": None,
    "pretty_exceptions_enable": False,
    "context_settings": {"help_option_names": ["-h", "--help"], "max_content_width": 100},
}


class _Group(localised.Group):
    """The commands, each imported when it is named or listed."""

    def list_commands(self, ctx: Context) -> list[str]:  # noqa: ARG002 - typer names it
        """Return the names without importing anything."""
        return list(COMMANDS)

    def get_command(self, ctx: Context, cmd_name: str) -> Command | None:
        """Return a command, or None where there is none of that name."""
        if cmd_name in COMMANDS and cmd_name not in self.commands:
            self.add_command(_load(cmd_name), cmd_name)
        return super().get_command(ctx, cmd_name)

    def format_commands(self, ctx: Context, formatter: HelpFormatter) -> None:
        """Write the commands by task, in columns that are the same for all."""
        width = max(map(len, COMMANDS))
        for task, names in TASKS:
            formatter.write_paragraph()
            formatter.write(f"{words(task)}\n")
            with formatter.indentation():
                commands = ((name, self.get_command(ctx, name)) for name in names)
                formatter.write_dl(
                    [(f"{name:<{width}}", found.help or "") for name, found in commands if found]
                )


def module_of(name: str) -> ModuleType:
    """Return the module of a command."""
    return import_module(f"perfcli.cli.commands.{_MODULES.get(name, name)}")


def _load(name: str) -> Command:
    module = module_of(name)
    if hasattr(module, "app"):
        return get_command(module.app)
    single = typer.Typer(add_completion=False, **_SETTINGS)
    example = f"{words(N_('Example'))}: {words(module.EXAMPLE)}"
    single.command(name, cls=localised.Command, help=words(module.HELP), epilog=example)(
        module.main
    )
    return get_command(single)


app = typer.Typer(
    name="perfcli",
    cls=_Group,
    help=words(N_("Check, score and compare public budget performance declarations."))
    + f"\n\n{words(N_('Example'))}: perfcli score examples/2020.toml",
    no_args_is_help=True,
    add_completion=False,
    **_SETTINGS,
)


@app.callback()
def main(
    lang: Annotated[
        str | None,
        typer.Option(
            metavar="zh|en",
            help=words(N_("Language of messages and tables (else PERFCLI_LANG, else the system).")),
        ),
    ] = None,
    color: Annotated[
        str,
        typer.Option(metavar="auto|always|never", help=words(N_("Colour: auto, always or never."))),
    ] = "auto",
    version: Annotated[
        bool,
        typer.Option(
            "--version",
            is_eager=True,
            callback=lambda given: _version(given=given),
            help=words(N_("Print the version and exit.")),
        ),
    ] = False,
) -> None:
    """Take the options before the command; the language is already in force."""
    del version
    if lang is not None:
        one_of("--lang", lang, LANGUAGES)
    Choices.color = one_of("--color", color, ("auto", "always", "never"))


def _version(*, given: bool) -> None:
    if given:
        from perfcli.core.version import __version__

        out(f"perfcli {__version__}")
        raise typer.Exit
