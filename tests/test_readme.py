"""What the README files show is what the program does: every command in them is run.

In a `console` block, lines after `$ perfcli …` are its output. A line `...` stands for any lines,
so a block without one is the whole output; `--update-snapshots` writes those anew.
In an `sh` block every `perfcli` command has to run; what a pipe does with its output is not run.
"""

from __future__ import annotations

import doctest
import re
import shlex
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
FILES = {"README.md": "en", "README.zh-CN.md": "zh"}
CONSOLE = re.compile(r"^```console\n\$ (perfcli [^\n]*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
SHELL = re.compile(r"^```sh\n(.*?)^```$", re.MULTILINE | re.DOTALL)
ELIDED = "...\n"


def blocks(name: str) -> list[tuple[str, str]]:
    return CONSOLE.findall((ROOT / name).read_text(encoding="utf-8"))


def shell(name: str) -> Iterator[str]:
    for block in SHELL.findall((ROOT / name).read_text(encoding="utf-8")):
        yield from (line for line in block.splitlines() if line.startswith("perfcli "))


def pattern(shown: str) -> str:
    """Return a regular expression for an output of which lines are left out."""
    parts = re.split(r"^\.\.\.\n", shown, flags=re.MULTILINE)
    return "(?s:.*?)".join(map(re.escape, parts))


def elided(shown: str) -> bool:
    return ELIDED in shown.splitlines(keepends=True)


def uncommented(line: str) -> str:
    return re.split(r"\s+# ", line)[0]


@pytest.mark.parametrize("name", FILES)
def test_the_outputs_shown(
    perfcli, request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.chdir(ROOT)
    text = (ROOT / name).read_text(encoding="utf-8")
    new = text
    for command, shown in blocks(name):
        ran = perfcli("--lang", FILES[name], *shlex.split(command)[1:], COLUMNS="80")
        assert ran.err == ""
        if request.config.getoption("--update-snapshots") and not elided(shown):
            new = new.replace(f"$ {command}\n{shown}```", f"$ {command}\n{ran.out}```")
        else:
            assert re.fullmatch(pattern(shown), ran.out), command
    if new != text:
        (ROOT / name).write_text(new, encoding="utf-8")


@pytest.mark.usefixtures("examples")
@pytest.mark.parametrize("name", FILES)
def test_the_commands_in_scripts(perfcli, name: str) -> None:
    """Run them one after the other: a later one may read what an earlier one wrote."""
    shutil.copytree("examples", "declarations")
    lines = [uncommented(line) for line in shell(name)]
    assert len(lines) >= 8
    for line in lines:
        command = re.split(r" (?:\||\|\||>) ", line)[0]
        assert perfcli(*shlex.split(command)[1:]).status in {0, 1}, line


@pytest.mark.parametrize("name", FILES)
def test_the_library(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    monkeypatch.chdir(ROOT)
    ran = doctest.testfile(str(ROOT / name), module_relative=False, encoding="utf-8")
    assert ran.attempted >= 4
    assert ran.failed == 0


@pytest.mark.parametrize("name", FILES)
def test_links_lead_somewhere(name: str) -> None:
    text = (ROOT / name).read_text(encoding="utf-8")
    links = [link for link in re.findall(r"\]\(([^)#]+)\)", text) if "://" not in link]
    assert links
    assert [link for link in links if not (ROOT / link).exists()] == []


def test_both_files_run_the_same_commands() -> None:
    english, chinese = ([command for command, _ in blocks(name)] for name in FILES)
    assert english == chinese
    scripts = ([uncommented(line) for line in shell(name)] for name in FILES)
    assert next(scripts) == next(scripts)
