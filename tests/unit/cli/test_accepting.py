from __future__ import annotations

from pathlib import Path

import pytest

from declarations import CLEAN, ERROR
from perfcli.source.load import load


@pytest.mark.parametrize("ending", ["\n", "\r\n"])
def test_an_entry_is_appended_and_what_was_there_stays(perfcli, folder: Path, ending: str) -> None:
    path = folder / "a.toml"
    before = ERROR.replace("\n", ending).encode()
    path.write_bytes(before)
    ran = perfcli("validate", "a.toml", "--write-accept")
    after = path.read_bytes()
    assert ran.err == "a.toml: 1 entry added; write its reason\n"
    assert after.startswith(before)
    added = after[len(before) :].decode()
    assert added.startswith(f"{ending}[[accept]]{ending}")
    assert 'code = "B001"' in added
    assert added.count("\n") == added.count(ending)
    assert load(str(path)).declaration is not None


def test_nothing_is_appended_where_nothing_is_found(perfcli, folder: Path) -> None:
    (folder / "a.toml").write_text(CLEAN, encoding="utf-8")
    assert perfcli("validate", "a.toml", "--write-accept").err == ""
    assert (folder / "a.toml").read_text(encoding="utf-8") == CLEAN


def test_standard_input_cannot_be_written(perfcli) -> None:
    ran = perfcli("validate", "-", "--write-accept", stdin=ERROR.encode())
    assert ran.status == 2
    assert "--write-accept writes into files, not to standard input" in ran.err
