"""`perfcli completion`: what a shell needs to complete a command line, and what it then asks."""

from __future__ import annotations

from itertools import pairwise
from typing import Annotated

import typer

from perfcli.cli.options import words
from perfcli.core.language import N_

HELP = N_("Print the script with which a shell completes perfcli.")
EXAMPLE = "perfcli completion fish > ~/.config/fish/completions/perfcli.fish"
_SCRIPTS = {"bash": "bash", "zsh": "zsh", "fish": "fish", "powershell": "ps1"}


def main(
    context: typer.Context,
    shell: Annotated[
        str,
        typer.Argument(
            metavar="bash|zsh|fish|powershell", help=words(N_("The shell.")), show_default=False
        ),
    ],
    line: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="-- [WORD...]",
            help=words(N_("What the script asks: the words of a line, up to that to complete.")),
        ),
    ] = None,
) -> None:
    """Print a script; or for words, what the last of them can become."""
    from perfcli.cli.refused import one_of
    from perfcli.cli.terminal import out

    one_of("SHELL", shell, _SCRIPTS)
    if line is None:
        out(_script(shell))
        return
    import os

    from perfcli.cli.completing import complete

    typed, cut = _read(line, shell)
    root = context.find_root()
    # bash shows no help beside a word.
    found = complete(root.command, root, typed, os.environ, described=shell != "bash")
    out("\n".join([found.prefix[cut:], " ".join(found.files), *map("\t".join, found.values)]))


def _read(line: list[str], shell: str) -> tuple[list[str], int]:
    """Return the words as they were meant, and how much of the last one the shell leaves alone."""
    match shell:
        case "bash":
            return _joined(line)
        case "powershell":  # an empty word comes as a pair of quotes
            return [word.strip("\"'") for word in line], 0
    return line, 0


def _joined(line: list[str]) -> tuple[list[str], int]:
    """Put together what bash takes apart: `=` is a word of its own there, and ends another."""
    parts = [*line, ""] if line[-1] == "=" else line
    words = [parts[0]]
    for before, part in pairwise(parts):
        if "=" in (before, part):
            words[-1] += part
        else:
            words.append(part)
    return words, len(words[-1]) - len(parts[-1])


def _script(shell: str) -> str:
    from pathlib import Path

    path = Path(__file__).parent.parent / "shells" / f"perfcli.{_SCRIPTS[shell]}"
    return path.read_text(encoding="utf-8")
