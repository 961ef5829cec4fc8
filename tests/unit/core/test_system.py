from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from perfcli.core.language import use
from perfcli.core.system import remedy, why


def test_a_refusal_of_the_system_is_said_in_the_reader_s_language(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="directory") as raised:
        (tmp_path / "no" / "file").write_text("", encoding="utf-8")
    assert str(why(raised.value)) == "No such file or directory"
    use("zh")
    try:
        assert str(why(raised.value)) == "没有这个文件或文件夹"
    finally:
        use("en")


@pytest.mark.skipif(os.name == "nt", reason="the words are those of POSIX")
@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EACCES, errno.EROFS, errno.EIO])
def test_the_words_are_those_of_the_system(number: int) -> None:
    assert str(why(OSError(number, os.strerror(number)))) == os.strerror(number)


def test_what_is_not_known_is_said_as_it_came() -> None:
    assert why(OSError(errno.ELOOP, "Too many levels")) == "Too many levels"
    assert why(PermissionError(errno.EPERM, "it is of another user")) == "it is of another user"
    assert why(ValueError("embedded null byte")) == "embedded null byte"


@pytest.mark.parametrize(
    ("number", "said"),
    [
        (errno.ENOENT, "make the folder first, or name another"),
        (errno.EISDIR, "name a file in it"),
        (errno.ENOSPC, "free some space, or write to another disk"),
        (errno.EROFS, "write to a folder of your own"),
        (errno.EBUSY, "close it where it is open, and try again"),
        (errno.EIO, "check the path and the drive it is on"),
    ],
)
def test_what_to_do_where_something_cannot_be_written(number: int, said: str) -> None:
    assert str(remedy(OSError(number, "no"))) == said
