"""What tests of checks and scores share: a fragment of a declaration in, findings out."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from perfcli.checks.run import run
from perfcli.pipeline import Checked, check
from perfcli.source.load import load_text
from perfcli.source.place import placed

ROOT = Path(__file__).parent.parent
SHARED = ROOT.parent / "shared"
EXAMPLES = ROOT / "examples"
HEADER = 'format = 1\nyear = 2020\nunit = "示例单位"\n'


def need_shared() -> None:
    """Skip what is held against the material beside the repository, where that is missing.

    With PERFCLI_REQUIRE_TOOLS=1 nothing is skipped: the test then fails for want of it.
    """
    if not SHARED.is_dir() and os.environ.get("PERFCLI_REQUIRE_TOOLS") != "1":
        pytest.skip(
            f"the folder {SHARED.name} is not beside the repository", allow_module_level=True
        )


def declared(fragment: str) -> str:
    """Return a fragment as a whole declaration: under a header, unless it has one."""
    return fragment if "format =" in fragment else HEADER + fragment


def checked(fragment: str, scheme: str | None = None) -> Checked:
    """Return all that `validate` says of a fragment."""
    return check(load_text(declared(fragment), "test.toml"), scheme)


def findings(fragment: str, *, scheme: str | None = None, source_text: str | None = None):
    """Return the findings in a fragment, in the order of the file."""
    text = declared(fragment)
    result = check(load_text(text, "test.toml"), scheme)
    if source_text is None or result.result is None:
        return list(result.findings)
    found = run(result.result, source_text=source_text)
    return placed([each._replace(path="test.toml") for each in found], text)
