from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from perfcli.output.files import write, written_whole


def interrupted(path: Path) -> None:
    with written_whole(path) as file:
        file.write(b"new")
        raise KeyboardInterrupt


def test_a_text_is_utf_8_with_the_ends_of_lines_it_has(tmp_path: Path) -> None:
    write(tmp_path / "a", "湿垃圾\r\n\n")
    assert (tmp_path / "a").read_bytes() == "湿垃圾\r\n\n".encode()


def test_what_was_interrupted_leaves_the_old_file(tmp_path: Path) -> None:
    (tmp_path / "a").write_text("old")
    with pytest.raises(KeyboardInterrupt):
        interrupted(tmp_path / "a")
    assert [path.name for path in tmp_path.iterdir()] == ["a"]
    assert (tmp_path / "a").read_text() == "old"


@pytest.mark.parametrize("mode", [0o600, 0o644])
def test_the_rights_of_a_file_stay(tmp_path: Path, mode: int) -> None:
    (tmp_path / "a").touch(mode)
    (tmp_path / "a").chmod(mode)
    write(tmp_path / "a", "x")
    assert stat.S_IMODE((tmp_path / "a").stat().st_mode) == mode


def test_a_new_file_has_the_rights_of_any_new_file(tmp_path: Path) -> None:
    mask = os.umask(0o027)
    try:
        write(tmp_path / "a", "x")
    finally:
        os.umask(mask)
    assert stat.S_IMODE((tmp_path / "a").stat().st_mode) == 0o640


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        write(tmp_path / "none" / "a", "x")
