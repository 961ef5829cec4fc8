from __future__ import annotations

import errno
import os
import stat
from pathlib import Path

import pytest

from perfcli.output.files import append, write, written_whole


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


def full(descriptor: int) -> None:
    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), descriptor)


def refused(*_: object) -> None:
    raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))


@pytest.mark.parametrize(
    ("place", "name", "fails"),
    [(os, "fsync", full), (Path, "chmod", refused), (Path, "replace", refused)],
)
@pytest.mark.parametrize("before", [None, "old"])
def test_what_fails_leaves_nothing_behind(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    place: object,
    name: str,
    fails: object,
    before: str | None,
) -> None:
    if before is not None:
        (tmp_path / "a").write_text(before)
    monkeypatch.setattr(place, name, fails)
    with pytest.raises(OSError, match=r"No space left|Permission denied"):
        write(tmp_path / "a", "x" * 100_000)
    monkeypatch.undo()
    assert [path.name for path in tmp_path.iterdir()] == ["a"] * (before is not None)
    assert before is None or (tmp_path / "a").read_text() == before


def test_the_name_stands_for_the_old_file_until_the_new_one_is_whole(tmp_path: Path) -> None:
    (tmp_path / "a").write_text("old")
    with written_whole(tmp_path / "a") as file:
        file.write(b"new")
        file.flush()
        assert (tmp_path / "a").read_text() == "old"
    assert (tmp_path / "a").read_text() == "new"
    assert [path.name for path in tmp_path.iterdir()] == ["a"]


def test_a_name_may_be_as_long_as_names_can_be(tmp_path: Path) -> None:
    name = "表" * 85
    write(tmp_path / name, "x")
    assert [path.name for path in tmp_path.iterdir()] == [name]


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "inner").mkdir()
    (tmp_path / "inner" / "real").write_text("old")
    (tmp_path / "link").symlink_to(Path("inner", "real"))
    write(tmp_path / "link", "new")
    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "inner" / "real").read_text() == "new"
    (tmp_path / "dangling").symlink_to("later")
    write(tmp_path / "dangling", "new")
    assert (tmp_path / "later").read_text() == "new"


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    with pytest.raises(IsADirectoryError):
        write(tmp_path, "x")
    assert list(tmp_path.iterdir()) == []


def test_a_pipe_is_written_to_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "pipe"
    os.mkfifo(path)
    reader = os.open(path, os.O_RDONLY | os.O_NONBLOCK)
    try:
        write(path, "x")
        assert os.read(reader, 10) == b"x"
    finally:
        os.close(reader)
    assert path.is_fifo()


def test_what_is_added_stands_behind_what_is_there(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"\xef\xbb\xbfa\r\n\xff")
    append(tmp_path / "a", "管理\r\n")
    assert (tmp_path / "a").read_bytes() == b"\xef\xbb\xbfa\r\n\xff" + "管理\r\n".encode()


def test_nothing_is_added_to_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        append(tmp_path / "a", "x")
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        write(tmp_path / "none" / "a", "x")
