from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from perfcli.batch import installed as module
from perfcli.batch.installed import installed


@pytest.fixture
def package(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (folder / "code" / "__pycache__").mkdir(parents=True)
    (folder / "code" / "rules").mkdir()
    (folder / "code" / "rules" / "mof.toml").write_text("a = 1", encoding="utf-8")
    (folder / "libraries" / "tomli-2.3.0.dist-info").mkdir(parents=True)
    monkeypatch.setattr(module, "_PACKAGE", folder / "code")
    monkeypatch.setattr(sys, "path", [str(folder / "none"), str(folder / "libraries")])
    return folder


def test_it_stays_the_same(package: Path) -> None:
    before = installed()
    (package / "code" / "__pycache__" / "a.pyc").touch()
    (package / "libraries" / "notes.txt").touch()
    assert installed() == before


def test_it_changes_with_code_libraries_and_python(
    package: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen = {installed()}
    data = package / "code" / "rules" / "mof.toml"
    data.write_text("a = 12", encoding="utf-8")
    seen.add(installed())
    os.utime(data, (1, 1))
    seen.add(installed())
    (package / "libraries" / "openpyxl-3.1.0.dist-info").mkdir()
    seen.add(installed())
    monkeypatch.setattr(sys, "version", "3.99")
    seen.add(installed())
    assert len(seen) == 5


def test_of_the_real_one() -> None:
    assert len(installed()) == 32
