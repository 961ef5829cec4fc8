"""A browser for the tests of pages: Debian's chromium, driven by playwright.

Without chromium they are skipped; with PERFCLI_REQUIRE_TOOLS=1 they fail instead.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

# Nothing of its own goes over the network, and nothing is kept from one run to the next.
FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


def pytest_configure(config: pytest.Config) -> None:
    """Make the marker known."""
    config.addinivalue_line("markers", "needs_chromium: opens pages in chromium")


def _missing(what: str) -> None:
    if os.environ.get("PERFCLI_REQUIRE_TOOLS") == "1":
        pytest.fail(f"{what} is not installed, and PERFCLI_REQUIRE_TOOLS asks for it")
    pytest.skip(f"{what} is not installed")


@pytest.fixture(scope="session")
def browser() -> Iterator[object]:
    """Start chromium once."""
    path = shutil.which("chromium")
    if path is None:
        _missing("chromium")
    try:
        from playwright.sync_api import sync_playwright
    except ImportError:
        _missing("playwright")
    with sync_playwright() as driver:
        started = driver.chromium.launch(executable_path=path, args=list(FLAGS))
        yield started
        started.close()


@pytest.fixture(scope="session")
def axe() -> str:
    """Return the script of axe-core, which looks for what shuts people out."""
    try:
        import axe_playwright_python
    except ImportError:
        _missing("axe-playwright-python")
    return Path(axe_playwright_python.__file__).with_name("axe.min.js").read_text(encoding="utf-8")
