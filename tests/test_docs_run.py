"""What the pages of docs/ show is what the program does: each is followed from top to bottom.

Every page is followed in a folder of its own, with a copy of the examples, in the page's language:

- a `console` block is run and its output compared (see `shown`); `--update-snapshots` writes it
- a block with `title="FILE"` is what FILE holds; where there is no such file yet, it is written
- a `diff` block with a title is how the reader changes that file
- in an `sh` block every `perfcli` command has to run
"""

from __future__ import annotations

import re
import shlex
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from typer.main import get_command

from perfcli.cli.app import COMMANDS, app
from shown import (
    ROOT,
    Block,
    before_pipe,
    blocks,
    console,
    consoles,
    edited,
    elided,
    pattern,
    scripts,
    uncommented,
)

DOCS = ROOT / "docs"
PAGES = sorted(DOCS.glob("*.md"))
# Where a page has the reader begin in a folder with one example.
LESSONS = {"tutorial": ROOT / "examples" / "tutorial"}


def language(page: Path) -> str:
    return "zh" if page.name.endswith(".zh-CN.md") else "en"


def stem(page: Path) -> str:
    return page.name.partition(".")[0]


def runs(page: Path) -> bool:
    return any(block.kind in {"console", "sh"} for block in blocks(page.read_text("utf-8")))


class Reader:
    """Somebody who does what a page says, in the current folder."""

    def __init__(self, perfcli: Callable, page: Path, *, update: bool) -> None:
        self.perfcli = perfcli
        self.language = language(page)
        self.update = update
        self.text = page.read_text("utf-8")

    def follow(self) -> str:
        """Follow the page, and return it as it should be."""
        followed, end = "", 0
        for block in blocks(self.text):
            if block.kind == "console":
                followed += self.text[end : block.start] + self.run(block)
                end = block.start + len(block.text)
            elif block.kind == "sh":
                self.script(block)
            elif block.title:
                self.file(block)
        return followed + self.text[end:]

    def run(self, block: Block) -> str:
        new = ""
        for command, output in console(block.text):
            name, *arguments = shlex.split(command)
            assert name == "perfcli", command
            ran = self.perfcli("--lang", self.language, *arguments, COLUMNS="80")
            printed = ran.out + ran.err
            assert "PERFCLI_DEBUG" not in printed, printed
            if not self.update or elided(output):
                assert re.fullmatch(pattern(output), printed), f"{command}\n{printed}"
                printed = output
            new += f"$ {command}\n{printed}"
        return new

    def script(self, block: Block) -> None:
        for line in block.text.splitlines():
            if line.startswith("perfcli "):
                command = before_pipe(uncommented(line))
                ran = self.perfcli("--lang", self.language, *shlex.split(command)[1:])
                assert ran.status in {0, 1}, f"{line}\n{ran.err}"

    def file(self, block: Block) -> None:
        assert block.title is not None
        path = Path(block.title)
        if block.kind == "diff":
            path.write_text(edited(path.read_text("utf-8"), block.text), encoding="utf-8")
        elif path.exists():
            assert re.fullmatch(pattern(block.text), path.read_text("utf-8")), block.text
        else:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(block.text, encoding="utf-8")


@pytest.mark.parametrize("page", [page for page in PAGES if runs(page)], ids=lambda page: page.name)
def test_a_page_can_be_followed(
    perfcli, folder: Path, request: pytest.FixtureRequest, page: Path
) -> None:
    lesson = LESSONS.get(stem(page))
    examples = ROOT / "examples"
    shutil.copytree(lesson or examples, folder if lesson else "examples", dirs_exist_ok=True)
    reader = Reader(perfcli, page, update=request.config.getoption("--update-snapshots"))
    followed = reader.follow()
    if reader.update:
        page.write_text(followed, encoding="utf-8")
    assert followed == page.read_text("utf-8")


@pytest.mark.parametrize(
    "page", [page for page in PAGES if language(page) == "zh"], ids=lambda page: page.name
)
def test_both_languages_show_the_same_commands(page: Path) -> None:
    """And the same changes of files: who changes one page is told of the other."""
    done = []
    for each in (page, DOCS / f"{stem(page)}.md"):
        text = each.read_text("utf-8")
        done.append(
            [shown.command for shown in consoles(text)]
            + [uncommented(line) for line in scripts(text)]
            + [re.sub(r"#.*", "#", block.text) for block in blocks(text) if block.kind == "diff"]
        )
    assert done[0] == done[1]


def flags(name: str) -> set[str]:
    """Return the options that may stand in a call of a command, or of one below it."""
    program = get_command(app)
    context = program.make_context("perfcli", ["validate"], resilient_parsing=True)
    command = program.get_command(context, name)  # type: ignore[attr-defined]
    called = [program, command, *getattr(command, "commands", {}).values()]
    return {flag for each in called for part in each.params for flag in part.opts} | {"--help"}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_command_is_one_that_there_is(page: Path) -> None:
    """Also where its output is not shown: in a block of any kind, or indented."""
    calls = re.compile(
        r"^(?:\$ | {4}|.*run: )perfcli (?:--lang \w+ )?([a-z]+)\b(.*)$", re.MULTILINE
    )
    for name, rest in calls.findall(page.read_text("utf-8")):
        assert name in COMMANDS, f"{name}{rest}"
        written = re.findall(r"(?<=\s)--[a-z-]+", before_pipe(uncommented(rest)))
        assert {*written} <= flags(name), f"{name}{rest}"
