from __future__ import annotations

import io

import pytest

from perfcli.cli import asking
from perfcli.core.language import N_, message


class Terminal(io.StringIO):
    """A stream with somebody at it."""

    def isatty(self) -> bool:
        return True


@pytest.fixture
def typed(monkeypatch):
    """Let lines be typed."""

    def set_up(*lines: str) -> None:
        monkeypatch.setattr("sys.stdin", io.StringIO("".join(f"{each}\n" for each in lines)))

    return set_up


def even(text: str) -> int:
    if text.isdecimal() and int(text) % 2 == 0:
        return int(text)
    raise asking.UnfitError(message(N_("a name is needed")))


def test_a_question_is_asked_until_the_answer_can_be_used(typed, capsys) -> None:
    typed("x", "", " 8 ")
    assert asking.ask("How many", None, even) == 8
    assert capsys.readouterr().err == (
        "How many:   a name is needed\nHow many:   a name is needed\nHow many: "
    )


def test_nothing_typed_stands_for_the_default(typed, capsys) -> None:
    typed("")
    assert asking.ask("How many", "6", even) == 6
    assert capsys.readouterr().err == "How many [6]: "


def test_the_end_of_the_input_is_an_interruption(typed) -> None:
    typed()
    with pytest.raises(KeyboardInterrupt):
        asking.ask("How many", "6", even)


@pytest.mark.parametrize(
    ("answer", "meant"), [("", True), ("Y", True), ("是", True), ("NO", False), ("否", False)]
)
def test_yes_and_no(typed, answer: str, *, meant: bool) -> None:
    typed("perhaps", answer)
    assert asking.yes("Well?") is meant


def test_there_is_somebody_to_ask_at_a_terminal(monkeypatch) -> None:
    assert not asking.possible()
    monkeypatch.setattr("sys.stdin", Terminal())
    monkeypatch.setattr("sys.stderr", Terminal())
    assert asking.possible()
    monkeypatch.setattr("sys.stderr", io.StringIO())
    assert not asking.possible()
