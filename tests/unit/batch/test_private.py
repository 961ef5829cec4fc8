from __future__ import annotations

import os
from pathlib import Path

import pytest

from perfcli.batch.private import create, own

pytestmark = pytest.mark.skipif(os.name == "nt", reason="owners and rights of POSIX")


def test_a_new_folder_and_a_new_file_are_the_users_alone(folder: Path) -> None:
    place = folder / "a" / "b"
    own(str(place))
    create(str(place / "f"))
    assert place.stat().st_mode & 0o777 == 0o700
    assert (place / "f").stat().st_mode & 0o777 == 0o600
    own(str(place))
    create(str(place / "f"))


@pytest.mark.parametrize("mode", [0o720, 0o702, 0o777])
def test_what_others_may_write_to_is_refused(folder: Path, mode: int) -> None:
    (folder / "open").mkdir()
    (folder / "open").chmod(mode)
    (folder / "file").touch()
    (folder / "file").chmod(mode)
    with pytest.raises(PermissionError, match="others may write to it"):
        own(str(folder / "open"))
    with pytest.raises(PermissionError, match="others may write to it"):
        create(str(folder / "file"))


def test_what_belongs_to_another_is_refused(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (folder / "cache").mkdir(mode=0o700)
    (folder / "cache" / "file").touch(0o600)
    monkeypatch.setattr(os, "geteuid", lambda: folder.stat().st_uid + 1)
    with pytest.raises(PermissionError):
        own(str(folder / "cache"))
    with pytest.raises(PermissionError):
        create(str(folder / "cache" / "file"))


def test_nothing_is_made_in_the_home_of_another(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = os.stat

    def stat(path: str, **options: bool) -> os.stat_result:
        found = list(real(path, **options))
        found[4] = 1234
        return os.stat_result(found)

    with monkeypatch.context() as patched:
        patched.setattr(os, "stat", stat)
        with pytest.raises(PermissionError):
            own(str(folder / "cache" / "perfcli"))
    assert not (folder / "cache").exists()


def test_links_and_folders_are_no_files(folder: Path) -> None:
    (folder / "target").touch()
    (folder / "link").symlink_to("target")
    for name in ("link", "."):
        with pytest.raises(OSError, match="is no file"):
            create(str(folder / name))
