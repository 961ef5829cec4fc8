"""What the README files show is what the program does: every command in them is run.

`shown` says how a `console` block is read; `--update-snapshots` writes whole outputs anew.
In an `sh` block every `perfcli` command has to run; what a pipe does with its output is not run.
"""

from __future__ import annotations

import doctest
import re
import shlex
import shutil

import pytest

from shown import ROOT, before_pipe, consoles, elided, pattern, scripts, uncommented

FILES = {"README.md": "en", "README.zh-CN.md": "zh"}


def text_of(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


@pytest.mark.parametrize("name", FILES)
def test_the_outputs_shown(
    perfcli, request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.chdir(ROOT)
    text = text_of(name)
    new = text
    for command, shown in consoles(text):
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
    lines = [uncommented(line) for line in scripts(text_of(name))]
    assert len(lines) >= 8
    for line in lines:
        command = before_pipe(line)
        assert perfcli(*shlex.split(command)[1:]).status in {0, 1}, line


@pytest.mark.parametrize("name", FILES)
def test_the_library(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    monkeypatch.chdir(ROOT)
    ran = doctest.testfile(str(ROOT / name), module_relative=False, encoding="utf-8")
    assert ran.attempted >= 4
    assert ran.failed == 0


@pytest.mark.parametrize("name", FILES)
def test_links_lead_somewhere(name: str) -> None:
    text = text_of(name)
    links = [link for link in re.findall(r"\]\(([^)#]+)\)", text) if "://" not in link]
    assert links
    assert [link for link in links if not (ROOT / link).exists()] == []


def test_both_files_run_the_same_commands() -> None:
    english, chinese = ([command for command, _ in consoles(text_of(name))] for name in FILES)
    assert english == chinese
    english, chinese = ([uncommented(each) for each in scripts(text_of(name))] for name in FILES)
    assert english == chinese
