from __future__ import annotations

from pathlib import Path, PureWindowsPath

import pytest

from declarations import CLEAN
from perfcli.pipeline import check, source_text
from perfcli.scheme.find import find
from perfcli.scheme.user import read
from perfcli.source.beside import archive_of, leaves_by_link, leaves_folder
from perfcli.source.load import load
from perfcli.source.noted import noting
from perfcli.source.settings import settings_for
from scheme_files import HEAD, written

SOURCED = CLEAN.replace("[[projects]]", '[source]\npath = "report.txt"\n\n[[projects]]', 1)
BY_A_LINK = "leads out of its folder by a link"


@pytest.mark.parametrize(
    ("path", "leaves"),
    [
        ("report.txt", False),
        ("texts/report.txt", False),
        ("texts\\report.txt", False),
        ("报告..txt", False),
        ("./report.txt", False),
        ("console.txt", False),
        ("com10.toml", False),
        ("nul-report.txt", False),
        ("../report.txt", True),
        ("texts/../../report.txt", True),
        ("..\\report.txt", True),
        (".. /report.txt", True),
        ("texts/.../report.txt", True),
        ("/report.txt", True),
        ("\\report.txt", True),
        ("\\\\server\\share\\report.txt", True),
        ("//server/share/report.txt", True),
        ("\\\\?\\C:\\report.txt", True),
        ("\\\\.\\pipe\\report", True),
        ("C:\\report.txt", True),
        ("C:report.txt", True),
        ("file:report.txt", True),
        ("texts/report.txt:hidden", True),
        ("NUL", True),
        ("aux.toml", True),
        ("texts/con.tar.toml", True),
        ("CON .txt", True),
        ("lpt1.txt", True),
        ("COM².toml", True),
        ("conin$", True),
        ("", True),
    ],
)
def test_leaves_folder(path: str, *, leaves: bool) -> None:
    assert leaves_folder(path) is leaves


@pytest.mark.parametrize(
    "path",
    ["report.txt", "texts/report.txt", "texts\\report.txt", "./a.txt", "报告..txt", "com10.toml"],
)
def test_what_stays_in_a_folder_stays_in_it_on_windows(path: str) -> None:
    folder = PureWindowsPath("D:\\declarations")
    assert not leaves_folder(path)
    assert folder in (folder / path).parents
    assert ".." not in (folder / path).parts


@pytest.fixture
def inner(tmp_path: Path) -> Path:
    """Return a folder beside a secret text and a scheme, with links to the folder above."""
    inner = tmp_path / "inner"
    inner.mkdir()
    (tmp_path / "secret.txt").write_text("secret", encoding="utf-8")
    written(tmp_path, HEAD)
    (inner / "up").symlink_to(tmp_path)
    return inner


def test_a_link_that_stays_in_the_folder_is_followed(inner: Path) -> None:
    (inner / "texts").mkdir()
    (inner / "texts" / "own.txt").write_text("原文", encoding="utf-8")
    (inner / "report.txt").symlink_to(Path("texts", "own.txt"))
    (inner / "2020.toml").write_text(SOURCED, encoding="utf-8")
    loaded = load(str(inner / "2020.toml"))
    assert loaded.findings == ()
    assert loaded.declaration is not None
    assert source_text(loaded.declaration) == "原文"


@pytest.mark.parametrize("target", ["../secret.txt", "up/secret.txt", "/dev/zero"])
def test_a_source_that_is_a_link_out_is_not_read(inner: Path, target: str) -> None:
    (inner / "report.txt").symlink_to(target)
    (inner / "2020.toml").write_text(SOURCED, encoding="utf-8")
    loaded = load(str(inner / "2020.toml"))
    assert [(each.code, each.key) for each in loaded.findings] == [("D004", ("source", "path"))]
    assert BY_A_LINK in str(loaded.findings[0].message)
    assert loaded.declaration is not None
    assert source_text(loaded.declaration) is None


