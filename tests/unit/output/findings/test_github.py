from __future__ import annotations

from pathlib import Path

import pytest

import formats
from declarations import CLEAN, ERROR, WARNING


@pytest.fixture
def lines(perfcli, folder: Path):
    """Validate a text as a file and return the lines of the output."""

    def call(text: str, language: str = "en") -> list[str]:
        (folder / "a.toml").write_text(text, encoding="utf-8")
        ran = perfcli("--lang", language, "validate", "--format", "github", "a.toml")
        assert ran.err == ""
        return ran.out.splitlines()

    return call


def test_a_clean_file_prints_nothing(lines):
    assert lines(CLEAN) == []


def test_an_error_is_one_command(lines):
    (line,) = lines(ERROR)
    head, _, words = line.partition("::the ")
    assert head == (
        "::error title=B001 totals-mismatch,file=a.toml,line=6,col=12,endColumn=20,endLine=6"
    )
    assert "101.00" in words
    assert "%0A11:12: 道路养护" in words
    assert words.endswith("%0Ahelp: correct the total, or the amount of a project")


def test_percent_signs_are_escaped(lines):
    (line,) = lines(WARNING)
    assert line.startswith("::warning title=B004 overspent,")
    assert "112.00%25 of it" in line


def test_a_note_is_a_notice(lines):
    (line,) = lines(formats.NOTE)
    assert line.startswith("::notice title=I015 planned-only,file=a.toml,line=")


def test_accepted_findings_are_not_printed(lines):
    assert lines(formats.ACCEPTED) == []


@pytest.mark.usefixtures("folder")
def test_properties_are_escaped(perfcli):
    ran = perfcli("validate", "--format", "github", "a, b:c%d\n.toml")
    assert ",file=a%2C b%3Ac%25d%0A.toml::" in ran.out
    assert ran.out.count("\n") == 1


def test_a_file_in_the_folder_is_named_from_there(perfcli, folder: Path):
    (folder / "a.toml").write_text(ERROR, encoding="utf-8")
    assert ",file=a.toml," in perfcli("validate", "--format", "github", str(folder)).out


@pytest.mark.usefixtures("folder")
def test_standard_input_has_no_file(perfcli):
    ran = perfcli("validate", "--format", "github", "-", stdin=ERROR.encode())
    assert ran.out.startswith("::error title=B001 totals-mismatch,line=6,col=12,")


@pytest.mark.usefixtures("folder")
def test_a_file_that_is_not_there_has_no_line(perfcli):
    ran = perfcli("validate", "--format", "github", "nix.toml")
    assert ran.out.startswith(
        "::error title=D005 unreadable-file,file=nix.toml::there is no such file%0Ahelp: "
    )


def test_a_name_cannot_give_a_command(lines):
    (line,) = lines(formats.HOSTILE)
    assert line.startswith("::warning title=B004 overspent,file=a.toml,line=9,")
    assert r"x\x0a::error::y" in line
    assert "\x1b" not in line


def test_words_are_in_the_language_of_the_run(lines):
    (line,) = lines(ERROR, language="zh")
    assert line.startswith("::error title=B001 totals-mismatch,file=a.toml,line=6,")
    assert "%0A建议: " in line
