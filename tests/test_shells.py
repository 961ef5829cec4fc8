"""Completion as its user has it: typed into bash, zsh and fish, with the keys one presses."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

pytest.importorskip("pty")

from terminals import CLEAR, ENTER, HOME, READY, TAB, Terminal
from test_process import imported

BASH = "bind 'set enable-bracketed-paste off'; bind 'set show-all-if-ambiguous on'"
ZSH = "unsetopt prompt_cr prompt_sp zle_bracketed_paste; autoload -U compinit; compinit -u -D"
# Typed, and the words that the line then has. TAB is pressed where it stands.
LINES = {
    "a command": (f"sco{TAB}", ["score"]),
    "a command below another": (f"schemes sh{TAB}mof-2017{TAB}", ["schemes", "show", "mof-2017"]),
    "an option": (f"score --fail{TAB}80", ["score", "--fail-under", "80"]),
    "a format": (f"score --form{TAB}ma{TAB}", ["score", "--format", "markdown"]),
    "after an equals sign": (f"score --format=ma{TAB}", ["score", "--format=markdown"]),
    "a code in a list": (
        f"validate --select W001,W005{TAB}",
        ["validate", "--select", "W001,W005"],
    ),
    "a name in a list": (
        f"validate --ignore=B001,overs{TAB}",
        ["validate", "--ignore=B001,overspent"],
    ),
    "a page": (f"explain proportio{TAB}", ["explain", "proportional"]),
    "a year": (f"diff 2019 2020{TAB}", ["diff", "2019", "2020"]),
    "a file": (f"score dec{TAB}sp{TAB}", ["score", "declarations/spaced name.toml"]),
    "a form": (f"import fil{TAB}", ["import", "filled.xlsx"]),
    "a format and a file": (
        f"validate --report sar{TAB}fin{TAB}",
        ["validate", "--report", "sarif=findings.json"],
    ),
}


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("home")
    names = ("2019.toml", "filled.xlsx", "filling.txt", "findings.json")
    names += ("declarations/2020.toml", "declarations/spaced name.toml", "declarations/spare.txt")
    for name in names:
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).touch()
    return folder


def opened(shell: list[str], setting: str, folder: Path) -> Iterator[Terminal]:
    with Terminal(*shell, folder=folder) as terminal:
        # The prompt is written so that the line which sets it does not look like it.
        terminal.run(f"{setting}; PS1='{READY[:-1]}''{READY[-1]}'")
        terminal.run(f'eval "$(perfcli completion {shell[0]})"')
        yield terminal


@pytest.fixture(scope="module")
def bash(home: Path) -> Iterator[Terminal]:
    yield from opened(["bash", "--norc", "--noprofile", "-i"], BASH, home)


@pytest.fixture(scope="module")
def zsh(home: Path) -> Iterator[Terminal]:
    yield from opened(["zsh", "-f", "-i"], ZSH, home)


def line_of(terminal: Terminal, keys: str) -> list[str]:
    """Return the words of a line, after the keys were pressed in it."""
    terminal.type(f"perfcli {keys}{HOME}printf '%s|' a''sked {ENTER}")
    terminal.until("asked|perfcli|")
    return terminal.until(READY).rstrip().rstrip("|").split("|")


@pytest.mark.parametrize(
    "words", [[""], ["score", ""], ["validate", "--select", ""], ["explain", ""]]
)
def test_a_key_waits_for_nothing_heavy(words: list[str]) -> None:
    modules = imported("completion", "zsh", "--", *words)
    assert "perfcli.cli.completing" in modules
    assert {
        "pydantic",
        "rich",
        "tomli",
        "perfcli.source.load",
        "perfcli.checks.run",
    } & modules == set()


@pytest.mark.needs_bash
@pytest.mark.parametrize(("keys", "words"), LINES.values(), ids=LINES)
def test_bash(bash: Terminal, keys: str, words: list[str]) -> None:
    assert line_of(bash, keys) == words


@pytest.mark.needs_zsh
@pytest.mark.parametrize(("keys", "words"), LINES.values(), ids=LINES)
def test_zsh(zsh: Terminal, keys: str, words: list[str]) -> None:
    assert line_of(zsh, keys) == words


@pytest.mark.needs_bash
def test_bash_lists_what_fits(bash: Terminal) -> None:
    bash.type(f"perfcli score {TAB}")
    listed = bash.until(READY).split("\n", 1)[1].split()
    bash.run(CLEAR)
    assert set(listed) == {"2019", "2020", "2019.toml", "declarations/", "filled.xlsx"}


@pytest.mark.needs_zsh
def test_zsh_says_what_each_is(zsh: Terminal) -> None:
    zsh.type(f"perfcli explain B00{TAB}")
    listed = zsh.until(READY)
    zsh.run(CLEAR)
    assert "B004  -- overspent" in listed


@pytest.mark.needs_fish
def test_fish(home: Path) -> None:
    asked = {
        "sco": "score\tScore declarations by an official method.",
        "schemes show mof-2017": "mof-2017",
        "score --fail": "--fail-under\tExit 1 if a project scores under N, or not at all.",
        "score --format=ma": "--format=markdown",
        "validate --select W001,W005": "W001,W005\tmissing-level",
        "explain proportio": "proportional",
        "diff 2019 202": "2020",
        "score declarations/sp": "declarations/spaced name.toml",
        "import fil": "filled.xlsx",
        "validate --report sar": "sarif=",
        "validate --report sarif=fin": "sarif=findings.json",
        "score --jobs ": None,
    }
    lines = [f"complete --do-complete 'perfcli {each}'; echo ---" for each in asked]
    program = "\n".join(["perfcli completion fish | source", *lines])
    ran = subprocess.run(
        ["fish", "--no-config", "--command", program],
        capture_output=True,
        check=True,
        cwd=home,
        env={
            **os.environ,
            "HOME": str(home),
            "PATH": os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]]),
        },
    )
    answers = [part.strip("\n") or None for part in ran.stdout.decode().split("---\n")][:-1]
    assert dict(zip(asked, answers, strict=True)) == asked
    assert ran.stderr == b""
