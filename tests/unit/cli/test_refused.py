from __future__ import annotations

from pathlib import Path

import pytest
import typer

from perfcli.cli.refused import one_of, refuse, spare
from perfcli.core.language import message


def test_a_known_word_is_returned() -> None:
    assert one_of("--format", "json", ["json", "text"]) == "json"


def test_without_a_remedy_there_is_one_line(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(typer.Exit) as stopped:
        refuse(message("no"))
    assert stopped.value.exit_code == 2
    assert capsys.readouterr() == ("", "perfcli: no\n")


def test_what_was_typed_is_shown_harmless(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(typer.Exit):
        one_of("--format", "\x1b[2J", ["json", "text"])
    assert capsys.readouterr().err == (
        "perfcli: --format cannot be `\\x1b[2J`\n  help: it is one of json, text\n"
    )


def test_what_is_there_is_spared(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    there = tmp_path / "a.html"
    spare(str(there), force=False)
    there.touch()
    spare(str(there), force=True)
    assert capsys.readouterr().err == ""
    with pytest.raises(typer.Exit) as stopped:
        spare(str(there), force=False)
    assert stopped.value.exit_code == 2
    said = f"perfcli: {there} exists already\n  help: `--force` replaces it\n"
    assert capsys.readouterr().err == said
