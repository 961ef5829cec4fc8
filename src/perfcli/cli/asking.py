"""Questions on a terminal: each explained in a line, asked again until the answer can be used."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, TypeVar

from perfcli.cli.terminal import say
from perfcli.core.language import N_, message, translate
from perfcli.core.text import safe

if TYPE_CHECKING:
    from collections.abc import Callable

    from perfcli.core.language import Message

T = TypeVar("T")
_YES, _NO = ("y", "yes", "是", "好"), ("n", "no", "否", "不")


class UnfitError(ValueError):
    """An answer that cannot be used, and why."""

    def __init__(self, why: Message) -> None:
        super().__init__(str(why))
        self.why = why


def possible() -> bool:
    """Tell whether there is somebody to ask."""
    return sys.stdin.isatty() and sys.stderr.isatty()


def ask(question: str, default: str | None, read: Callable[[str], T]) -> T:
    """Return what the answer means; nothing typed stands for `default`.

    Raises:
        KeyboardInterrupt: the input has ended.
    """
    shown = "" if default is None else f" [{safe(default)}]"
    while True:
        sys.stderr.write(f"{question}{shown}: ")
        sys.stderr.flush()
        line = sys.stdin.readline()
        if not line:
            raise KeyboardInterrupt
        try:
            return read(line.strip() or default or "")
        except UnfitError as error:
            say(f"  {safe(str(error.why))}")


def explain(text: str) -> None:
    """Say what the next question is about."""
    say(f"\n{text}")


def yes(question: str) -> bool:
    """Return whether the answer is yes, which it is where nothing is typed."""
    return ask(question, translate(N_("Y/n")), _is_yes)


def _is_yes(answer: str) -> bool:
    word = answer.casefold()
    if word in _NO:
        return False
    if word in _YES or answer == translate(N_("Y/n")):
        return True
    raise UnfitError(message(N_("please answer yes or no")))
