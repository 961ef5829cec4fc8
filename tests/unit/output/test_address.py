from __future__ import annotations

from pathlib import Path

import pytest

from perfcli.output.address import relative, uri


@pytest.mark.parametrize(
    ("path", "named", "as_uri"),
    [
        ("examples/2020.toml", "examples/2020.toml", "examples/2020.toml"),
        ("./2020.toml", "2020.toml", "2020.toml"),
        ("../2020.toml", "../2020.toml", "../2020.toml"),
        ("年 度/a#1%.toml", "年 度/a#1%.toml", "%E5%B9%B4%20%E5%BA%A6/a%231%25.toml"),
        ("a:b.toml", "a:b.toml", "a%3Ab.toml"),
        ("-", "-", "-"),
    ],
)
def test_relative_paths(path: str, named: str, as_uri: str):
    assert relative(path) == named
    assert uri(path) == as_uri


def test_absolute_paths_below_the_current_folder_become_relative(folder: Path):
    assert relative(str(folder / "sub" / "a.toml")) == "sub/a.toml"
    assert uri(str(folder / "sub" / "a b.toml")) == "sub/a%20b.toml"


def test_absolute_paths_elsewhere_stay_absolute(folder: Path):
    elsewhere = folder.parent / "a b.toml"
    assert relative(str(elsewhere)) == elsewhere.as_posix()
    assert uri(str(elsewhere)) == elsewhere.as_uri()


def test_a_name_that_is_no_utf8_is_kept_byte_by_byte():
    assert uri("\udcc4\udcea.toml") == "%C4%EA.toml"
