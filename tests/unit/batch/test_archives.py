from __future__ import annotations

import io
import stat
import tarfile
import zipfile
from pathlib import Path

import pytest

from declarations import CLEAN
from perfcli.batch import archives
from perfcli.batch.archives import members
from perfcli.batch.suffixes import is_archive

INNER = {"inner/2020.toml": CLEAN.encode(), "../out.toml": b"x = 1\n"}
PASSED_OVER = ("notes.txt", "perfcli.toml", "schemes/own.toml", ".git/a.toml", "__MACOSX/._a.toml")


def zipped(path: Path, files: dict[str, bytes]) -> str:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, raw in files.items():
            archive.writestr(name, raw)
    return str(path)


def taped(path: Path, files: dict[str, bytes], *further: tarfile.TarInfo) -> str:
    with tarfile.open(path, "w:gz") as archive:
        for name, raw in files.items():
            entry = tarfile.TarInfo(name)
            entry.size = len(raw)
            archive.addfile(entry, io.BytesIO(raw))
        for entry in further:
            archive.addfile(entry)
    return str(path)


def packed(name: str, files: dict[str, bytes]) -> str:
    return (zipped if name.endswith(".zip") else taped)(Path(name), files)


def said(path: str) -> list[tuple[str, str]]:
    """Return path and fault of what cannot be read."""
    return [(each.path, str(each.fault.message)) for each in members(path) if each.fault]


@pytest.mark.parametrize("name", ["a.zip", "a.tar.gz", "a.TGZ"])
def test_members_in_their_order_and_nothing_on_disk(folder: Path, name: str) -> None:
    packed(name, {**INNER, **dict.fromkeys(PASSED_OVER, b"")})
    assert is_archive(name)
    found = list(members(name))
    assert [(each.path, each.raw, each.fault) for each in found] == [
        (f"{name}/{inner}", raw, None) for inner, raw in INNER.items()
    ]
    assert [path.name for path in folder.iterdir()] == [name]
    assert not (folder.parent / "out.toml").exists()


@pytest.mark.parametrize("name", ["a.zip", "a.tgz"])
def test_a_member_that_is_too_large_is_not_read(folder: Path, name: str) -> None:
    assert folder
    packed(name, {"big.toml": b"#" * (archives.MAX_BYTES + 1), "small.toml": b""})
    assert said(name) == [
        (f"{name}/big.toml", "the file has 17 MiB, more than the 16 MiB that are read")
    ]
    assert [each.path for each in members(name)][1:] == [f"{name}/small.toml"]


@pytest.mark.parametrize("name", ["a.zip", "a.tgz"])
def test_what_unpacks_to_too_much(folder: Path, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    assert folder
    monkeypatch.setattr(archives, "MAX_TOTAL", 1024 * 1024)
    packed(name, {f"{number}.toml": b"#" * 400_000 for number in range(5)})
    found = list(members(name))
    assert [each.path for each in found] == [f"{name}/0.toml", f"{name}/1.toml", name]
    assert said(name) == [
        (name, "the archive unpacks to more than 1 MiB; the rest of it is not read")
    ]


def test_links_and_devices_are_not_followed(folder: Path) -> None:
    link, device = tarfile.TarInfo("link.toml"), tarfile.TarInfo("device.toml")
    link.type, link.linkname = tarfile.SYMTYPE, "/etc/passwd"
    device.type = tarfile.CHRTYPE
    path = taped(folder / "a.tgz", {}, link, device)
    what = "this is a link or a device in the archive, and no file"
    assert said(path) == [(f"{path}/link.toml", what), (f"{path}/device.toml", what)]
    with zipfile.ZipFile("a.zip", "w") as archive:
        entry = zipfile.ZipInfo("link.toml")
        entry.external_attr = (stat.S_IFLNK | 0o777) << 16
        archive.writestr(entry, "/etc/passwd")
    assert said("a.zip") == [("a.zip/link.toml", what)]


@pytest.mark.parametrize("name", ["a.zip", "a.tgz"])
def test_damage_is_said_and_what_stands_before_it_is_read(folder: Path, name: str) -> None:
    noise = bytes(range(256)) * 40
    packed(name, {"a.toml": b"", **{f"{number}.toml": noise for number in range(9)}})
    raw = (folder / name).read_bytes()
    (folder / name).write_bytes(raw[: len(raw) // 2])
    ((path, what),) = said(name)
    assert path == name
    assert what.startswith("the archive is damaged or cut off: ")


@pytest.mark.parametrize(
    ("name", "what"),
    [("none.zip", "there is no such file"), ("none.tgz", "there is no such file")],
)
def test_an_archive_that_is_not_there(folder: Path, name: str, what: str) -> None:
    assert folder
    assert said(name) == [(name, what)]


@pytest.mark.parametrize("name", ["a.zip", "a.tgz"])
def test_an_archive_without_a_declaration(folder: Path, name: str) -> None:
    assert folder
    packed(name, {"notes.txt": b""})
    assert said(name) == [(name, "there is no declaration in this archive")]


def test_a_locked_member_is_said(folder: Path) -> None:
    path = zipped(folder / "a.zip", {"a.toml": b"x"})
    raw = bytearray((folder / "a.zip").read_bytes())
    for mark, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        raw[raw.index(mark) + offset] |= 1
    (folder / "a.zip").write_bytes(raw)
    assert said(path) == [(f"{path}/a.toml", "this file is locked with a password")]


def test_a_header_that_asks_for_everything_at_once(folder: Path) -> None:
    entry = tarfile.TarInfo("pax")
    entry.type, entry.size = tarfile.XHDTYPE, archives.MAX_BYTES + 1
    path = taped(folder / "a.tgz", {}, entry)
    assert len(said(path)) == 1


def test_names_of_old_zip_files_are_chinese(folder: Path) -> None:
    path = zipped(folder / "a.zip", {"xxxxxxxx.toml": b""})
    raw = (folder / "a.zip").read_bytes().replace(b"xxxxxxxx", "财政年度".encode("gb18030"))
    (folder / "a.zip").write_bytes(raw)
    assert [each.path for each in members(path)] == [f"{path}/财政年度.toml"]


@pytest.mark.usefixtures("folder")
def test_a_member_without_a_name_is_passed_over() -> None:
    path = Path(zipped(Path("a.zip"), {"2020.toml": b"x = 1\n", "~": b""}))
    # A name is cut at a NUL: this one is empty, and was found by fuzzing.
    path.write_bytes(path.read_bytes().replace(b"~", b"\0"))
    assert [each.path for each in members(str(path))] == ["a.zip/2020.toml"]
