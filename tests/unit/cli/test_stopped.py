from __future__ import annotations

import pytest

from perfcli.cli.stopped import report
from perfcli.source.load import load_text


def test_findings_that_stop_a_command_are_on_standard_error(
    capsys: pytest.CaptureFixture[str],
) -> None:
    loaded = load_text("year = \n", "a.toml")
    report(loaded.findings, loaded.path, loaded.text)
    captured = capsys.readouterr()
    assert captured.out == ""
    assert captured.err.startswith("a.toml:1:1: error[D001] syntax-error: ")
    assert "    1 | year = \n" in captured.err
