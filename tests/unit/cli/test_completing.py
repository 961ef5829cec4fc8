from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from typer.main import get_command

from perfcli.cli.app import COMMANDS, app
from perfcli.cli.completing import complete
from perfcli.cli.offers import Completion


def completed(*words: str, described: bool = True, **environment: str) -> Completion:
    program: Any = get_command(app)
    context = program.make_context("perfcli", [], resilient_parsing=True)
    return complete(program, context, words, environment, described=described)


def values(*words: str, **environment: str) -> list[str]:
    return [value for value, _ in completed(*words, **environment).values]


def test_commands() -> None:
    assert values("") == list(COMMANDS)
    assert values("sc") == ["score", "schemes", "schema"]
    assert completed("valid").values == (
        ("validate", "Check declarations: totals, shares, weights, units, claims."),
    )


def test_commands_that_are_not_described_are_not_imported(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("perfcli.cli.app._load", None)
    assert completed("sco", described=False).values == (("score", ""),)


@pytest.mark.parametrize(
    ("words", "found"),
    [
        (["schemes", ""], ["list", "show", "check"]),
        (["--lang", "zh", "schemes", "s"], ["show"]),
        (["--color=never", "trend", "--a"], ["--ascii"]),
        (["--color", ""], ["auto", "always", "never"]),
        (["--lang=z"], ["zh"]),
        (["-"], ["--lang", "--color", "--version", "--help"]),
        (["score", "--format", "m"], ["markdown"]),
        (["draft", "--format", ""], ["toml", "json"]),
        (["report", "-"], ["--output", "--form", "--force", "--help"]),
        (["report", "-o"], ["-o"]),
    ],
    ids=" ".join,
)
def test_words(words: list[str], found: list[str]) -> None:
    assert values(*words) == found


def test_an_option_is_offered_once_unless_it_may_be_repeated() -> None:
    assert values("score", "--strict", "--s") == ["--scheme", "--scheduler"]
    assert values("score", "--scheme", "mof-2020", "--s") == ["--scheme", "--strict", "--scheduler"]
    assert values("validate", "-q", "--qu") == []


def test_what_an_option_is_for_stands_beside_it() -> None:
    assert completed("schema", "-").values == (("--help", "Show this message and exit."),)


@pytest.mark.parametrize(
    "words",
    [
        ["nonsense", ""],
        ["score", "--jobs", ""],
        ["score", "--strict="],
        ["score", "--nonsense=x"],
        ["explain", "B001", ""],
        ["schema", ""],
    ],
    ids=" ".join,
)
def test_where_nothing_fits(words: list[str]) -> None:
    assert completed(*words) == Completion()


def test_a_value_after_an_equals_sign_keeps_what_is_before_it() -> None:
    assert completed("score", "--format=j") == Completion(
        "--format=", (("json", ""), ("jsonl", ""))
    )
    assert completed("validate", "--select=B001,B01") == Completion(
        "--select=B001,", (("B010", "results-outrun-spending"),)
    )
    assert completed("validate", "--report=json=") == Completion("--report=json=", (), ("*",))


def test_files_may_be_repeated_and_two_years_are_two(tmp_path: Path) -> None:
    for year in (2019, 2020):
        (tmp_path / f"{year}.toml").touch()
    folder = str(tmp_path)
    assert values("score", "a.toml", "b.toml", "20", PERFCLI_PATH=folder) == ["2019", "2020"]
    assert values("diff", "2019", "202", PERFCLI_PATH=folder) == ["2020"]
    assert completed("diff", "2019", "2020", "", PERFCLI_PATH=folder) == Completion()


def test_after_two_dashes_there_are_no_options() -> None:
    assert completed("report", "--", "--", PERFCLI_PATH="nowhere") == Completion(files=("*.toml",))


def test_nothing_typed_is_an_empty_word() -> None:
    assert completed() == completed("")
