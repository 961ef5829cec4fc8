from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from declarations import CLEAN
from perfcli.core.version import __version__


def run(*arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "perfcli", *arguments]
    return subprocess.run(command, check=False, capture_output=True, text=True)


def test_the_version_is_all_that_is_said() -> None:
    ran = run("--version")
    assert (ran.returncode, ran.stdout, ran.stderr) == (0, f"perfcli {__version__}\n", "")


@pytest.mark.usefixtures("folder")
def test_leaving_is_silent_also_after_a_database(folder: Path) -> None:
    (folder / "a.toml").write_text(CLEAN, encoding="utf-8")
    written = run("score", "a.toml", "--output", "r.duckdb")
    assert (written.returncode, written.stderr) == (0, "")
    asked = run("query", "select count(*) as n from projects", "r.duckdb", "--format", "csv")
    assert (asked.returncode, asked.stdout, asked.stderr) == (0, "n\n1\n", "")
    assert run("query", "selct", "r.duckdb").stderr.startswith("perfcli: the query cannot be run")
