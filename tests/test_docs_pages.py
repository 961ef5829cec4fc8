"""The pages of checks and rules in docs/ are those that `explain` prints."""

from __future__ import annotations

import importlib.util
from typing import TYPE_CHECKING

import pytest

from support import ROOT

if TYPE_CHECKING:
    from pathlib import Path


def _pages() -> dict[Path, str]:
    spec = importlib.util.spec_from_file_location("pages", ROOT / "tools" / "pages.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module.pages()


@pytest.mark.parametrize(
    ("path", "text"), _pages().items(), ids=lambda each: getattr(each, "name", "")
)
def test_docs_are_what_explain_prints(path, text) -> None:
    assert path.read_text(encoding="utf-8") == text, "run `make pages`"
