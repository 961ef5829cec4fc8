from __future__ import annotations

from pathlib import Path

import pytest

SHELLS = {"bash": "bash", "zsh": "zsh", "fish": "fish", "powershell": "ps1"}


@pytest.mark.parametrize("shell", SHELLS)
def test_a_script_says_how_it_is_installed_and_asks_for_its_shell(perfcli, shell: str) -> None:
    ran = perfcli("completion", shell)
    assert (ran.status, ran.err) == (0, "")
    assert f"completion {shell} --" in ran.out
    assert f"perfcli completion {shell}" in ran.out.partition("\n_")[0]


def test_an_unknown_shell_is_refused(perfcli) -> None:
    ran = perfcli("completion", "bsh")
    assert ran == (2, "", "perfcli: SHELL cannot be `bsh`\n  help: did you mean `bash`?\n")


def test_the_answer_is_a_prefix_patterns_and_values_with_what_they_are(perfcli) -> None:
    assert perfcli("completion", "zsh", "--", "schemes", "show", "mof-2017").out == (
        "\n*.toml\nmof-2017\t\n"
    )
    assert perfcli("completion", "fish", "--", "validate", "--select=B001,B004").out == (
        "--select=B001,\n\nB004\toverspent\n"
    )
    assert perfcli("completion", "zsh", "--", "nonsense", "").out == "\n"


def test_years_are_those_of_the_folders_that_are_looked_in(perfcli, examples: Path) -> None:
    assert examples.is_dir()
    out = perfcli("completion", "zsh", "--", "diff", "2019", "").out
    assert out.splitlines()[2:] == ["2019\t", "2020\t"]


@pytest.mark.parametrize(
    ("words", "answer"),
    [
        (["score", "--format", "=", "ma"], "\n\nmarkdown\t\n"),
        (["score", "--format", "="], "\n\ncsv\t\njson\t\njsonl\t\nmarkdown\t\ntable\t\n"),
        (["validate", "--select", "=", "W001,W005"], "W001,\n\nW005\tmissing-level\n"),
        (["validate", "--report", "json", "=", "out"], "\n*\n"),
        (["score", "=", ""], "\n\n"),
    ],
    ids=" ".join,
)
def test_bash_makes_words_of_what_is_around_an_equals_sign(
    perfcli, words: list[str], answer: str
) -> None:
    assert perfcli("completion", "bash", "--", *words).out.rstrip("\n") == answer.rstrip("\n")


def test_powershell_passes_an_empty_word_as_quotes(perfcli) -> None:
    out = perfcli("completion", "powershell", "--", "schemes", '""').out
    assert [line.split("\t")[0] for line in out.splitlines()[2:]] == ["list", "show", "check"]


def test_words_beside_the_values_are_in_the_reader_s_language(perfcli) -> None:
    out = perfcli("--lang", "zh", "completion", "zsh", "--", "schema", "--h").out
    assert out == "\n\n--help\t显示本帮助后退出。\n"
