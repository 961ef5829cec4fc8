"""The manual pages in man/ are what the commands say of themselves, and man shows them well."""

from __future__ import annotations

import importlib.util
import os
import subprocess
from pathlib import Path
from types import ModuleType

import pytest

from perfcli.cli.app import COMMANDS
from perfcli.core.text import width as columns
from support import ROOT

PAGES = sorted((ROOT / "man").iterdir())


@pytest.fixture(scope="module")
def tool() -> ModuleType:
    spec = importlib.util.spec_from_file_location("manual", ROOT / "tools" / "manual.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def shown(path: Path, width: int) -> str:
    """Return a page as man shows it; anything it complains of is an error."""
    ran = subprocess.run(
        ["man", "--warnings=w", "--encoding=UTF-8", "--local-file", str(path)],
        capture_output=True,
        check=True,
        env={**os.environ, "MANWIDTH": str(width), "LC_ALL": "C.UTF-8"},
    )
    assert ran.stderr == b""
    return ran.stdout.decode()


def test_the_pages_are_those_of_the_commands(tool: ModuleType) -> None:
    made = tool.pages()
    assert sorted(made) == PAGES
    for path, text in made.items():
        assert path.read_text(encoding="utf-8") == text, "run `make pages`"


@pytest.mark.needs_man
@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.name)
@pytest.mark.parametrize("width", [60, 80, 120])
def test_man_shows_them_in_the_width_there_is(path: Path, width: int) -> None:
    page = shown(path, width)
    assert [line for line in page.splitlines() if columns(line) > width] == []
    assert [name for name in COMMANDS if f"perfcli {name}" not in page] == []


def test_what_would_be_markup_is_escaped(tool: ModuleType) -> None:
    assert tool.plain(".toml") == "\\&.toml"
    assert tool.plain("a\\b  --c") == "a\\eb \\-\\-c"


def test_lines_may_end_between_chinese_characters_but_not_before_a_full_stop(
    tool: ModuleType,
) -> None:
    assert tool.plain("按年，评分。") == "按\\:年，\\:评\\:分。"
