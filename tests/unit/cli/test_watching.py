"""`validate --watch`, as a process of its own: what is saved is checked, and what is not is not."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from perfcli.cli import watching
from support import HEADER

DECLARED = HEADER + '[[projects]]\nname = "城市管理"\n'
WRONG = DECLARED.replace("year = 2020", "year = 20x0")
# Far more than a check takes; only a failing test waits as long.
PATIENCE = 30
SEEN = "watching for changes, Ctrl-C ends\n"


class Watcher:
    """A run of `validate --watch` whose output is read as it comes."""

    def __init__(self, *arguments: str) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-m", "perfcli", "validate", "--watch", *arguments],
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            encoding="utf-8",
            env={**os.environ, "PERFCLI_LANG": "en"},
        )
        self._output = ""
        self._reader = threading.Thread(target=self._read, daemon=True)
        self._reader.start()

    def _read(self) -> None:
        assert self._process.stdout is not None
        for line in self._process.stdout:
            self._output += line

    def shows(self, wanted: str) -> str:
        """Wait for a whole check in which something is said; return it and forget what was."""
        until = time.monotonic() + PATIENCE
        while time.monotonic() < until:
            for shown in self._output.split(SEEN)[:-1]:
                if wanted in shown:
                    self._output = self._output.rpartition(SEEN)[2]
                    return shown
            time.sleep(0.02)
        raise AssertionError(f"{wanted!r} is not in {self._output!r}")

    def end(self) -> tuple[int, str]:
        """Interrupt it; return its status and what it says at last."""
        self._process.send_signal(signal.SIGINT)
        status = self._process.wait(PATIENCE)
        self._reader.join(PATIENCE)
        return status, self._output

    def close(self) -> None:
        """End it where the test did not, and let go of its output."""
        if self._process.poll() is None:
            self._process.kill()
        self._process.wait(PATIENCE)
        self._reader.join(PATIENCE)
        if self._process.stdout is not None:
            self._process.stdout.close()


@pytest.fixture
def watch(folder: Path) -> Iterator[Callable[..., Watcher]]:
    """Start watchers, which end with the test."""
    del folder
    started: list[Watcher] = []

    def start(*arguments: str) -> Watcher:
        started.append(Watcher(*arguments))
        return started[-1]

    yield start
    for each in started:
        each.close()


def write(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8")


def replace(path: Path, text: str) -> None:
    """Save as many editors do: under another name, and renamed."""
    other = path.with_name(f".{path.name}.swp")
    write(other, text)
    other.replace(path)


def test_a_file_is_checked_at_once_and_whenever_it_is_saved(watch, folder: Path) -> None:
    path = folder / "2020.toml"
    write(path, DECLARED)
    watcher = watch("2020.toml")
    first = watcher.shows("all is well")
    assert re.search(r"\n\d\d:\d\d:\d\d  $", first)
    assert "\x1b" not in first
    write(path, WRONG)
    watcher.shows("error[D001]")
    replace(path, DECLARED)
    watcher.shows("all is well")
    # The file has another inode now, and is watched all the same.
    replace(path, WRONG)
    watcher.shows("error[D001]")
    path.unlink()
    watcher.shows("there is no such file")
    write(path, DECLARED)
    watcher.shows("all is well")
    assert watcher.end() == (0, "\nwatching has ended\n")


def test_files_and_folders_that_come_and_go_are_noticed(watch, folder: Path) -> None:
    years = folder / "declarations"
    years.mkdir()
    write(years / "2019.toml", DECLARED)
    watcher = watch("declarations")
    watcher.shows("1 file, 1 project")
    write(years / "2020.toml", DECLARED)
    watcher.shows("2 files, 2 projects")
    (years / "more").mkdir()
    write(years / "more" / "2021.toml", DECLARED)
    watcher.shows("3 files, 3 projects")
    write(years / "more" / "2021.toml", WRONG)
    watcher.shows("error[D001]")
    (years / "more" / "2021.toml").unlink()
    watcher.shows("2 files, 2 projects")


def test_what_a_declaration_stands_on_is_watched_too(watch, folder: Path) -> None:
    scheme = 'id = "own"\nextends = "mof-2020"\ntitle = "t"\nreference = "r"\n'
    (folder / "methods").mkdir()
    write(folder / "methods" / "own.toml", scheme)
    write(folder / "source.txt", "预算857.5万元")
    text = DECLARED.replace("[[projects]]", 'scheme = "methods/own.toml"\n[[projects]]')
    write(
        folder / "2020.toml",
        text.replace("[[projects]]", '[source]\npath = "source.txt"\n[[projects]]')
        + '[[projects.indicators]]\nname = "甲数"\ncategory = "数量"\nquote = "预算857.5万元"\n',
    )
    watcher = watch("2020.toml", "--select", "C003,D,I001")
    watcher.shows("1 warning")
    write(folder / "source.txt", "预算一个数")
    watcher.shows("[C003]")
    write(folder / "perfcli.toml", '[checks]\nC003 = "off"\n')
    watcher.shows("0 errors, 1 warning")
    write(folder / "methods" / "own.toml", scheme + "year = 1\n")
    watcher.shows("error[D002]")


def test_several_files_saved_at_once_are_one_check(watch, folder: Path) -> None:
    for year in range(2001, 2021):
        write(folder / f"{year}.toml", DECLARED)
    watcher = watch(".", "--jobs", "1")
    watcher.shows("20 files")
    for year in range(2001, 2021):
        write(folder / f"{year}.toml", WRONG)
    watcher.shows("20 files could not be read")


def test_a_file_that_is_no_concern_is_passed_over() -> None:
    named = frozenset({"/a/form.xlsx"})

    def matters(path: str) -> bool:
        return watching._matters(named, None, path)  # noqa: SLF001

    assert all(map(matters, ["/a/2020.toml", "/a/source.txt", "/a/form.xlsx"]))
    assert not any(map(matters, ["/a/.2020.toml", "/a/.2020.toml.swp", "/a/other.xlsx", "/a/4913"]))


def test_the_folders_above_are_watched_for_their_settings(folder: Path) -> None:
    (folder / "a" / "b" / ".hidden").mkdir(parents=True)
    write(folder / "a" / "b" / "2020.toml", DECLARED)
    found = watching._folders(["a/b/2020.toml"])  # noqa: SLF001
    assert found == {folder, folder / "a", folder / "a" / "b"}
    assert watching._folders(["a/**/20*.toml"]) == found  # noqa: SLF001
    assert watching._folders(["a"]) == found  # noqa: SLF001


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["-"], "--watch cannot watch -"),
        (["a.zip"], "--watch cannot watch a.zip"),
        (["2020", "--format", "json"], "--watch does not go with --format json"),
        (["2020", "--report", "json=x"], "--watch does not go with --report"),
        (["2020", "--write-baseline", "x"], "--watch does not go with --write-baseline"),
        (["2020", "--write-accept"], "--watch does not go with --write-accept"),
        (["--files-from", "x"], "--watch does not go with --files-from"),
        (["2020", "--select", "Z9"], "there is no check `Z9`"),
        ([], "FILES... is missing"),
    ],
)
@pytest.mark.usefixtures("folder")
def test_what_cannot_be_watched(perfcli, arguments: list[str], said: str) -> None:
    ran = perfcli("validate", "--watch", *arguments)
    assert ran.status == 2
    assert said in ran.err


@pytest.mark.usefixtures("folder")
def test_without_its_library_it_says_what_to_install(perfcli, monkeypatch) -> None:
    monkeypatch.setitem(sys.modules, "watchfiles", None)
    ran = perfcli("validate", "--watch", "2020.toml")
    assert (ran.status, ran.out) == (2, "")
    assert ran.err == (
        "perfcli: --watch works with watchfiles, which is not installed\n"
        "  help: install it: `pip install watchfiles`\n"
    )


@pytest.mark.skipif(sys.platform == "win32", reason="there is no pty on Windows")
def test_a_terminal_is_cleared_first(folder: Path) -> None:
    import pty

    write(folder / "2020.toml", DECLARED)
    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "perfcli", "validate", "--watch", "2020.toml"]
    process = subprocess.Popen(command, stdin=theirs, stdout=theirs, stderr=theirs)
    os.close(theirs)
    shown = b""
    try:
        while b"Ctrl-C ends" not in shown:
            shown += os.read(ours, 4096)
    finally:
        process.send_signal(signal.SIGINT)
        status = process.wait(PATIENCE)
        os.close(ours)
    assert shown.startswith(b"\x1b[2J\x1b[H1 file, 1 project")
    assert status == 0
