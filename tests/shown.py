"""Commands and outputs as pages show them: what stands in a block, and what runs gave.

In a `console` block, lines after `$ perfcli …` are its output. A line `...` stands for any lines,
so an output without one is the whole of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parent.parent
ELIDED = "...\n"
_BLOCK = re.compile(
    r'^```(?P<kind>\w+)(?: title="(?P<title>[^"]+)")?\n(?P<text>.*?)^```$', re.MULTILINE | re.DOTALL
)


class Block(NamedTuple):
    """A fenced block: its language, the file it shows (if any), its lines and where they begin."""

    kind: str
    title: str | None
    text: str
    start: int


class Shown(NamedTuple):
    """A command, and the output that is shown for it."""

    command: str
    output: str


def blocks(page: str) -> Iterator[Block]:
    """Yield the fenced blocks of a page."""
    for found in _BLOCK.finditer(page):
        yield Block(found["kind"], found["title"], found["text"], found.start("text"))


def console(text: str) -> Iterator[Shown]:
    """Yield the commands of a console block with their outputs."""
    for part in re.split(r"^\$ ", text, flags=re.MULTILINE)[1:]:
        command, _, output = part.partition("\n")
        yield Shown(command, output)


def consoles(page: str) -> list[Shown]:
    """Return all commands that a page shows with their outputs."""
    return [
        shown for block in blocks(page) if block.kind == "console" for shown in console(block.text)
    ]


def scripts(page: str) -> Iterator[str]:
    """Yield the `perfcli` commands in the `sh` blocks of a page."""
    for block in blocks(page):
        if block.kind == "sh":
            yield from (line for line in block.text.splitlines() if line.startswith("perfcli "))


def pattern(shown: str) -> str:
    """Return a regular expression for an output of which lines are left out."""
    parts = re.split(r"^\.\.\.\n", shown, flags=re.MULTILINE)
    return "(?s:.*?)".join(map(re.escape, parts))


def elided(shown: str) -> bool:
    """Tell whether lines are left out."""
    return ELIDED in shown.splitlines(keepends=True)


def uncommented(line: str) -> str:
    """Return a command without the comment behind it."""
    return re.split(r"\s+# ", line)[0]


def before_pipe(line: str) -> str:
    """Return the part of a command line that perfcli runs."""
    return re.split(r" (?:\||\|\||>) ", line)[0]


def edited(text: str, change: str) -> str:
    """Return a file after a change: lines with `-` go, lines with `+` come."""
    lines = change.splitlines(keepends=True)
    old = "".join(line[1:] for line in lines if not line.startswith("+"))
    new = "".join(line[1:] for line in lines if not line.startswith("-"))
    assert text.count(old) == 1, change
    return text.replace(old, new)
