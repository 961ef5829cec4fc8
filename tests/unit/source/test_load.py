from __future__ import annotations

from pathlib import Path

import pytest

from perfcli.source.load import Loaded, load, load_bytes, load_text
from perfcli.source.read import CONVERT, LOOKS_LIKE_GB18030, MISSING
from support import EXAMPLES, HEADER, declared

SOUND = declared('[[projects]]\nname = "城市管理"\n')


def only(loaded: Loaded) -> tuple[str, str]:
    (finding,) = loaded.findings
    assert finding.path == loaded.path
    return finding.code, str(finding.message)


def test_a_sound_file_has_a_declaration_and_no_findings() -> None:
    found = load(str(EXAMPLES / "2020.toml"))
    assert found.declaration is not None
    assert [each.name for each in found.declaration.projects] == ["城市管理", "公共服务"]
    assert (found.findings, found.unreadable) == ((), False)
    assert found.declaration.origin.path == found.path
    assert found.declaration.origin.text == found.text


def test_a_missing_file(tmp_path: Path) -> None:
    found = load(str(tmp_path / "2020.toml"))
    assert only(found) == ("D005", MISSING)
    assert (found.text, found.declaration, found.unreadable) == (None, None, True)


def test_a_folder(tmp_path: Path) -> None:
    assert only(load(str(tmp_path)))[0] == "D005"


def test_bytes_that_are_not_utf8() -> None:
    found = load_bytes(SOUND.encode("gb18030"), "旧.toml")
    assert only(found) == ("D005", LOOKS_LIKE_GB18030)
    (finding,) = found.findings
    assert finding.help.template == CONVERT
    assert finding.place is not None
    # The first two bytes of 示 happen to be a character of UTF-8.
    assert (finding.place.line, finding.place.column) == (3, 10)


@pytest.mark.parametrize("raw", [SOUND.encode("utf-8-sig"), SOUND.replace("\n", "\r\n").encode()])
def test_a_mark_and_windows_line_ends_are_accepted(raw: bytes) -> None:
    found = load_bytes(raw, "2020.toml")
    assert found.findings == ()
    assert found.declaration is not None


def test_text_that_is_not_toml() -> None:
    found = load_text(HEADER + "name = 城市管理\n", "2020.toml")
    (finding,) = found.findings
    assert (finding.code, found.unreadable, found.declaration) == ("D001", True, None)
    assert finding.place is not None
    assert finding.place.line == 4


def test_a_duplicate_key_names_both_lines() -> None:
    found = load_text(HEADER + "year = 2021\n", "2020.toml")
    (finding,) = found.findings
    assert (finding.code, finding.place.line) == ("D001", 4)
    assert [each.place.line for each in finding.related] == [2]


@pytest.mark.parametrize("text", ["", "\n", "# 只有说明\n"])
def test_an_empty_file(text: str) -> None:
    found = load_text(text, "2020.toml")
    assert only(found) == ("D003", "the file is empty")
    assert not found.unreadable


@pytest.mark.parametrize(
    "deep",
    [
        "note = " + "[" * 40 + "]" * 40,
        "[" + ".".join("a" * 40) + "]",
        '[[projects]]\nname = "甲"\n[[projects.indicators]]\nname = "乙"\ncategory = "数量"\n'
        'rule = { type = "steps", steps = ' + "[" * 40 + "]" * 40 + " }",
        "note = " + "[" * 4000 + "]" * 4000,
    ],
    ids=["array", "header", "rule", "beyond the parser"],
)
def test_nesting_too_deep(deep: str) -> None:
    found = load_text(HEADER + deep + "\n", "2020.toml")
    assert only(found) == ("D005", "tables and arrays are nested more than 32 deep")
    (finding,) = found.findings
    assert finding.place is not None
    assert finding.place.line >= 4
    assert found.declaration is None


def test_32_levels_are_not_too_deep() -> None:
    found = load_text(HEADER + "note = " + "[" * 31 + "]" * 31 + "\n", "2020.toml")
    assert {each.code for each in found.findings} == {"D002", "D003"}
