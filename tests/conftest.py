"""What every test stands on: one terminal for all machines, the command line, and snapshots."""
# ruff: noqa: E402 - the environment is pinned before anything looks at it

from __future__ import annotations

import os

# Before typer is imported: help pages and tables are the same on every machine.
os.environ.update(COLUMNS="80", TERMINAL_WIDTH="80", _TYPER_FORCE_DISABLE_TERMINAL="1")
for _name in ("FORCE_COLOR", "PY_COLORS", "GITHUB_ACTIONS", "NO_COLOR", "LC_ALL", "LC_MESSAGES"):
    os.environ.pop(_name, None)
REQUIRE_TOOLS = os.environ.get("PERFCLI_REQUIRE_TOOLS") == "1"
for _name in [name for name in os.environ if name.startswith("PERFCLI_")]:
    del os.environ[_name]
os.environ["LANG"] = "C.UTF-8"

import atexit
import io
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from shutil import which
from typing import TYPE_CHECKING, NamedTuple

import pytest
from hypothesis import HealthCheck, Phase, settings

from perfcli.cli.app import COMMANDS, module_of
from perfcli.cli.start import run
from perfcli.cli.terminal import Choices
from perfcli.core.language import use

if TYPE_CHECKING:
    from playwright.sync_api import Browser

# A help page keeps the language it was imported in: English, in this process.
for _name in COMMANDS:
    module_of(_name)

settings.register_profile("perfcli", deadline=None, derandomize="CI" in os.environ)
# A mutant is alive or not, the same at each run: nothing is made smaller, nothing is remembered.
settings.register_profile(
    "mutants",
    deadline=None,
    derandomize=True,
    database=None,
    max_examples=20,
    phases=[Phase.explicit, Phase.generate],
    suppress_health_check=list(HealthCheck),
)
# Long runs of what is generated: 40 times the examples of a run in CI.
settings.register_profile("long", deadline=None, max_examples=4000)
settings.load_profile("perfcli")

# What this run keeps is its own, and gone after it.
_CACHE = tempfile.mkdtemp(prefix="perfcli-tests-")
atexit.register(shutil.rmtree, _CACHE, ignore_errors=True)
os.environ["PERFCLI_CACHE_DIR"] = _CACHE

SNAPSHOTS = Path(__file__).parent / "snapshots"
EXAMPLES = Path(__file__).parent.parent / "examples"


class Ran(NamedTuple):
    """What a run of the command line gave."""

    status: int
    out: str
    err: str


@pytest.fixture
def perfcli(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> Iterator[Callable[..., Ran]]:
    """Run the command line in this process: arguments, standard input, environment."""

    def call(*arguments: str, stdin: bytes = b"", **environment: str) -> Ran:
        with monkeypatch.context() as patched:
            for name, value in environment.items():
                patched.setenv(name, value)
            patched.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin)))
            capsys.readouterr()
            status = run(arguments, os.environ)
        return Ran(status, *capsys.readouterr())

    yield call
    Choices.color = "auto"
    use("en")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return an empty folder, which is the current one."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def examples(folder: Path) -> Path:
    """Return the current folder, with a copy of the examples in its own `examples`."""
    copy = folder / "examples"
    copy.mkdir()
    for path in EXAMPLES.glob("*.*"):
        (copy / path.name).write_bytes(path.read_bytes())
    return folder


def pytest_addoption(parser: pytest.Parser) -> None:
    """Let a run write the snapshots instead of comparing them."""
    parser.addoption("--update-snapshots", action="store_true", help="write tests/snapshots anew")


@pytest.fixture
def snapshot(request: pytest.FixtureRequest) -> Callable[[str, str], None]:
    """Compare a whole output with the file of that name under `snapshots`."""

    def compare(name: str, output: str) -> None:
        path = SNAPSHOTS / name
        if request.config.getoption("--update-snapshots"):
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(output.encode())
        assert path.is_file(), f"{name} is new: pytest --update-snapshots writes it"
        assert output == path.read_bytes().decode()

    return compare


# Programs that some tests start, by the mark of those tests.
TOOLS = {
    "needs_bash": "bash",
    "needs_chromium": "chromium",
    "needs_fish": "fish",
    "needs_libreoffice": "soffice",
    "needs_man": "man",
    "needs_zsh": "zsh",
}


def pytest_runtest_setup(item: pytest.Item) -> None:
    """Skip a test whose program is missing; PERFCLI_REQUIRE_TOOLS=1 makes that a failure."""
    for mark, program in TOOLS.items():
        if item.get_closest_marker(mark) and which(program) is None:
            missing = f"{program} is not installed"
            if REQUIRE_TOOLS:
                pytest.fail(missing, pytrace=False)
            pytest.skip(missing)


# Nothing of its own goes over the network, and nothing is kept from one run to the next.
BROWSER_FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Start chromium once in a process: playwright runs no second driver beside the first."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as driver:
        started = driver.chromium.launch(
            executable_path=which("chromium"), args=list(BROWSER_FLAGS)
        )
        yield started
        started.close()
