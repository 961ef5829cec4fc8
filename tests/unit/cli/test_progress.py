from __future__ import annotations

import pytest

from perfcli.cli.progress import Progress


def test_rate_errors_and_time_left(capsys: pytest.CaptureFixture[str]) -> None:
    times = iter([0, 0.5, 2, 2, 2, 2.1, 3, 3, 3])
    progress = Progress(100, shown=True, now=lambda: next(times))
    progress.add(bad=False)
    assert capsys.readouterr().err == ""
    progress.add(bad=True)
    line = "2 of 100 files, 1 a second, 1 with errors, 1:38 left"
    assert capsys.readouterr().err == line
    progress.add(bad=False)
    assert capsys.readouterr().err == ""
    progress.clear()
    assert capsys.readouterr().err == "\r" + " " * len(line) + "\r"
    progress.clear()
    assert capsys.readouterr().err == ""


def test_without_a_total_and_without_a_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    times = iter([0, 4, 4, 4])
    Progress(None, shown=True, now=lambda: next(times)).add(bad=False)
    assert capsys.readouterr().err == "1 file, 0 a second, 0 with errors"
    hidden = Progress(5, shown=False)
    hidden.add(bad=True)
    assert (hidden.files, hidden.errors, capsys.readouterr().err) == (1, 1, "")
