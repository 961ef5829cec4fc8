"""Write the manual pages, man/perfcli.1 and its Chinese one, from the commands themselves.

Run by `make pages`; a test fails where man/ says something else. Help pages keep the language that
they were imported in, so each page is made by a process of its own: `manual.py zh` prints one.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

HERE = Path(__file__).parent
FOLDER = HERE.parent / "man"
PAGES = {"en": FOLDER / "perfcli.1", "zh": FOLDER / "perfcli.zh_CN.1"}
# Where a line may end without a space: not before what closes, nor after what opens.
_BETWEEN_CHARACTERS = re.compile(
    r"[\u3001-\u9fff）：；，？！](?=[\u4e00-\u9fff（《“]|[A-Za-z\\\\])"
)
TEXTS: dict[str, Any] = tomllib.loads((HERE / "manual.toml").read_text("utf-8"))


def page(language: str) -> str:
    """Return the manual page in a language, in the markup of man."""
    from typer.main import get_command

    from perfcli.cli.app import TASKS, app
    from perfcli.core.language import translate, use

    use(language)
    chosen = language == "zh"
    words = {name: pair[chosen] for name, pair in TEXTS["words"].items()}
    program: Any = get_command(app)
    context = program.make_context("perfcli", ["validate"], resilient_parsing=True)
    about = program.help.partition("\n")[0]
    lines = [
        '.\\" -*- coding: utf-8 -*-',
        '.\\" Written by `make pages`.',
        f'.TH PERFCLI 1 "" "perfcli" "{words["title"]}"',
        ".nh",
        ".ad l",
        *(f".SH {words['name']}", f"perfcli \\- {plain(about.rstrip('.。'))}"),
        *(f".SH {words['synopsis']}", usage(program, context, "perfcli")),
        *(f".SH {words['description']}", plain(about)),
        *(f".SH {words['options']}", *options(program, context)),
        f".SH {words['commands']}",
    ]
    for task, names in TASKS:
        lines.append(f".SS {plain(translate(task).rstrip(':：'))}")
        for name in names:
            command = program.get_command(context, name)
            lines += section(command, context, f"perfcli {name}")
    for each in TEXTS["sections"]:
        lines.append(f".SH {each['title'][chosen]}")
        for term, text in each["terms"]:
            lines += [".TP", f"\\fB{plain(term[chosen])}\\fR", plain(text[chosen])]
    return "\n".join(lines) + "\n"


def section(command: Any, parent: Any, called: str) -> Iterator[str]:  # noqa: ANN401
    """Yield the lines of a command, and of those below it."""
    context = type(parent)(command, info_name=called.rpartition(" ")[2], parent=parent)
    yield from (".TP", usage(command, context, called), plain(command.help or ""))
    if not hasattr(command, "list_commands"):
        yield ".RS"
        yield from options(command, context)
        yield from (".PP", plain(command.epilog or ""), ".RE")
        return
    for name in command.list_commands(context):
        yield from section(command.get_command(context, name), context, f"{called} {name}")


def usage(command: Any, context: Any, called: str) -> str:  # noqa: ANN401
    """Return how a command is called."""
    from perfcli.cli.usage import translated

    pieces = translated(" ".join(command.collect_usage_pieces(context)))
    return f"\\fB{plain(called)}\\fR {plain(pieces)}"


def options(command: Any, context: Any) -> Iterator[str]:  # noqa: ANN401
    """Yield the lines of arguments and options."""
    from perfcli.cli.usage import translated

    for each in command.get_params(context):
        record = each.get_help_record(context)
        if record is not None:
            name, text = record
            yield from (".TP", f"\\fB{plain(name)}\\fR", plain(translated(text)))


def plain(text: str) -> str:
    """Return a text that man shows as it stands."""
    text = " ".join(text.split()).replace("\\", "\\e").replace("-", "\\-")
    text = _BETWEEN_CHARACTERS.sub("\\g<0>\\:", text)
    return f"\\&{text}" if text[:1] in {".", "'"} else text


def pages() -> dict[Path, str]:
    """Return the files to write, and what they hold."""
    return {path: _made(language) for language, path in PAGES.items()}


def _made(language: str) -> str:
    # Whatever the terminal and the shell here are set to, the page is the same.
    environment = {**os.environ, "PERFCLI_LANG": language, "PYTHONIOENCODING": "utf-8"}
    call = [sys.executable, __file__, language]
    made = subprocess.run(call, env=environment, stdout=subprocess.PIPE, check=True)  # noqa: S603
    return made.stdout.decode().replace("\r\n", "\n")


def main() -> None:
    """Write the files; or print one, in the language that is named."""
    if len(sys.argv) > 1:
        from perfcli.core.language import use

        use(sys.argv[1])
        sys.stdout.write(page(sys.argv[1]))
        return
    FOLDER.mkdir(exist_ok=True)
    for path, text in pages().items():
        path.write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
