"""What the tests of pages need beside a browser."""

from __future__ import annotations

from pathlib import Path

import axe_playwright_python
import pytest


@pytest.fixture(scope="session")
def axe() -> str:
    """Return the script of axe-core, which looks for what shuts people out."""
    bundled = Path(axe_playwright_python.__file__).with_name("axe.min.js")
    return bundled.read_text(encoding="utf-8")
