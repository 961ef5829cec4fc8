from __future__ import annotations

import io
import os
import sys

import pytest
import typer

from perfcli.cli import terminal
from perfcli.cli.terminal import FAILED, FINE, NO, Choices, colored, out, say, stop, width, worst


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True

    def fileno(self) -> int:
        return 1


@pytest.fixture(autouse=True)
def stdout(monkeypatch: pytest.MonkeyPatch) -> Terminal:
    stream = Terminal()
    monkeypatch.setattr(sys, "stdout", stream)
    monkeypatch.setattr(Choices, "color", "auto")
    for name in ("NO_COLOR", "TERM", "COLUMNS"):
        monkeypatch.delenv(name, raising=False)
    return stream


def test_a_terminal_is_coloured_and_a_pipe_is_not(monkeypatch: pytest.MonkeyPatch) -> None:
    assert colored()
    monkeypatch.setattr(sys, "stdout", io.StringIO())
    assert not colored()


@pytest.mark.parametrize(("name", "value"), [("NO_COLOR", "1"), ("TERM", "dumb")])
def test_the_environment_can_forbid_colour(
    monkeypatch: pytest.MonkeyPatch, name: str, value: str
) -> None:
    monkeypatch.setenv(name, value)
    assert not colored()
    Choices.color = "always"
    assert colored()


def test_never_is_never() -> None:
    Choices.color = "never"
    assert not colored()


def test_width(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "get_terminal_size", lambda _: os.terminal_size((95, 24)))
    assert width() == 95
    monkeypatch.setattr(os, "get_terminal_size", lambda _: os.terminal_size((0, 0)))
    assert width() == 120
    monkeypatch.setenv("COLUMNS", "80")
    assert width() == 80
    monkeypatch.setenv("COLUMNS", "0")
    assert width() == 120


def test_a_pipe_has_room(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdout", io.StringIO())
    assert width() == 120


def test_a_text_ends_its_line_once(stdout: Terminal, monkeypatch: pytest.MonkeyPatch) -> None:
    errors = io.StringIO()
    monkeypatch.setattr(sys, "stderr", errors)
    for write, stream in ((out, stdout), (say, errors)):
        for text in ("", "one", "two\n"):
            write(text)
        assert stream.getvalue() == "one\ntwo\n"


def test_the_worst_status_wins() -> None:
    assert worst([]) == FINE
    assert worst([FINE, NO, FINE]) == NO
    assert worst([NO, FAILED, NO]) == FAILED


def test_stop_ends_the_command() -> None:
    with pytest.raises(typer.Exit) as stopped:
        stop(terminal.NO)
    assert stopped.value.exit_code == 1
