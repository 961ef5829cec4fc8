from __future__ import annotations

import errno
import json
import os
import stat
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


def test_twice_adds_nothing(perfcli, folder: Path) -> None:
    path = folder / "a.toml"
    path.write_text(ERROR.replace("98.00", "112.00"), encoding="utf-8")
    first = perfcli("validate", "a.toml", "--write-accept")
    assert first.err == "a.toml: 2 entries added; write their reasons\n"
    once = path.read_bytes()
    assert once.decode().count("[[accept]]") == 2
    second = perfcli("validate", "a.toml", "--write-accept", "--format", "json")
    assert (second.err, path.read_bytes()) == ("", once)
    # Until a reason is written nothing is accepted, and each missing one is said.
    codes = [each["code"] for each in json.loads(second.out)["findings"]]
    assert sorted(codes) == ["B001", "B004", "D004", "D004"]
    path.write_bytes(once.replace(b'reason = ""', 'reason = "已核实"'.encode()))
    third = json.loads(perfcli("validate", "a.toml", "--format", "json").out)
    assert third["summary"] == {"error": 0, "warning": 0, "info": 0, "accepted": 2}


def test_what_was_there_stays_byte_for_byte(perfcli, folder: Path) -> None:
    path = folder / "a.toml"
    before = b"\xef\xbb\xbf" + ERROR.rstrip("\n").encode()
    path.write_bytes(before)
    path.chmod(0o640)
    assert perfcli("validate", "a.toml", "--write-accept").status == 1
    assert path.read_bytes().startswith(before + b"\n\n[[accept]]\n")
    assert stat.S_IMODE(path.stat().st_mode) == 0o640
    assert load(str(path)).declaration is not None


def test_a_link_stays_a_link(perfcli, folder: Path) -> None:
    (folder / "real.toml").write_text(ERROR, encoding="utf-8")
    (folder / "a.toml").symlink_to("real.toml")
    perfcli("validate", "a.toml", "--write-accept")
    assert (folder / "a.toml").is_symlink()
    assert "[[accept]]" in (folder / "real.toml").read_text(encoding="utf-8")


def test_accept_written_in_one_line_is_left_alone(perfcli, folder: Path) -> None:
    text = 'accept = [{ code = "W004", reason = "x" }]\n' + ERROR
    (folder / "a.toml").write_text(text, encoding="utf-8")
    ran = perfcli("validate", "a.toml", "--write-accept")
    assert ran.status == 2
    assert ran.err == (
        "perfcli: a.toml: nothing can be added to `accept` as it is written\n"
        "  help: write each entry as a table of its own, under [[accept]]\n"
    )
    assert (folder / "a.toml").read_text(encoding="utf-8") == text


def test_a_file_that_cannot_be_written_stays(
    perfcli, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(descriptor: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), descriptor)

    (folder / "a.toml").write_text(ERROR, encoding="utf-8")
    monkeypatch.setattr(os, "fsync", full)
    ran = perfcli("validate", "a.toml", "--write-accept")
    assert ran.status == 2
    assert "a.toml cannot be written: No space left on device" in ran.err
    assert [path.name for path in folder.iterdir()] == ["a.toml"]
    assert (folder / "a.toml").read_text(encoding="utf-8") == ERROR


def test_what_the_baseline_knows_gets_no_entry(perfcli, folder: Path) -> None:
    (folder / "a.toml").write_text(ERROR, encoding="utf-8")
    perfcli("validate", "a.toml", "--write-baseline", "old.json")
    (folder / "a.toml").write_text(ERROR.replace("98.00", "112.00"), encoding="utf-8")
    perfcli("validate", "a.toml", "--baseline", "old.json", "--write-accept")
    text = (folder / "a.toml").read_text(encoding="utf-8")
    assert text.count("[[accept]]") == 1
    assert 'code = "B004"' in text


def test_nothing_is_appended_where_nothing_is_found(perfcli, folder: Path) -> None:
    (folder / "a.toml").write_text(CLEAN, encoding="utf-8")
    assert perfcli("validate", "a.toml", "--write-accept").err == ""
    assert (folder / "a.toml").read_text(encoding="utf-8") == CLEAN


def test_standard_input_cannot_be_written(perfcli) -> None:
    ran = perfcli("validate", "-", "--write-accept", stdin=ERROR.encode())
    assert ran.status == 2
    assert "--write-accept writes into files, not to standard input" in ran.err
