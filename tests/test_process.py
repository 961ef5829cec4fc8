"""The program as a process: what it imports, and how it ends."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from perfcli import __version__

EXAMPLES = Path(__file__).parent.parent / "examples"
LISTED = """
import sys
before = set(sys.modules)
sys.argv = ["perfcli", *sys.argv[1:]]
{program}
sys.stderr.write("\\n".join(set(sys.modules) - before))
"""
PERFCLI = """
from perfcli.__main__ import main
try:
    main()
except SystemExit:
    pass
"""
# What cannot be helped: the parser of the command line, and models with their plugin loader.
FOUNDATION = """
import typer
from pydantic import BaseModel
type("Model", (BaseModel,), {})
"""
NEVER = {
    "asyncio", "babel", "concurrent.futures", "csv", "email", "http", "logging.config",
    "multiprocessing", "rich", "socket", "sqlite3", "tempfile", "unittest", "urllib.request",
    "xml", "zipfile",
}  # fmt: skip


def imported(*arguments: str, program: str = PERFCLI) -> set[str]:
    ran = subprocess.run(
        [sys.executable, "-c", LISTED.format(program=program), *arguments],
        capture_output=True,
        check=True,
        env={**os.environ, "PYTHONIOENCODING": "utf-8"},
    )
    return set(ran.stderr.decode().split("\n"))


@pytest.fixture(scope="module")
def foundation() -> set[str]:
    return imported(program=FOUNDATION)


@pytest.mark.parametrize(
    "call",
    [
        ["validate", str(EXAMPLES / "2020.toml")],
        ["validate", "--format", "json", str(EXAMPLES / "2020.toml")],
        ["score", "--format", "json", str(EXAMPLES / "2020.toml")],
        ["diff", "--format", "json", str(EXAMPLES / "2019.toml"), str(EXAMPLES / "2020.toml")],
    ],
    ids=lambda call: "-".join(call[:3]) if call[1] == "--format" else call[0],
)
def test_a_command_imports_only_what_it_uses(call: list[str], foundation: set[str]) -> None:
    modules = imported(*call)
    assert "perfcli.source.load" in modules
    assert NEVER & (modules - foundation) == set()
    assert "rich" not in modules


def test_reading_does_not_import_the_writers() -> None:
    modules = imported("validate", str(EXAMPLES / "2020.toml"))
    assert not {name for name in modules if name.startswith("perfcli.output.score")}
    assert not {
        name for name in modules if name.startswith(("perfcli.comparing", "perfcli.output.diff"))
    }


def test_the_version_imports_nothing() -> None:
    modules = imported("--version")
    own = {name for name in modules if name.startswith("perfcli")}
    assert own <= {"perfcli", "perfcli.__main__", "perfcli.core", "perfcli.core.version"}
    assert {"typer", "rich", "pydantic", "tomli", "decimal"} & modules == set()


@pytest.mark.parametrize(("name", "status"), [("2019", 0), ("2020", 1), ("2018", 2)])
def test_the_process_ends_with_the_status(name: str, status: int) -> None:
    ran = subprocess.run(
        [sys.executable, "-m", "perfcli", "validate", "--quiet", name],
        check=False,
        capture_output=True,
        cwd=EXAMPLES.parent,
    )
    assert (ran.returncode, ran.stdout, ran.stderr) == (status, b"", b"")


def test_the_version() -> None:
    ran = subprocess.run(
        [sys.executable, "-m", "perfcli", "--version"], capture_output=True, check=True
    )
    assert ran.stdout.decode().strip() == f"perfcli {__version__}"
