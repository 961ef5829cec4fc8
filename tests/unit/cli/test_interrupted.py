from __future__ import annotations

import signal
from threading import Thread

import pytest

from perfcli.cli.interrupted import Interruption


def test_what_is_held_is_finished_first() -> None:
    interruption, done = Interruption(), []

    def hold() -> None:
        with interruption.held():
            signal.raise_signal(signal.SIGINT)
            done.append(1)

    with interruption.watched(), pytest.raises(KeyboardInterrupt):
        hold()
    assert done == [1]


def test_otherwise_it_ends_at_once() -> None:
    before = signal.getsignal(signal.SIGINT)
    with Interruption().watched(), pytest.raises(KeyboardInterrupt):
        signal.raise_signal(signal.SIGINT)
    assert signal.getsignal(signal.SIGINT) == before


def test_a_second_one_does_not_wait() -> None:
    interruption = Interruption()

    def hold() -> None:
        with interruption.held():
            signal.raise_signal(signal.SIGINT)
            signal.raise_signal(signal.SIGINT)
            raise AssertionError

    with interruption.watched(), pytest.raises(KeyboardInterrupt):
        hold()


def test_a_thread_has_no_handlers() -> None:
    entered: list[int] = []

    def watch() -> None:
        with Interruption().watched():
            entered.append(1)

    thread = Thread(target=watch)
    thread.start()
    thread.join()
    assert entered == [1]
