"""Help pages laid out for the terminal: no line too long, in either language, nothing lost."""

from __future__ import annotations

import re

import pytest

from perfcli.cli.app import COMMANDS
from perfcli.core.text import width

# The parser's own words, which a Chinese page has none of.
ENGLISH = re.compile(r"\[default|\[required|OPTIONS|COMMAND|ARGS|Usage|Options:|Show this")


@pytest.mark.parametrize("cells", [60, 80, 120])
@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("command", ["", *COMMANDS])
def test_a_help_page_fits_the_terminal(perfcli, command: str, language: str, cells: int) -> None:
    words = [command] if command else []
    ran = perfcli("--lang", language, *words, "--help", COLUMNS=str(cells))
    assert ran.status == 0
    assert max(map(width, ran.out.splitlines())) < cells
    if language == "zh":
        assert not ENGLISH.search(ran.out)


def test_lines_break_between_wide_characters_but_not_before_what_closes(perfcli) -> None:
    page = perfcli("--lang", "zh", "validate", "--help", COLUMNS="60").out
    lines = [line.strip() for line in page.splitlines()]
    assert "-h, --help             显示本帮助后退出。" in lines
    assert not [line for line in lines if line[:1] in set("，。、：；）")]
    # A bracket is not cut in two.
    assert "[默认：text]" in page


def test_the_second_column_begins_below_a_first_one_that_is_too_wide(perfcli) -> None:
    page = perfcli("completion", "--help", COLUMNS="80").out
    assert "  bash|zsh|fish|powershell  The shell.  [required]\n" in page
    long = perfcli("init", "--help", COLUMNS="80").out
    assert "  --project NAME[=BUDGET]  " in long
