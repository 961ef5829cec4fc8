from __future__ import annotations

import io
import os
from contextlib import redirect_stderr, redirect_stdout

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
def plain(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Choices, "color", "auto")
    for name in ("NO_COLOR", "TERM", "COLUMNS"):
        monkeypatch.delenv(name, raising=False)


def test_a_terminal_is_coloured_and_a_pipe_is_not() -> None:
    with redirect_stdout(Terminal()):
        assert colored()
    with redirect_stdout(io.StringIO()):
        assert not colored()


@pytest.mark.parametrize(("name", "value"), [("NO_COLOR", "1"), ("TERM", "dumb")])
def test_the_environment_can_forbid_colour(
    monkeypatch: pytest.MonkeyPatch, name: str, value: str
) -> None:
    monkeypatch.setenv(name, value)
    with redirect_stdout(Terminal()):
        assert not colored()
        Choices.color = "always"
        assert colored()


def test_never_is_never() -> None:
    Choices.color = "never"
    with redirect_stdout(Terminal()):
        assert not colored()


def test_width(monkeypatch: pytest.MonkeyPatch) -> None:
    with redirect_stdout(Terminal()):
        monkeypatch.setattr(os, "get_terminal_size", lambda _: os.terminal_size((95, 24)))
        assert width() == 95
        monkeypatch.setattr(os, "get_terminal_size", lambda _: os.terminal_size((0, 0)))
        assert width() == 120
        monkeypatch.setenv("COLUMNS", "80")
        assert width() == 80
        monkeypatch.setenv("COLUMNS", "0")
        assert width() == 120


def test_a_pipe_has_room() -> None:
    with redirect_stdout(io.StringIO()):
        assert width() == 120


def test_a_text_ends_its_line_once() -> None:
    with redirect_stdout(io.StringIO()) as written, redirect_stderr(io.StringIO()) as said:
        for text in ("", "one", "two\n"):
            out(text)
            say(text)
    assert written.getvalue() == said.getvalue() == "one\ntwo\n"


def test_the_worst_status_wins() -> None:
    assert worst([]) == FINE
    assert worst([FINE, NO, FINE]) == NO
    assert worst([NO, FAILED, NO]) == FAILED


def test_stop_ends_the_command() -> None:
    with pytest.raises(typer.Exit) as stopped:
        stop(terminal.NO)
    assert stopped.value.exit_code == 1
