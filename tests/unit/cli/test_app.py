from __future__ import annotations

import re

import pytest

from perfcli import __version__
from perfcli.cli.app import COMMANDS, TASKS


def test_version(perfcli) -> None:
    assert perfcli("--version") == (0, f"perfcli {__version__}\n", "")
    assert perfcli("--color", "never", "--version").out == f"perfcli {__version__}\n"


@pytest.mark.parametrize("flag", ["--help", "-h"])
def test_the_help_lists_every_command_and_an_example(perfcli, flag: str) -> None:
    ran = perfcli(flag)
    assert ran.status == 0
    for word in (*COMMANDS, "Example: perfcli score examples/2020.toml", "--lang", "--color"):
        assert word in ran.out


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_help_with_an_example(perfcli, command: str) -> None:
    ran = perfcli(command, "--help")
    assert ran.status == 0
    assert re.search(rf"Example: perfcli {command}\b", ran.out)


def test_an_unknown_colour_is_refused(perfcli) -> None:
    ran = perfcli("--color", "alway", "score", "x")
    assert ran == (2, "", "perfcli: --color cannot be `alway`\n  help: did you mean `always`?\n")


def test_the_help_groups_the_commands_by_task_after_a_first_example(perfcli) -> None:
    page = perfcli("--help").out
    assert page.index("perfcli score examples/2020.toml") < page.index("\nCheck and score:\n  vali")
    assert page.index("\n  explain ") < page.index("\n\nCompare years:\n  diff ")
    assert "..." not in page.partition("Check and score:")[2]


def test_a_command_stands_with_one_task() -> None:
    assert len(set(COMMANDS)) == len(COMMANDS)
    assert all(names for _, names in TASKS)
