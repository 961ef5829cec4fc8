"""A project that is asked for and stands in no file."""

from __future__ import annotations

import pytest

from perfcli.cli.scoring import Answer
from perfcli.cli.seen import Seen, unseen


def answer(*projects: str, found: bool = False) -> Answer:
    return Answer("a.toml", (), "", 0, found, frozenset(projects))


def test_a_project_that_no_file_has_is_named_with_the_closest(
    capsys: pytest.CaptureFixture[str],
) -> None:
    seen = Seen()
    seen.add(answer("城市管理"))
    seen.add(answer("公共服务"))
    assert seen.status("城市管埋") == 2
    said = capsys.readouterr().err
    assert "there is no project `城市管埋`" in said
    assert "did you mean `城市管理`?" in said


def test_where_none_is_close_those_there_are_named(capsys: pytest.CaptureFixture[str]) -> None:
    unseen("x", {f"p{number:02}" for number in range(30)})
    said = capsys.readouterr().err
    assert "p00, p01" in said
    assert "p19" in said
    assert "p20" not in said


def test_found_once_is_found(capsys: pytest.CaptureFixture[str]) -> None:
    seen = Seen()
    seen.add(answer("城市管理"))
    seen.add(answer(found=True))
    seen.add(answer("公共服务"))
    assert seen.status("绿化") == 0
    assert Seen().status("绿化") == 0
    assert seen.status(None) == 0
    assert capsys.readouterr().err == ""