def test_an_answer_about_a_link_is_not_kept(inner: Path) -> None:
    with noting() as notes:
        assert leaves_by_link(inner, "up/secret.txt")
    assert not notes.sound


def test_a_folder_that_is_a_link_out_is_no_way_either(inner: Path) -> None:
    assert leaves_by_link(inner, "up/secret.txt")
    assert leaves_by_link(inner, "up\\secret.txt")
    found = find("up/mine.toml", inner)
    assert [each.code for each in found.findings] == ["D007"]
    assert BY_A_LINK in str(found.findings[0].message)


@pytest.mark.parametrize("name", ["mine.toml", "schemes/mine.toml"])
def test_a_scheme_that_is_a_link_out_is_not_read(inner: Path, name: str) -> None:
    (inner / "schemes").mkdir()
    (inner / name).symlink_to(inner.parent / "mine.toml")
    found = find(name, inner)
    assert found.scheme is None
    assert BY_A_LINK in str(found.findings[0].message)
    # Who types the command may name any file.
    assert find(name, inner, (), anywhere=True).scheme is not None


def test_a_scheme_extends_no_link_out(inner: Path) -> None:
    (inner / "base.toml").symlink_to(inner.parent / "mine.toml")
    path = written(inner, HEAD.replace('"mof-2020"', '"base.toml"'), "own.toml")
    found = read(path)
    assert found.scheme is None
    assert [(each.code, each.key) for each in found.findings] == [("D007", ("extends",))]
    assert BY_A_LINK in str(found.findings[0].message)


def test_a_name_with_a_nul_is_no_file_at_all(inner: Path) -> None:
    assert not leaves_by_link(inner, "a\0b")
    (inner / "2020.toml").write_text(SOURCED.replace("report.txt", "a\\u0000b"), encoding="utf-8")
    assert check(load(str(inner / "2020.toml"))).result is not None


def test_a_folder_named_by_a_link_is_a_folder(inner: Path) -> None:
    (inner / "report.txt").write_text("原文", encoding="utf-8")
    (inner / "2020.toml").write_text(SOURCED, encoding="utf-8")
    (inner.parent / "shortcut").symlink_to(inner)
    loaded = load(str(inner.parent / "shortcut" / "2020.toml"))
    assert loaded.declaration is not None
    assert source_text(loaded.declaration) == "原文"


@pytest.mark.parametrize("member", ["", "inner", "..", "../../x"])
def test_nothing_stands_beside_what_is_in_an_archive(folder: Path, member: str) -> None:
    Path("a.zip").write_bytes(b"PK")
    assert archive_of(Path("a.zip", member)) == Path("a.zip")
    assert archive_of(folder) is None
    found = find("mine.toml", Path("a.zip", member))
    assert [str(each.message) for each in found.findings] == [
        "`scheme` names a file and the declaration is in an archive"
    ]


def test_windows_would_find_the_folder_above_an_archive() -> None:
    import ntpath

    assert ntpath.normpath("D:\\in\\a.zip\\..\\..\\x\\report.txt") == "D:\\x\\report.txt"


def test_the_settings_for_an_archive_are_those_beside_it(folder: Path) -> None:
    (folder / "in").mkdir()
    (folder / "in" / "a.zip").write_bytes(b"PK")
    (folder / "perfcli.toml").write_text('[checks]\nB004 = "off"\n', encoding="utf-8")
    for member in ("2020.toml", "../2020.toml", "../../elsewhere/2020.toml"):
        assert settings_for(f"in/a.zip/{member}", {"B004"}).checks == {"B004": "off"}
    (folder / "in" / "perfcli.toml").write_text('[checks]\nB005 = "off"\n', encoding="utf-8")
    for member in ("../x/2020.toml", "../../2020.toml"):
        assert settings_for(f"./in/a.zip/{member}", {"B005"}).checks == {"B005": "off"}
